import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embeddingsService, vectorOf, type EmbeddingsService } from '../../../../test/support/embeddings-service.ts'
import { anOrganisation } from '../../../../test/support/people.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import type { OpenDatabase } from '../../../platform/database/database.ts'
import { openEmbeddings } from '../../../platform/work/embeddings.ts'
import { modelVectoriser, startTwinFinder, type TwinFinder } from '../../twins/door.ts'
import { indexNeeds } from './index-needs.ts'

let opened: OpenDatabase
let service: EmbeddingsService
let town: string
const stops: (() => Promise<unknown>)[] = []
const faults: unknown[] = []

/** A server on the database, with a model or without. */
async function server({ isPublicOnly = false, model = 'n-grams' }: { isPublicOnly?: boolean; model?: string } = {}) {
  const vectoriser = modelVectoriser(openEmbeddings({ url: service.url, model, key: 'geheim' }), { model })
  const finder = await startTwinFinder({
    onVectorFault: (fault) => faults.push(fault),
    ...(!isPublicOnly && { vectoriser }),
  })
  const onFault = (fault: unknown) => faults.push(fault)
  const index = await indexNeeds(opened.database, finder, { vectoriser, isPublicOnly, onFault, firstPause: 50 })
  const stop = async () => {
    await index.stop()
    await finder.stop()
  }
  stops.push(stop)
  return { finder, index, stop }
}

beforeAll(async () => {
  opened = await testDatabase()
  service = await embeddingsService()
  town = await anOrganisation(opened.database, { name: 'Lindenbrück' })
  await sql`insert into needs (organisation, title, status, visibility) values
    (${town}, 'Qwertzuiop', 'open', 'public'), (${town}, 'Asdfghjklö', 'open', 'ownOrganisation'),
    (${town}, 'Entwurfstext', 'draft', 'public')`.execute(opened.database)
}, 60_000)
afterAll(async () => {
  for (const stop of stops) await stop()
  await service.close()
  await opened.close()
})

const known = async () => {
  const { rows } = await sql<{ title: string; model: string; bytes: number | null }>`
    select n.title, v.model, octet_length(v.vector) as bytes from need_vectors v join needs n on n.id = v.need order by title`.execute(
    opened.database,
  )
  return rows
}
const titlesKnown = async () => (await known()).map(({ title }) => title)
const sent = () => service.asked.flatMap(({ input }) => input).join('\n')
const audience = ['public', 'signedIn', 'publicBodies']
/** Shares no word with “Qwertzuiop” for our own search, but most of its n-grams for the model. */
const alike = 'Wertzuio'
const found = (finder: TwinFinder, title: string) => finder.search({ title }, { audience })

