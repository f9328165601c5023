import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openDatabase } from '../src/platform/database/database.ts'
import { startPostgres } from '../test/support/native-postgres.ts'
import { loadNow, megabytesOf } from './machine.ts'
import { manyNeeds } from './many-needs.ts'
import { median, medianOf, percentile, type Row } from './measure.ts'
import { pause, running } from './running.ts'
import { randomNeeds } from './random-needs.ts'

const restarts = 5
const searches = 200
/** Of all 11,000 municipalities of Germany, fifty each. */
const allOfGermany = 550_000

interface Place {
  engine: string
  env: Record<string, string>
  directory: string
  url?: string
}

/** Servers among very many needs: how long until their search answers after a restart, what they take, how fast they find. */
export async function restartRows(): Promise<Row[]> {
  const postgres = await startPostgres()
  const directory = mkdtempSync(join(tmpdir(), 'allmende-restart-'))
  try {
    const on = async (name: string): Promise<Place> => {
      const url = `${postgres.url}/${name}`
      await create(`${postgres.url}/postgres`, name)
      const env = { DATABASE_URL: url, DATA_DIR: join(directory, name), PORT: '18081' }
      return { engine: 'PostgreSQL', env, directory: '', url }
    }
    const embedded = join(directory, 'embedded')
    return [
      ...(await rowsOn(await on('some'), 100_000)),
      ...(await rowsOn(
        { engine: 'embedded', env: { DATA_DIR: embedded, PORT: '18081' }, directory: embedded },
        100_000,
      )),
      ...(await rowsOn(await on('many'), allOfGermany)),
    ]
  } finally {
    await postgres.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

async function create(url: string, name: string): Promise<void> {
  const { database, close } = await openDatabase({ url, directory: '' })
  await sql`create database ${sql.ref(name)}`.execute(database)
  await close()
}

async function rowsOn({ engine, env, ...place }: Place, needs: number): Promise<Row[]> {
  const { database, close } = await openDatabase(place)
  await manyNeeds(database, needs)
  await close()
  const what = `${needs.toLocaleString('en')} needs, ${engine}`
  const load = loadNow()
  const first = await timeToSearch(env)
  const later: Awaited<ReturnType<typeof timeToSearch>>[] = []
  for (let run = 0; run < restarts; run++) later.push(await timeToSearch(env))
  const { ours, note } = medianOf(later.map(({ milliseconds }) => ({ milliseconds, result: undefined })))
  const found = later.at(-1)!
  return [
    {
      work: `index built from nothing, ${what}`,
      reach: '',
      ours: first.milliseconds,
      note: `at most ${first.most.toFixed(0)} MB`,
    },
    {
      work: `search answers after a restart, ${what}`,
      reach: needs === allOfGermany ? '' : '3000 ms',
      ours,
      note: `${note}; load ${load} to ${loadNow()}`,
    },
    {
      work: `memory, ${what}`,
      reach: needs === allOfGermany ? '2500 MB' : '',
      ours: found.idle,
      unit: 'MB',
      note: `at most ${found.most.toFixed(0)} MB`,
    },
    {
      work: `page of a search, ${what}, p95`,
      reach: '',
      ours: percentile(found.pages, 0.95),
      note: `p50 ${median(found.pages).toFixed(1)} ms, load ${loadNow()}`,
    },
  ]
}

/** From the command to a page with what was searched for; then what the server takes after some searches. */
async function timeToSearch(env: Record<string, string>) {
  const { pid, url, until, end } = await running(['bin/start'], env)
  const milliseconds = await until('/bedarfe?suche=Parkausweis', 'Parkausweis')
  await pause(10_000)
  const pages: number[] = []
  for (const { title } of randomNeeds(searches, 2)) {
    const begin = performance.now()
    await (await fetch(`${url}/bedarfe?suche=${encodeURIComponent(title)}`)).text()
    pages.push(performance.now() - begin)
  }
  const [idle, most] = [megabytesOf(pid), megabytesOf(pid, 'VmHWM')]
  await end()
  return { milliseconds, idle, most, pages }
}
