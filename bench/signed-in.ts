import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { plantDemo } from '../src/demo/plant.ts'
import { people } from '../src/demo/cast.ts'
import { openDatabase } from '../src/platform/database.ts'
import { installationSecret, openSignIn } from '../src/platform/sign-in.ts'
import { startPostgres } from '../test/support/native-postgres.ts'
import type { Row } from './measure.ts'

const run = promisify(execFile)
const port = 18_080
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
  const server = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { ...process.env, ...env, PORT: String(port), LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve) =>
    server.stdout.on('data', (text: Buffer) => text.includes('Allmende läuft') && resolve()),
  )
  try {
    const { seconds, milliseconds } = await load(cookie ?? (await demoCookie()))
    const note = `${seconds.toFixed(0)} requests a second`
    return { work: `signed-in page, ${engine}`, reach, ours: milliseconds, note }
  } finally {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
  }
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
  const { stdout } = await run(process.execPath, [autocannon, ...options, `http://127.0.0.1:${port}${page}`])
  const { requests, latency, non2xx } = JSON.parse(stdout.trim().split('\n').at(-1)!) as {
    requests: { average: number }
    latency: { p50: number }
    non2xx: number
  }
  if (non2xx > 0) throw new Error(`${non2xx} answers were no pages`)
  return { seconds: requests.average, milliseconds: latency.p50 }
}

async function demoCookie(): Promise<string> {
  const origin = `http://127.0.0.1:${port}`
  const answer = await fetch(`${origin}/demo/anmelden`, {
    method: 'POST',
    body: new URLSearchParams({ person: people[0]!.id }),
    headers: { Origin: origin },
    redirect: 'manual',
  })
  return cookiesOf(answer)
}

/** A server on PostgreSQL is no demonstration: the session is opened beside it, with the secret that both know. */
async function cookieOn(url: string): Promise<string> {
  const { database, close } = await openDatabase({ url, directory: '' })
  await plantDemo(database)
  const nobody = async () => {}
  const signIn = openSignIn({
    database,
    baseUrl: `http://localhost:${port}`,
    secret: await installationSecret(database),
    passwordFault: () => null,
    sendVerification: nobody,
    sendReset: nobody,
    sendAlreadyRegistered: nobody,
    sendNoPassword: nobody,
  })
  const answer = await signIn.api.openSession({ body: { person: people[0]!.id }, asResponse: true })
  await close()
  return cookiesOf(answer)
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
