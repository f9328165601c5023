import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startPostgres } from '../test/support/native-postgres.ts'
import type { Row } from './measure.ts'
import { cookieOn, demoCookie, origin, withServer } from './server.ts'

const run = promisify(execFile)
const page = '/organisation/profil'

/** A page for somebody who has signed in, asked by sixteen browsers at once from a process of its own. */
export async function signedInRows(): Promise<Row[]> {
  const postgres = await startPostgres()
  const url = `${postgres.url}/postgres`
  const directory = mkdtempSync(join(tmpdir(), 'allmende-bench-'))
  try {
    return [
      await pageRow('PostgreSQL', '300 a second', { DATABASE_URL: url, DATA_DIR: directory }, url),
      await pageRow('embedded', '150 a second', { DATA_DIR: directory }),
    ]
  } finally {
    await postgres.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

async function pageRow(engine: string, reach: string, env: Record<string, string>, url?: string): Promise<Row> {
  const cookie = url ? await cookieOn(url) : undefined
  const { seconds, milliseconds } = await withServer(env, async () => load(cookie ?? (await demoCookie())))
  const note = `${seconds.toFixed(0)} requests a second`
  return { work: `signed-in page, ${engine}`, reach, ours: milliseconds, note }
}

async function load(cookie: string): Promise<{ seconds: number; milliseconds: number }> {
  const autocannon = createRequire(import.meta.url).resolve('autocannon')
  const options = [
    '-c',
    '16',
    '-d',
    '8',
    '--warmup',
    '[',
    '-c',
    '4',
    '-d',
    '3',
    ']',
    '-H',
    `cookie=${cookie}`,
    '--json',
    '--no-progress',
  ]
  const { stdout } = await run(process.execPath, [autocannon, ...options, `${origin}${page}`])
  const { requests, latency, non2xx } = JSON.parse(stdout.trim().split('\n').at(-1)!) as {
    requests: { average: number }
    latency: { p50: number }
    non2xx: number
  }
  if (non2xx > 0) throw new Error(`${non2xx} answers were no pages`)
  return { seconds: requests.average, milliseconds: latency.p50 }
}
