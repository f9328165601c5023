import { indexNeeds } from '../src/modules/needs/index.ts'
import { fillVocabulary } from '../src/modules/capabilities/door.ts'
import { openDatabase, openMemory, type OpenDatabase } from '../src/platform/database/database.ts'
import { migrate } from '../src/platform/database/migrations.ts'
import { startPostgres } from '../test/support/native-postgres.ts'
import { testApp, type TestApp } from '../test/support/test-app.ts'
import { manyNeeds } from './many-needs.ts'
import { median, type Row } from './measure.ts'

const asked = 15

/** Feeds, calendars and the page of what one follows, on 100,000 needs, as the application answers a request without a port. */
export async function feedRows(): Promise<Row[]> {
  const postgres = await startPostgres()
  try {
    const opened = await openDatabase({ url: `${postgres.url}/postgres`, directory: '' })
    const embedded = openMemory()
    await migrate(embedded.database)
    return [...(await rowsOn('embedded', embedded, '200 ms')), ...(await rowsOn('PostgreSQL', opened, '100 ms'))]
  } finally {
    await postgres.stop()
  }
}

async function rowsOn(engine: string, opened: OpenDatabase, reach: string): Promise<Row[]> {
  const { database } = opened
  const app = await testApp({ behind: opened })
  await fillVocabulary(database)
  const bench = await manyNeeds(database, 100_000)
  const index = await indexNeeds(database, app.services.twins)
  const cookie = await app.as(bench.person)
  const rows: Row[] = []
  for (const [what, path] of Object.entries({
    'feed of a field': '/bedarfe.atom?feld=public-order',
    'feed of a Kreis': '/bedarfe.atom?kreis=98042',
    'feed of a Land, that of all needs': '/bedarfe.atom?land=98',
    'feed of a search': '/bedarfe.atom?suche=Parkausweis',
    'feed of all needs': '/bedarfe.atom',
    'calendar of a field': '/bedarfe.ics?feld=public-order',
    'personal feed, eight follows': bench.feed,
    'personal calendar, eight follows': bench.calendar,
    'page of what one follows': '/abos',
    'page of a bundle': `/buendel/${bench.bundle}`,
    'feed of a bundle': `/buendel/${bench.bundle}/feed.atom`,
  })) {
    const times: number[] = []
    for (let count = 0; count < asked; count++) times.push(await millisecondsOf(app, path, cookie))
    const note = `first ${times[0]!.toFixed(0)} ms`
    rows.push({ work: `${what}, ${engine}`, reach: what.startsWith('feed of') ? reach : '', ours: median(times), note })
  }
  await index.stop()
  await app.close()
  return rows
}

async function millisecondsOf(app: TestApp, path: string, cookie: string): Promise<number> {
  const before = performance.now()
  const answer = await app.ask(path, { cookie })
  await answer.text()
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
  return performance.now() - before
}
