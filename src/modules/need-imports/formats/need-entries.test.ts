import { describe, expect, it } from 'vitest'
import { Refused } from '../../../kernel/refusal.ts'
import type { JudgedRow, NeedEntries } from '../schema.ts'
import { ignoredIn, judgeNeeds } from '../validation/judge-needs.ts'
import { needEntriesIn } from './need-entries.ts'
import { restJson } from './rest-file.ts'

const read = (text: string | Uint8Array, name = 'bedarfe.json') =>
  needEntriesIn(typeof text === 'string' ? new TextEncoder().encode(text) : text, name)
const judge = (file: NeedEntries) =>
  judgeNeeds(file, { own: [], ownerName: '', vocabulary: new Map([['a-x', 'a-x']]), synonyms: [] })
const faultsOf = (entry: object) =>
  judge({ entries: [{ title: 'Hundesteuer online', ...entry }] })[0]!.faults.map(
    ({ cell, heading, reason }) => `${cell} (${heading}): ${reason}`,
  )
const refusal = (text: string | Uint8Array, name?: string) => {
  try {
    return read(text, name) ? 'read' : 'no JSON'
  } catch (error) {
    return error instanceof Refused ? error.refusals[0]!.code : error
  }
}

describe('needs in JSON', () => {
  it('are a list, a single need, or a page of the API; with a byte order mark too', () => {
    expect(read('[{"title":"x"}]')).toEqual({ entries: [{ title: 'x' }] })
    expect(read('\uFEFF {"title":"x"}')).toEqual({ entries: [{ title: 'x' }] })
    expect(read('{"items":[{"title":"x"}],"next":null}')).toEqual({ entries: [{ title: 'x' }] })
  })

  it.each([
    ['a table', 'Bedarf;Ziel', 'no JSON'],
    ['a table that begins with a bracket', '[Bedarf];Ziel', 'no JSON', 'liste.csv'],
    ['cut off', '[{"title":"x"', 'importJsonBroken'],
    ['about something else', '{"name":"x"}', 'importJsonOther'],
    ['empty', '[]', 'importNoRows'],
    ['too many', JSON.stringify(Array.from({ length: 5001 }, () => ({ title: 'x' }))), 'tableTooManyRows'],
    ['too large', `[${' '.repeat(5_000_000)}]`, 'tableTooLarge'],
    ['endlessly deep', '['.repeat(400_000) + ']'.repeat(400_000), 'importJsonBroken'],
    ['deep in one field', `[{"title":${'['.repeat(400_000)}${']'.repeat(400_000)}}]`, 'importJsonBroken'],
    ['not in UTF-8', Buffer.from('[{"title":"B\xfcrger"}]', 'latin1'), 'importJsonBroken'],
  ])('are refused where the file is %s', (_, text, code, name?: string) => {
    expect(refusal(text, name)).toBe(code)
  })

  it('lose characters that a database does not keep', () => {
    expect(read('[{"title":"a\\u0000b\\ud800","x\\u0000":1}]')).toEqual({ entries: [{ title: 'ab\uFFFD' }] })
  })

  it('say where something is wrong by the name of the field, and what would be right', () => {
    const faults = faultsOf({ cases: '1.200', field: 'dogs', deadline: '31.12.2027', budgetTo: '500' })
    expect(faults).toEqual([
      expect.stringMatching(/^field \(Aufgabenbereich\): „dogs“ passt hier nicht/),
      expect.stringMatching(/^cases \(Fälle im Jahr\): „1\.200“ passt hier nicht/),
      expect.stringMatching(/^deadline \(Gebraucht bis\): „31\.12\.2027“/),
      expect.stringMatching(/^budgetTo \(Budget für vier Jahre bis \(Euro\)\): „500“/),
    ])
    expect(faultsOf({ requirements: [{ text: 'x' }] })[0]).toMatch(/^requirements/)
    const requirement = { text: 'x', necessity: 'must', dimension: 'law', capability: 'bark' }
    expect(faultsOf({ requirements: [requirement] })[0]).toContain('Die Fähigkeit „bark“ gibt es')
    expect(faultsOf({ title: { toString: 1 } })[0]).toMatch(/^title/)
    expect(judge({ entries: ['x'] })[0]!.faults[0]!.reason).toContain('nicht „"x"“')
  })

  it('may leave out or leave open what they do not say, and hold what is secret apart or not', () => {
    const [one, two] = judge({
      entries: [
        { title: 'Hundesteuer', aim: null, background: { budgetTo: 500 } },
        { title: 'Friedhöfe', budgetTo: 500, background: null },
      ],
    })
    expect(one!.content).toMatchObject({ aim: '', budgetTo: 500, visibility: 'publicBodies' })
    expect(two!.content).toMatchObject({ budgetTo: 500 })
  })

  it('name fields that are not read', () => {
    const entries = [{ title: 'x', id: '1', colour: 'red', background: { secret: 1 } }, { colour: 1 }, null]
    expect(ignoredIn({ entries }).unknown).toEqual(['colour', 'secret'])
  })

  it('come back as they were, with the reasons, and are read in again', () => {
    const file = { entries: [{ title: 'Hundesteuer', cases: 'viele', colour: 'red' }, 5] }
    const rest = restJson(file, judge(file))
    expect(JSON.parse(rest)).toEqual([
      {
        title: 'Hundesteuer',
        cases: 'viele',
        colour: 'red',
        'Was zu ändern ist': expect.stringMatching(/^Fälle im Jahr: „viele“/),
      },
      { entry: 5, 'Was zu ändern ist': expect.any(String) },
    ])
    const again = read(rest)!
    expect(ignoredIn(again).unknown).toEqual(['colour', 'entry'])
    expect(judge(again).map(({ content }: JudgedRow) => content)).toEqual([null, null])
  })
})
