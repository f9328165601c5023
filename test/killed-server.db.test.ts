import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { people } from '../src/demo/cast.ts'
import { verifyJournal } from '../src/modules/journal/actions/verify-journal.ts'
import { openDatabase, type OpenDatabase } from '../src/platform/database/database.ts'
import { freePort } from './support/browser.ts'
import { anAccount, othersGone, postgresBeside } from './support/postgres-beside.ts'
import { seededDirectory } from './support/prepared-directory.ts'

const onPostgres = process.env['TEST_ENGINE'] === 'postgres'
const directory = mkdtempSync(join(tmpdir(), 'allmende-killed-'))
const postgres = onPostgres ? await postgresBeside() : undefined
if (!postgres) await seededDirectory(directory)
afterAll(async () => {
  await postgres?.close()
  rmSync(directory, { recursive: true, force: true })
})
const account = { email: 'ada@beispiel.example', passwort: 'vier hölzerne Stühle' }
const id = postgres ? await anAccount(postgres.database, account) : people[0]!.id

it('keeps every form that was acknowledged when the server is killed, and none by half', async () => {
  let acknowledged = 0
  let last = ''
  for (const moment of [150, 400]) {
    const { url, child } = await start()
    const cookie = await signIn(url)
    const ended = once(child, 'exit')
    for (let first = true; ; first = false) {
      const name = `Name ${moment} ${acknowledged}`
      const answer = await post(url, '/konto/name', { name }, cookie).catch(() => null)
      if (answer?.status !== 303) break
      acknowledged++
      last = name
      if (first) void wait(moment).then(() => child.kill('SIGKILL'))
    }
    await ended

    const { database, close } = await opened()
    const { name } = await database.selectFrom('persons').select('name').where('id', '=', id).executeTakeFirstOrThrow()
    const entries = await database
      .selectFrom('journal')
      .select('id')
      .where('person', '=', id)
      .where('action', '=', 'nameChanged')
      .execute()
    expect((await verifyJournal(database)).broken).toBeNull()
    await close()
    expect(last).not.toBe('')
    if (name === last) expect(entries).toHaveLength(acknowledged)
    else expect([name, entries.length]).toEqual([`Name ${moment} ${acknowledged}`, acknowledged + 1])
    acknowledged = entries.length
  }
}, 120_000)

/** PostgreSQL may still be about what it was told last. */
async function opened(): Promise<OpenDatabase> {
  if (!postgres) return openDatabase({ directory })
  await othersGone(postgres.database)
  return { ...postgres, close: async () => {} }
}

async function start() {
  const port = await freePort()
  const { BASE_URL: _, DATABASE_URL: __, ...inherited } = process.env
  const env = { ...inherited, LOG_LEVEL: 'error', PORT: String(port), HOST: '127.0.0.1', DATA_DIR: directory }
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { ...env, ...(postgres && { DATABASE_URL: postgres.url }) },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => text.includes('Allmende läuft') && resolve())
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  return { url: `http://127.0.0.1:${port}`, child }
}

async function signIn(url: string): Promise<string> {
  const answer = await (postgres ? post(url, '/anmeldung', account) : post(url, '/demo/anmelden', { person: id }))
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
}
const post = (url: string, path: string, form: Record<string, string>, cookie = '') =>
  fetch(url + path, {
    method: 'POST',
    headers: { Origin: url, cookie },
    body: new URLSearchParams(form),
    redirect: 'manual',
  })
