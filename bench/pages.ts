import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { bundleAddresses } from '../src/modules/bundles/addresses.ts'
import { directoryAddresses } from '../src/modules/directory/addresses.ts'
import { needAddresses } from '../src/modules/needs/addresses.ts'
import { people } from '../src/demo/cast.ts'
import { openDatabase, tidyDatabase, type Database } from '../src/platform/database/database.ts'
import { allModules } from '../src/services.ts'
import { startPostgres } from '../test/support/native-postgres.ts'
import type { Row } from './measure.ts'
import { cookieOn, demoCookie, origin, withServer } from './server.ts'

const run = promisify(execFile)
const engines = { PostgreSQL: 1, embedded: 0.5 }
type Engine = keyof typeof engines

/** Pages of the demonstration per second, as shares of what a plain page without a database reaches here in the same run. */
export async function pageRows(): Promise<Row[]> {
  const plain = { 10: await plainPages(10), 50: await plainPages(50) }
  const postgres = await startPostgres()
  const url = `${postgres.url}/postgres`
  const directory = mkdtempSync(join(tmpdir(), 'allmende-bench-'))
  try {
    return [
      ...(await onEngine('PostgreSQL', { DATABASE_URL: url, DATA_DIR: directory }, { url, directory }, plain)),
      ...(await onEngine('embedded', { DATA_DIR: directory }, { directory }, plain)),
    ]
  } finally {
    await postgres.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

interface Page {
  what: string
  path: string
  /** Of the plain page, on PostgreSQL, for somebody who has not signed in. */
  share: number
}

async function onEngine(
  engine: Engine,
  env: Record<string, string>,
  where: { url?: string; directory: string },
  plain: Readonly<Record<10 | 50, number>>,
): Promise<Row[]> {
  const { database, close } = await openDatabase(where)
  for (const module of allModules) await module.demo?.(database)
  await tidyDatabase(database)
  const pages = await pagesOf(database)
  await close()
  const ownCookie = where.url ? await cookieOn(where.url, people[0]!.id) : undefined
  return withServer(env, async () => {
    const cookie = ownCookie ?? (await demoCookie())
    const rows: Row[] = []
    for (const { what, path, share } of pages)
      for (const connections of [10, 50] as const)
        for (const [who, headers, part] of [
          ['anyone', [], 1],
          ['signed in', ['-H', `cookie=${cookie}`], 2 / 3],
        ] as const) {
          const { perSecond, milliseconds } = await load(`${origin}${path}`, connections, headers)
          const reached = perSecond / plain[connections]
          const wanted = share * engines[engine] * part
          rows.push({
            work: `${what}, ${who}, ${connections} connections, ${engine}`,
            reach: `share ${wanted.toFixed(4)}`,
            ours: milliseconds,
            note: `${perSecond.toFixed(0)} a second, share ${reached.toFixed(4)} of ${plain[connections].toFixed(0)}`,
          })
        }
    return rows
  })
}

/** A need and a bundle that everybody may see. */
async function pagesOf(database: Database): Promise<Page[]> {
  const { bundle, id } = await database
    .selectFrom('needs')
    .where('bundle', 'is not', null)
    .where('visibility', '=', 'public')
    .select(['id', 'bundle'])
    .orderBy('id')
    .executeTakeFirstOrThrow()
  return [
    { what: 'start', path: '/', share: 0.04 },
    { what: 'list of needs', path: needAddresses.needs, share: 0.025 },
    { what: 'bundle', path: bundleAddresses.bundle(bundle), share: 0.015 },
    { what: 'need', path: needAddresses.need(id), share: 0.015 },
    { what: 'organisations', path: directoryAddresses.organisations, share: 0.015 },
  ]
}

async function plainPages(connections: number): Promise<number> {
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('plain-page.ts', import.meta.url))],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const address = await new Promise<string>((resolve) =>
    server.stdout.once('data', (text: Buffer) => resolve(text.toString().trim())),
  )
  const { perSecond } = await load(address, connections, [])
  server.kill()
  return perSecond
}

async function load(address: string, connections: number, headers: readonly string[]) {
  const autocannon = createRequire(import.meta.url).resolve('autocannon')
  const warmUp = ['--warmup', '[', '-c', String(connections), '-d', '2', ']']
  const options = ['-c', String(connections), '-d', '5', ...warmUp, ...headers, '--json', '--no-progress', address]
  const { stdout } = await run(process.execPath, [autocannon, ...options])
  const { requests, latency, non2xx } = JSON.parse(stdout.trim().split('\n').at(-1)!) as {
    requests: { average: number }
    latency: { p50: number }
    non2xx: number
  }
  if (non2xx > 0) throw new Error(`${address}: ${non2xx} answers were no pages`)
  return { perSecond: requests.average, milliseconds: latency.p50 }
}
