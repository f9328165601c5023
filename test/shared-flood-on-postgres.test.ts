import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomMarket } from '../bench/random-market.ts'
import { freePort } from './support/browser.ts'
import { postgresBeside } from './support/postgres-beside.ts'

interface Process {
  url: string
  metrics: string
  child: ChildProcess
}
const directory = mkdtempSync(join(tmpdir(), 'allmende-flood-'))
const postgres = await postgresBeside()
const servers: Process[] = []
const workers: Process[] = []
const answers: number[] = []
const asking = { isOver: false }
let asked: Promise<void>

/** Its package is found at once; for the rest it ends by itself after its seconds, with what it has. */
const market = randomMarket({ participants: 14, capabilities: 8, solutions: 15 }, 1)
const scenario = (title: string) => JSON.stringify({ ...market, title, sharing: { seconds: 4 } })

describe('two servers and two workers on one PostgreSQL', () => {
  beforeAll(async () => {
    servers.push(await start('src/main.ts'))
    servers.push(await start('src/main.ts'))
    workers.push(...(await Promise.all([start('src/worker.ts'), start('src/worker.ts')])))
    asked = askHealth()
  }, 120_000)
  afterAll(async () => {
    for (const { child } of [...servers, ...workers]) {
      if (child.exitCode !== null || child.signalCode !== null) continue
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    }
    await postgres.close()
    rmSync(directory, { recursive: true, force: true })
  }, 60_000)

  it('let so much of one client in, and the first of another before its last', async () => {
    const flood: Response[] = []
    for (let at = 0; at < 12; at++) flood.push(await upload(at % 2, `flood ${at}`, '192.0.2.1'))
    expect(flood.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 8 }, () => 303),
      ...Array.from({ length: 4 }, () => 429),
    ])
    expect(flood.at(-1)!.headers.get('Retry-After')).toMatch(/^\d+$/)
    expect(await flood.at(-1)!.text()).toContain('Bei Ihnen ist schon viel in Arbeit')
    for (const title of ['one', 'two']) expect((await upload(0, title, '198.51.100.2')).status).toBe(303)
    await allEnd()
    const order = await titlesInOrder()
    expect(order.indexOf('one')).toBeLessThan(order.length - 4)
    expect(order.indexOf('two')).toBeLessThan(order.length - 1)
  }, 120_000)

  it('lose nothing where one worker is killed in the middle', async () => {
    await sql`delete from computations`.execute(postgres.database)
    for (let client = 0; client < 6; client++)
      for (const title of ['a', 'b']) await upload(client % 2, `${client} ${title}`, `203.0.113.${client}`)
    await expect.poll(() => count('active'), { timeout: 30_000, interval: 20 }).toBe(4)
    workers[1]!.child.kill('SIGKILL')
    await allEnd()
    const { rows } = await sql<{ status: string; count: number }>`
      select status, count(*)::int as count from computations group by status`.execute(postgres.database)
    expect(rows).toEqual([{ status: 'done', count: 12 }])
  }, 120_000)

  it('share the work among all who are left', async () => {
    for (const { metrics } of [...servers, workers[0]!]) {
      const text = await (await fetch(metrics)).text()
      expect(Number(text.match(/work_duration_seconds_count\{kind="computation"\} (\d+)/)?.[1])).toBeGreaterThan(2)
    }
  })

  it('answer whoever asks for their health meanwhile', async () => {
    asking.isOver = true
    await asked
    const sorted = answers.toSorted((a, b) => a - b)
    expect(sorted[Math.floor(0.95 * sorted.length)]).toBeLessThan(1000)
  })

  it('have no pages where they only work', async () => {
    expect((await fetch(`${workers[0]!.url}/readyz`)).status).toBe(200)
    expect((await fetch(`${workers[0]!.url}/rechner`)).status).toBe(404)
  })
})

async function start(file: string): Promise<Process> {
  const [port, metricsPort] = [await freePort(), await freePort()]
  const { BASE_URL: _, ...inherited } = process.env
  const env = {
    ...inherited,
    DATABASE_URL: postgres.url,
    DATA_DIR: directory,
    LOG_LEVEL: 'error',
    TRUST_PROXY: '1',
    WORK_THREADS: '1',
    HOST: '127.0.0.1',
    PORT: String(port),
    METRICS_PORT: String(metricsPort),
  }
  const child = spawn(process.execPath, ['--import', 'tsx', file], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => text.includes(' läuft') && resolve())
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
  })
  return { url: `http://127.0.0.1:${port}`, metrics: `http://127.0.0.1:${metricsPort}/metrics`, child }
}

async function upload(server: number, title: string, client: string): Promise<Response> {
  const { url } = servers[server]!
  const body = new FormData()
  body.set('datei', new File([scenario(title)], 'szenario.json'))
  const headers = { Origin: url, 'X-Forwarded-For': client }
  return fetch(`${url}/rechner`, { method: 'POST', body, headers, redirect: 'manual' })
}

async function askHealth(): Promise<void> {
  while (!asking.isOver) {
    const before = performance.now()
    await (await fetch(`${servers[0]!.url}/healthz`)).text()
    answers.push(performance.now() - before)
    await wait(50)
  }
}

async function count(state: 'active'): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from jobs.job where name = 'heavy-work' and state = ${sql.lit(state)}`.execute(
    postgres.database,
  )
  return rows[0]!.count
}

async function allEnd(): Promise<void> {
  const unfinished = async () =>
    (await sql`select id from computations where status in ('waiting', 'running')`.execute(postgres.database)).rows
      .length
  await expect.poll(unfinished, { timeout: 90_000, interval: 200 }).toBe(0)
}

async function titlesInOrder(): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`
    select input->'scenario'->>'title' as title from computations order by finished_at`.execute(postgres.database)
  return rows.map(({ title }) => title)
}
