import { mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { anOrganisation } from '../../../../test/support/people.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import type { OpenDatabase } from '../../../platform/database/database.ts'
import { startTwinFinder, type TwinFinder } from '../../twins/index.ts'
import { indexNeeds } from './index-needs.ts'

const directory = mkdtempSync(join(tmpdir(), 'allmende-kept-needs-'))
const file = join(directory, 'kept/8080/twins.index')
let opened: OpenDatabase
let town: string
const faults: string[] = []
const stops: (() => Promise<void>)[] = []

/** A server on the database that keeps its index, and which needs it has read since its start. */
async function server({ at = file, check = 3_600_000 } = {}) {
  const finder = await startTwinFinder({
    kept: { file: at, of: 'this installation' },
    onKeptFault: ({ code }) => void faults.push(code),
  })
  const read: string[] = []
  const put: TwinFinder['put'] = (entries) => {
    read.push(...entries.map(({ title }) => title))
    return finder.put(entries)
  }
  const index = await indexNeeds(opened.database, { ...finder, put }, undefined, { check })
  const stop = async () => {
    await index.stop()
    await finder.stop()
  }
  stops.push(stop)
  return { finder, read, stop, refresh: index.refresh }
}

const change = (statement: string) => sql.raw(statement).execute(opened.database)
const found = async ({ search }: TwinFinder, title: string, audience = ['public']) =>
  (await search({ title }, { audience })).length
/** As if a change became visible long after it was made: the clock says nothing of it. */
const unseen = (statement: string) =>
  opened.database.transaction().execute(async (transaction) => {
    await sql.raw('alter table needs disable trigger user').execute(transaction)
    await sql.raw(statement).execute(transaction)
    await sql.raw('alter table needs enable trigger user').execute(transaction)
  })

beforeAll(async () => {
  opened = await testDatabase()
  town = await anOrganisation(opened.database, { name: 'Lindenbrück' })
}, 60_000)
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  await change('delete from needs')
  rmSync(join(directory, 'kept'), { recursive: true, force: true })
  faults.length = 0
})
afterAll(async () => {
  await opened.close()
  rmSync(directory, { recursive: true })
})

const insert = (...titles: string[]) =>
  sql`insert into needs (organisation, title, status, visibility)
    select ${town}, title, 'open', 'public' from unnest(${titles}::text[]) title`.execute(opened.database)
const longAgo = () => unseen(`update needs set changed_at = '2026-01-01'`)

describe('the index of needs over a restart', () => {
  it('has all that was in, and reads only what has changed, come and gone meanwhile', async () => {
    await insert('Parkausweise', 'Hunde anmelden', 'Gräber verwalten', 'Wahlen', 'Spielplätze', 'Drehleiter')
    await longAgo()
    const first = await server()
    expect(first.read).toHaveLength(6)
    await first.stop()
    expect(statSync(file).mode & 0o777).toBe(0o600)

    await change(`update needs set title = 'Feuerwehr' where title = 'Parkausweise'`)
    await change(`update needs set status = 'withdrawn' where title = 'Hunde anmelden'`)
    await change(`delete from needs where title = 'Gräber verwalten'`)
    await change(`update needs set visibility = 'ownOrganisation' where title = 'Wahlen'`)
    await insert('Bibliothek')
    const second = await server()
    expect(second.read.toSorted()).toEqual(['Bibliothek', 'Feuerwehr', 'Wahlen'])
    expect(await second.finder.size()).toBe(5)
    for (const gone of ['Parkausweise', 'Hunde', 'Gräber', 'Wahlen']) expect(await found(second.finder, gone)).toBe(0)
    for (const here of ['Feuerwehr', 'Bibliothek', 'Spielplätze', 'Drehleiter'])
      expect(await found(second.finder, here)).toBe(1)
    expect(await found(second.finder, 'Wahlen', [`organisation ${town}`])).toBe(1)
    expect(faults).toEqual([])
  })

  it('has what was changed by whoever took longer than anybody looks back, at the next start and at the next check', async () => {
    await insert('Parkausweise', 'Hunde anmelden')
    await longAgo()
    const first = await server()
    await unseen(`update needs set title = 'Feuerwehr', changed_at = '2026-01-02' where title = 'Parkausweise'`)
    await first.refresh()
    expect(await found(first.finder, 'Feuerwehr')).toBe(0)
    await first.stop()
    const second = await server({ check: 0 })
    expect(await found(second.finder, 'Feuerwehr')).toBe(1)
    await unseen(`update needs set title = 'Bibliothek', changed_at = '2026-01-03' where title = 'Feuerwehr'`)
    await change(`delete from needs where title = 'Hunde anmelden'`)
    await second.refresh()
    expect(await found(second.finder, 'Bibliothek')).toBe(1)
    expect(await second.finder.size()).toBe(1)
  })

  it('is whole after a server that was killed: what it had written down lags behind and is made good', async () => {
    await insert('Parkausweise')
    const killed = await server()
    await killed.finder.keep()
    await insert('Bibliothek')
    await expect.poll(() => found(killed.finder, 'Bibliothek')).toBe(1)
    await killed.finder.stop()
    const next = await server()
    expect(await found(next.finder, 'Bibliothek')).toBe(1)
    expect(await found(next.finder, 'Parkausweise')).toBe(1)
  })

  it('is read anew, and a word of it said, where what was written down is broken', async () => {
    await insert('Parkausweise')
    await longAgo()
    await (await server()).stop()
    truncateSync(file, 5000)
    const next = await server()
    expect(faults).toEqual(['INDEX_BROKEN'])
    expect([next.read, await found(next.finder, 'Parkausweise')]).toEqual([['Parkausweise'], 1])
    await next.stop()
    faults.length = 0
    expect((await server()).read).toEqual([])
    expect(faults).toEqual([])
  })

  it('goes on where it cannot be written down, and says so', async () => {
    await insert('Parkausweise')
    const { finder, stop } = await server({ at: join('/dev/null', 'twins.index') })
    expect(await found(finder, 'Parkausweise')).toBe(1)
    await stop()
    expect(faults).toContain('INDEX_UNWRITTEN')
  })
})
