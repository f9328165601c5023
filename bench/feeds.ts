import { createApp } from '../src/app.tsx'
import { loadExamples, computations } from '../src/modules/cost-sharing/index.ts'
import { indexNeeds, openJudgements } from '../src/modules/needs/index.ts'
import { accountMails, openIdentities, passwordFault } from '../src/modules/organisations/index.ts'
import { fillVocabulary } from '../src/modules/capabilities/door.ts'
import { startTwinFinder, type TwinFinder } from '../src/modules/twins/index.ts'
import { openDatabase, openMemory, type OpenDatabase } from '../src/platform/database.ts'
import { migrate } from '../src/platform/migrations.ts'
import { installationSecret, openSignIn } from '../src/platform/sign-in.ts'
import { openTables } from '../src/platform/tables.ts'
import { openWorkers } from '../src/platform/workers.ts'
import { startPostgres } from '../test/support/native-postgres.ts'
import { manyNeeds, type NeedsOfBench } from './many-needs.ts'
import { median, type Row } from './measure.ts'

const asked = 15

/** Feeds, calendars and the page of what one follows, on 100,000 needs, as the application answers a request without a port. */
export async function feedRows(): Promise<Row[]> {
  const twins = await startTwinFinder()
  const embedded = openMemory()
  await migrate(embedded.database)
  const rows = await rowsOn('embedded', embedded, { twins, reach: '200 ms' })
  const postgres = await startPostgres()
  const opened = await openDatabase({ url: `${postgres.url}/postgres`, directory: '' })
  rows.push(...(await rowsOn('PostgreSQL', opened, { twins, reach: '100 ms' })))
  await postgres.stop()
  await twins.stop()
  return rows
}

async function rowsOn(
  engine: string,
  opened: OpenDatabase,
  { twins, reach }: { twins: TwinFinder; reach: string },
): Promise<Row[]> {
  const { database } = opened
  await fillVocabulary(database)
  const bench = await manyNeeds(database, 100_000)
  await twins.replaceAll([])
  const index = await indexNeeds(database, twins)
  const { ask, close } = await application(opened, twins, bench)
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
    for (let count = 0; count < asked; count++) times.push(await ask(path))
    const note = `first ${times[0]!.toFixed(0)} ms`
    rows.push({ work: `${what}, ${engine}`, reach: what.startsWith('feed of') ? reach : '', ours: median(times), note })
  }
  await index.stop()
  await close()
  return rows
}

async function application(opened: OpenDatabase, twins: TwinFinder, bench: NeedsOfBench) {
  const { database } = opened
  const baseUrl = 'http://localhost:8080'
  const mail = { send: async () => {} }
  const secret = await installationSecret(database)
  const service = { database, baseUrl, secret, passwordFault, ...accountMails(mail) }
  const workers = openWorkers()
  const tables = openTables()
  const judgements = openJudgements()
  const signIn = openSignIn(service)
  const app = createApp({
    database,
    secret,
    webhookReach: { local: true },
    signIn,
    identities: openIdentities({
      database,
      signInWith: (identity) => openSignIn({ ...service, identity }),
      local: true,
    }),
    baseUrl,
    mail,
    plans: computations(database, workers),
    twins,
    tables,
    judgements,
    examples: loadExamples(),
    operator: {},
  })
  const session = await signIn.api.openSession({ body: { person: bench.person }, asResponse: true })
  const cookie = session.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const ask = async (path: string): Promise<number> => {
    const before = performance.now()
    const answer = await app.request(baseUrl + path, { headers: { cookie } })
    await answer.text()
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    return performance.now() - before
  }
  const close = async () => {
    await workers.close()
    await tables.close()
    await judgements.close()
    await opened.close()
  }
  return { ask, close }
}