describe('a language model of the operator’s', () => {
  it('reads public needs only, where only they may leave the house, and is not asked what people look for', async () => {
    const { finder, stop } = await server({ isPublicOnly: true })
    await expect.poll(titlesKnown, { timeout: 10_000 }).toEqual(['Qwertzuiop'])
    await found(finder, 'Geheimer Plan')
    await stop()
    expect(sent()).toContain('Qwertzuiop')
    for (const text of ['Asdfghjklö', 'Entwurfstext', 'Geheimer Plan']) expect(sent()).not.toContain(text)
  })

  it('reads every need but drafts where all may leave, and is not asked again for what it has said', async () => {
    service.asked.length = 0
    const { finder, stop } = await server()
    await expect.poll(titlesKnown, { timeout: 10_000 }).toEqual(['Asdfghjklö', 'Qwertzuiop'])
    expect((await known()).map(({ bytes }) => bytes)).toEqual([vectorOf('').length, vectorOf('').length])
    expect(sent()).not.toContain('Entwurfstext')
    expect(sent().match(/Qwertzuiop/g)).toBeNull()
    await found(finder, 'Geheimer Plan')
    expect(sent()).toContain('Geheimer Plan')
    await stop()
  })

  it('finds what shares no word, says so, and finds the same after a restart without asking about the needs again', async () => {
    const first = await server()
    const before = await found(first.finder, alike)
    expect(before).toMatchObject([{ reasons: [{ kind: expect.stringMatching(/meaning|part/) }] }])
    await first.stop()
    service.asked.length = 0
    const second = await server()
    expect(await found(second.finder, alike)).toEqual(before)
    expect(sent()).not.toContain('Qwertzuiop')
    await second.stop()
  })

  it('reads a need anew whose text has changed, not one whose status has, and what another server was told is known to this one', async () => {
    const [here, elsewhere] = [await server(), await server()]
    service.asked.length = 0
    await sql`update needs set status = 'met' where title = 'Qwertzuiop'`.execute(opened.database)
    await sql`update needs set title = 'Yxcvbnmäß' where title = 'Asdfghjklö'`.execute(opened.database)
    await expect.poll(sent, { timeout: 10_000 }).toContain('Yxcvbnmäß')
    await expect.poll(titlesKnown).toEqual(['Qwertzuiop', 'Yxcvbnmäß'])
    expect(sent()).not.toContain('Qwertzuiop')
    await sql`update needs set visibility = 'public' where title = 'Yxcvbnmäß'`.execute(opened.database)
    for (const { finder } of [here, elsewhere])
      await expect.poll(() => found(finder, 'Xcvbnmä'), { timeout: 20_000 }).toHaveLength(1)
    await here.stop()
    await elsewhere.stop()
  })

  it('fails softly: the search goes on by words, and what was missed is read when it is back', async () => {
    faults.length = 0
    const { finder, stop } = await server()
    service.misbehave((_, response) => response.writeHead(500).end())
    await sql`insert into needs (organisation, title, status, visibility) values (${town}, 'Ersatzbeschaffung Feuerwehr', 'open', 'public')`.execute(
      opened.database,
    )
    await expect.poll(() => found(finder, 'Feuerwehr'), { timeout: 20_000 }).toHaveLength(1)
    await expect.poll(() => faults.length, { timeout: 20_000 }).toBeGreaterThan(1)
    expect(JSON.stringify(faults)).not.toContain('Feuerwehr')
    expect(await titlesKnown()).not.toContain('Ersatzbeschaffung Feuerwehr')
    service.behave()
    await expect.poll(titlesKnown, { timeout: 10_000 }).toContain('Ersatzbeschaffung Feuerwehr')
    await stop()
  })

  it('is left alone by those who type while it is slow', async () => {
    const { finder, stop } = await server()
    service.misbehave(() => {})
    const began = performance.now()
    await found(finder, 'Feuerwehrhaus')
    const waited = performance.now() - began
    await found(finder, 'Feuerwehrhäuser')
    expect(waited).toBeLessThan(2000)
    expect(performance.now() - began - waited).toBeLessThan(600)
    service.behave()
    await stop()
  })

  it('may refuse a text: that need is found by its words, and the others get their vectors', async () => {
    service.misbehave(({ input }, response) => {
      if (input.some((text) => text.includes('Unlesbar'))) return response.writeHead(422).end()
      return response.end(JSON.stringify({ data: input.map((text, index) => ({ index, embedding: vectorOf(text) })) }))
    })
    const { finder, stop } = await server()
    await sql`insert into needs (organisation, title, status, visibility) values
      (${town}, 'Unlesbares', 'open', 'public'), (${town}, 'Lesbares', 'open', 'public')`.execute(opened.database)
    await expect.poll(titlesKnown, { timeout: 10_000 }).toContain('Lesbares')
    await expect.poll(known).toContainEqual({ title: 'Unlesbares', model: expect.any(String), bytes: null })
    await expect.poll(() => found(finder, 'Unlesbares'), { timeout: 20_000 }).toMatchObject([{}, {}])
    service.behave()
    await stop()
  })

  it('gives way to another, which reads everything anew', async () => {
    const { stop } = await server({ model: 'other' })
    await expect
      .poll(async () => new Set((await known()).map(({ model }) => model.split(' ')[0])), { timeout: 10_000 })
      .toEqual(new Set(['other']))
    await stop()
  })
})
