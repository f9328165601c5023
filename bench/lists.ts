import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { people } from '../src/demo/cast.ts'
import { keepClusters } from '../src/modules/clusters/actions/keep-clusters.ts'
import { indexNeeds } from '../src/modules/needs/actions/index-needs.ts'
import { startTwinFinder } from '../src/modules/twins/door.ts'
import { openDatabase, tidyDatabase, type Database } from '../src/platform/database/database.ts'
import { startPostgres } from '../test/support/native-postgres.ts'
import { manyNeeds } from './many-needs.ts'
import { median, type Row } from './measure.ts'
import { cookieOn, demoCookie, origin, withServer } from './server.ts'

const needs = 100_000
const times = 15
const clerk = people[0]!.id
const provider = people[3]!.id

const pages: readonly [what: string, path: string][] = [
  ['first page', '/bedarfe'],
  ['page 100', '/bedarfe?seite=100'],
  ['one field', '/bedarfe?feld=traffic-mobility'],
  ['one Land', '/bedarfe?land=98'],
  ['one Kreis', '/bedarfe?kreis=98042'],
  ['open ones', '/bedarfe?stand=open'],
  ['one capability', '/bedarfe?faehigkeit=capability-7'],
  ['one’s own', '/bedarfe?wessen=eigene'],
  ['words', '/bedarfe?suche=Parkausweis'],
]

/** The list of needs and the suggestions of what to bundle, as whole pages, among 100,000 needs, three of seven open. */
export async function listRows(): Promise<Row[]> {
  const postgres = await startPostgres()
  const url = `${postgres.url}/postgres`
  const directory = mkdtempSync(join(tmpdir(), 'allmende-bench-'))
  try {
    return [
      ...(await onEngine('PostgreSQL', '100 ms', { DATABASE_URL: url, DATA_DIR: directory }, { url, directory })),
      ...(await onEngine('embedded', '200 ms', { DATA_DIR: directory }, { directory })),
    ]
  } finally {
    await postgres.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

async function onEngine(
  engine: string,
  reach: string,
  env: Record<string, string>,
  where: { url?: string; directory: string },
): Promise<Row[]> {
  const { database, close } = await openDatabase(where)
  await manyNeeds(database, needs)
  const clusters = await clusterRows(engine, database)
  await tidyDatabase(database)
  await close()
  const cookies = where.url ? await Promise.all([clerk, provider].map((person) => cookieOn(where.url!, person))) : null
  return withServer(env, async () => {
    const [asClerk, asProvider] = cookies ?? [await demoCookie(clerk), await demoCookie(provider)]
    const rows = [...clusters]
    for (const [what, path] of pages) {
      rows.push(await pageRow(`list, ${what}, ${engine}`, reach, path, asClerk!))
      rows.push(await pageRow(`list, ${what}, signed out, ${engine}`, reach, path, ''))
    }
    rows.push(await pageRow(`suggestions of what to bundle, ${engine}`, '300 ms', '/buendel/vorschlaege', asProvider!))
    return rows
  })
}

async function pageRow(work: string, reach: string, path: string, cookie: string): Promise<Row> {
  const all: number[] = []
  for (let time = 0; time < times; time++) {
    const begin = performance.now()
    const answer = await fetch(`${origin}${path}`, { headers: { cookie } })
    await answer.text()
    all.push(performance.now() - begin)
    if (answer.status >= 400 && !path.includes('eigene')) throw new Error(`${path}: ${answer.status}`)
  }
  return { work, reach, ours: median(all), note: `${Math.min(...all).toFixed(1)} to ${Math.max(...all).toFixed(1)} ms` }
}

/** A minute of looking for twins; then, as if all had been looked for, with five twins each, all put together and built into clusters. */
async function clusterRows(engine: string, database: Database): Promise<Row[]> {
  const twins = await startTwinFinder()
  const index = await indexNeeds(database, twins)
  const begin = performance.now()
  const round = keepClusters({ database, twins }, { settled: 0, longest: 60_000 })
  const waits: number[] = []
  while (performance.now() - begin < 50_000) {
    const asked = performance.now()
    await twins.search({ title: 'Bewohnerparkausweis beantragen' }, { audience: ['public'] })
    waits.push(performance.now() - asked)
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  await round
  const { rows } = await sql<{ found: number }>`select count(*)::integer as found from need_twins`.execute(database)
  await sql`
    insert into need_twins (need, need_changed, twins)
    select n.id, n.changed_at, jsonb_build_array(${sql.join(
      [1, 2, 3, 4, 5].map(
        (step) => sql`jsonb_build_object('id', lead(n.id, ${sql.lit(step * step)}) over w, 'score', 8)`,
      ),
    )})
    from needs n where status = 'open' and visibility in ('public', 'signedIn', 'publicBodies') window w as (order by n.id)
    on conflict (need) do update set twins = excluded.twins`.execute(database)
  await tidyDatabase(database)
  const built = performance.now()
  await keepClusters({ database, twins }, { settled: 0, longest: 0 })
  const building = performance.now() - built
  await index.stop()
  await twins.stop()
  const people = { work: `search by somebody while twins are looked for, ${engine}`, reach: '' }
  return [
    { ...people, ours: median(waits), note: `${rows[0]!.found} needs looked up in a minute` },
    { work: `clusters built from all open needs, ${engine}`, reach: '', ours: building },
  ]
}
