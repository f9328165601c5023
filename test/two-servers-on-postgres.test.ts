import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { installationSecret, openSignIn } from '../src/platform/sign-in/sign-in.ts'
import type { OpenDatabase } from '../src/platform/database/database.ts'
import { passwordFault } from '../src/modules/sign-in/rules/password.ts'
import { freePort } from './support/browser.ts'
import { testDatabase } from './support/test-database.ts'

const email = 'ada@beispiel.example'
const passwort = 'vier hölzerne Stühle'
const directory = mkdtempSync(join(tmpdir(), 'allmende-two-'))
const servers: { url: string; child: ChildProcess }[] = []
let opened: OpenDatabase

describe('two servers on one PostgreSQL', () => {
  beforeAll(async () => {
    opened = await testDatabase()
    await anAccount()
    servers.push(...(await Promise.all([start(), start()])))
  }, 60_000)
  afterAll(async () => {
    for (const { child } of servers) {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    }
    await opened.close()
    rmSync(directory, { recursive: true, force: true })
  })

  it('know the same sessions, also when one ends at the other', async () => {
    const entered = await post(0, '/anmeldung', { email, passwort, weiter: '/konto' })
    const cookie = entered.headers.getSetCookie().map((each) => each.split(';')[0])
    const headers = { cookie: cookie.join('; ') }
    expect(await (await get(1, '/konto', headers)).text()).toContain('Ada Beispiel')
    expect((await post(1, '/abmeldung', {}, headers)).status).toBe(303)
    expect((await get(0, '/konto', headers)).status).toBe(303)
  })

  it('count attempts together', async () => {
    await sql`delete from rate_limits`.execute(opened.database)
    const statuses: number[] = []
    for (let attempt = 0; attempt < 12; attempt++)
      statuses.push(
        (await post(attempt % 2, '/anmeldung', { email: `${attempt}@beispiel.example`, passwort: 'falsch' })).status,
      )
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429, 429])
  })

  it('believe no address that a browser claims to come from', async () => {
    const headers = { 'X-Forwarded-For': '203.0.113.9', 'X-Real-IP': '203.0.113.9', 'X-Allmende-Client': '203.0.113.9' }
    expect((await post(0, '/anmeldung', { email, passwort }, headers)).status).toBe(429)
  })

  it('have no demonstration', async () => {
    for (const path of ['/demo', '/demo/post']) expect((await get(0, path)).status).toBe(404)
    expect((await post(1, '/demo/anmelden', { person: 'x' })).status).toBe(404)
  })

  it('find the same computation, which is made once', async () => {
    const begun = await Promise.all([0, 1].map((server) => post(server, '/rechner', { beispiel: 'sechs-gemeinden' })))
    const [address, other] = begun.map((answer) => answer.headers.get('location')!)
    expect(address).toBe(other)
    await expect
      .poll(async () => (await get(1, address!)).text(), { timeout: 30_000, interval: 500 })
      .toContain('Gemeinsam zahlen die 6')
    expect(await (await get(0, address!)).text()).toContain('Gemeinsam zahlen die 6')
    const { rows } = await sql`select from computations`.execute(opened.database)
    expect(rows).toHaveLength(1)
  })
})

async function start() {
  const port = await freePort()
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(opened.database)
  const { BASE_URL: _, ...inherited } = process.env
  const env = { ...inherited, LOG_LEVEL: 'error', PORT: String(port), HOST: '127.0.0.1', DATA_DIR: directory }
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { ...env, DATABASE_URL: `${inject('postgresUrl')}/${rows[0]!.name}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => text.includes('Allmende läuft') && resolve())
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  return { url: `http://127.0.0.1:${port}`, child }
}

/** Registered and confirmed, as both servers find it. */
async function anAccount(): Promise<void> {
  const { database } = opened
  const send = async () => {}
  const mails = { sendVerification: send, sendReset: send, sendAlreadyRegistered: send, sendNoPassword: send }
  const secret = await installationSecret(database)
  const signIn = openSignIn({ database, baseUrl: 'http://localhost', secret, passwordFault, ...mails })
  await signIn.api.signUpEmail({ body: { name: 'Ada Beispiel', email, password: passwort } })
  await sql`update persons set email_verified = true`.execute(database)
}

const get = (server: number, path: string, headers: Record<string, string> = {}) =>
  fetch(servers[server]!.url + path, { headers, redirect: 'manual' })
const post = (server: number, path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(servers[server]!.url + path, {
    method: 'POST',
    headers: { Origin: servers[server]!.url, ...headers },
    body: new URLSearchParams(form),
    redirect: 'manual',
  })
