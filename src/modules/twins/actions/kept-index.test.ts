import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultKnowledge } from './default-knowledge.ts'
import { keepIndex, openIndex } from './kept-index.ts'

const directory = mkdtempSync(join(tmpdir(), 'allmende-kept-'))
const place = { file: join(directory, 'twins.index'), of: 'one installation' }
const knowledge = defaultKnowledge()
const everybody = { audience: ['all'] }
afterAll(() => rmSync(directory, { recursive: true }))

beforeAll(async () => {
  const { index, about, fault } = openIndex(knowledge, place)
  expect(fault).toBeNull()
  index.put({
    id: 'need-1',
    owner: 'a',
    title: 'Parkausweis',
    description: '',
    services: [],
    capabilities: [],
    audience: ['all'],
  })
  await keepIndex(index, { file: place.file, about })
})
const opened = (knows = knowledge, where = place) => {
  const { index, fault } = openIndex(knows, where)
  return { found: index.search({ title: 'Bewohnerparkausweis' }, everybody).map(({ id }) => id), fault }
}

describe('the index that was kept', () => {
  it('is there again', () => {
    expect(opened()).toEqual({ found: ['need-1'], fault: null })
  })

  it('is not taken for another installation’s, nor by a program that knows other words', () => {
    const outdated = { found: [], fault: 'INDEX_OUTDATED' }
    expect(opened(knowledge, { ...place, of: 'another one' })).toEqual(outdated)
    expect(opened(defaultKnowledge([['Parkausweis', 'Blumenampel']]))).toEqual(outdated)
    const { groups, weights } = knowledge
    const reversed = { ...groups, fields: groups.fields.toReversed() }
    expect(opened({ groups: reversed, weights })).toEqual(outdated)
  })

  it('may be weighed otherwise than before', () => {
    expect(opened({ ...knowledge, weights: { gramsOfTitles: 1 } })).toEqual({ found: ['need-1'], fault: null })
  })

  it('is passed over where it is broken', () => {
    truncateSync(place.file, 1000)
    expect(opened()).toEqual({ found: [], fault: 'INDEX_BROKEN' })
    writeFileSync(place.file, '')
    expect(opened()).toEqual({ found: [], fault: 'INDEX_BROKEN' })
  })

  it('is passed over where it cannot be read, and not missed where there is none', () => {
    expect(opened(knowledge, { ...place, file: directory })).toEqual({ found: [], fault: 'INDEX_UNREADABLE' })
    expect(opened(knowledge, { ...place, file: join(directory, 'none') })).toEqual({ found: [], fault: null })
  })
})
