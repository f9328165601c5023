import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openDatabase } from '../src/platform/database/database.ts'
import { writeBackup } from '../src/platform/database/backup.ts'
import { restoreBackup } from '../src/platform/database/restore.ts'
import { startPostgres } from '../test/support/native-postgres.ts'
import { loadNow, megabytesOf } from './machine.ts'
import { medianOf, type Row, type Timed } from './measure.ts'
import { pause, running } from './running.ts'

const runs = 5
/** Before the memory of a server counts as that of one that is idle, in milliseconds after its first page. */
const untilIdle = 10_000
const page = 'src/ui/static-pages.tsx'

/** From the command to the first page that is answered, on the embedded database with its demonstration; and what the server takes when idle. */
export async function startRows(): Promise<Row[]> {
  // As `npm ci` does.
  await promisify(execFile)(process.execPath, ['scripts/prepare.ts'])
  const [first, later]: [Timed<void>[], Timed<void>[]] = [[], []]
  const load = loadNow()
  for (let run = 0; run < runs; run++) {
    const directory = mkdtempSync(join(tmpdir(), 'allmende-start-'))
    first.push(await start({ DATA_DIR: directory }))
    later.push(await start({ DATA_DIR: directory }))
    rmSync(directory, { recursive: true })
  }
  const under = (row: Pick<Row, 'ours' | 'note'>) => ({
    ours: row.ours,
    note: `${row.note}; load ${load} to ${loadNow()}`,
  })
  return [
    { work: 'npm start, empty DATA_DIR', reach: '5000 ms', ...under(medianOf(first)) },
    { work: 'npm start, again', reach: '2000 ms', ...under(medianOf(later)) },
    ...(await memoryRows()),
    { work: 'npm run dev, from save to answer', reach: '', ...medianOf(await saves()) },
  ]
}

async function start(env: Record<string, string>): Promise<Timed<void>> {
  const { until, end } = await running(['bin/start'], env)
  const milliseconds = await until('/', 'Allmende')
  await end()
  return { milliseconds, result: undefined }
}

/** The process with all its threads and those that it has started, with the demonstration, on both engines. */
async function memoryRows(): Promise<Row[]> {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'allmende-memory-'))
  const postgres = await startPostgres()
  const DATABASE_URL = `${postgres.url}/postgres`
  try {
    const rows = [
      await memoryRow('embedded, first start', '500 MB', { DATA_DIR }),
      await memoryRow('embedded, again', '500 MB', { DATA_DIR }),
    ]
    await copied({ directory: DATA_DIR }, { directory: '', url: DATABASE_URL })
    return [...rows, await memoryRow('PostgreSQL', '350 MB', { DATA_DIR, DATABASE_URL })]
  } finally {
    await postgres.stop()
    rmSync(DATA_DIR, { recursive: true })
  }
}

async function memoryRow(engine: string, reach: string, env: Record<string, string>): Promise<Row> {
  const { until, end, pid } = await running(['bin/start'], env)
  await until('/', 'Allmende')
  await pause(untilIdle)
  const idle = megabytesOf(pid)
  const pages = ['/bedarfe', '/buendel', '/organisationen', '/rechner', '/api']
  for (const path of pages) await until(path, 'Allmende')
  const note = `after ${pages.length} further pages ${megabytesOf(pid).toFixed(0)} MB, at most ${megabytesOf(pid, 'VmHWM').toFixed(0)} MB`
  await end()
  return { work: `memory when idle, ${engine}`, reach, ours: idle, unit: 'MB', note }
}

type Place = Parameters<typeof openDatabase>[0]

async function copied(from: Place, to: Place): Promise<void> {
  const [one, other] = [await openDatabase(from), await openDatabase(to)]
  await restoreBackup(other.database, await writeBackup(one.database))
  await one.close()
  await other.close()
}

/** A page is changed while the server of `npm run dev` runs, and changed back. */
async function saves(): Promise<Timed<void>[]> {
  const directory = mkdtempSync(join(tmpdir(), 'allmende-dev-'))
  const { until, end } = await running(['scripts/dev.ts'], { DATA_DIR: directory })
  const text = readFileSync(page, 'utf8')
  const times: Timed<void>[] = []
  await until('/impressum', 'Impressum</h1>')
  try {
    for (let run = 0; run < runs; run++) {
      await pause(5000)
      writeFileSync(page, text.replace('Impressum</h1>', `Impressum ${run}</h1>`))
      times.push({ milliseconds: await until('/impressum', `Impressum ${run}</h1>`), result: undefined })
    }
  } finally {
    writeFileSync(page, text)
    await end()
    rmSync(directory, { recursive: true })
  }
  return times
}
