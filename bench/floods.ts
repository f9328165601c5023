import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import {
  farCorners,
  manySheets,
  manyStrings,
  millionRows,
  repeatedWithoutEnd,
  sharedTextBomb,
  zipBomb,
} from '../test/support/hostile-tables.ts'
import { median, type Row } from './measure.ts'
import { randomMarket } from './random-market.ts'
import { demoCookie, origin, withServer } from './server.ts'

const scenario = (size: Parameters<typeof randomMarket>[0], title: string, seconds = 5) =>
  JSON.stringify({ ...randomMarket(size, 1), integrations: [], title, sharing: { seconds } })
const large = { participants: 60, capabilities: 12, solutions: 30 }
const small = { participants: 3, capabilities: 3, solutions: 9 }

export interface Flood {
  name: string
  times: number
  /** Anew for each request; without a path to the calculator. */
  body: (at: number) => BodyInit
  path?: string
  type?: string
}

function file(content: string | Uint8Array, fields: Record<string, string> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('datei', new File([typeof content === 'string' ? content : Uint8Array.from(content)], 'datei'))
  return form
}
const multipart = (count: number) =>
  `${Array.from({ length: count }, (_, at) => `--B\r\nContent-Disposition: form-data; name="a${at}"\r\n\r\n1\r\n`).join('')}--B--\r\n`

/** A table of needs, made once however often it is sent. */
function table(name: string, make: () => Uint8Array | string): Flood {
  let made: Uint8Array | string | undefined
  return { name, times: 10, body: () => file((made ??= make()), { organisation: 'none' }), path: '/bedarfe/einlesen' }
}
/** Each list holds the one before nine times. */
const laughs = `a0: &a0 [1]\n${Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join()}]`).join('\n')}`

/** What somebody may send who wants nobody else to be answered. */
export const floods: readonly Flood[] = [
  { name: 'brackets without end', times: 20, body: () => file('['.repeat(39_000)) },
  { name: 'as many entries as are read', times: 20, body: () => file(`a: [${'1,'.repeat(38_000)}1]`) },
  { name: 'heavy scenarios', times: 30, body: (at) => file(scenario(large, `heavy ${at}`)) },
  { name: 'light scenarios', times: 100, body: (at) => file(scenario(small, `light ${at}`)) },
  {
    name: 'five megabytes of &',
    times: 10,
    body: () => 'a&'.repeat(2_500_000),
    type: 'application/x-www-form-urlencoded',
  },
  { name: 'sixty thousand fields', times: 10, body: () => multipart(60_000), type: 'multipart/form-data; boundary=B' },
  { name: 'lists of lists in one line', times: 20, body: () => file('- '.repeat(39_000)) },
  { name: 'lists that name each other', times: 20, body: () => file(laughs) },
  table('a hundred thousand sheets', () => manySheets(100_000)),
  table('sheets with a million texts', () => manyStrings(1_000_000)),
  table('sheets with one long text everywhere', sharedTextBomb),
  table('sheets with a million rows', millionRows),
  table('sheets with two cells far apart', farCorners),
  table('sheets that inflate without end', zipBomb),
  table('sheets that repeat without end', repeatedWithoutEnd),
  table('needs as brackets without end', () => '['.repeat(2_500_000)),
]

export interface Heard {
  /** Milliseconds until /healthz had answered, ascending. */
  health: number[]
  statuses: Record<string, number>
}

/** Everything at once, and /healthz every fifty milliseconds until the last is answered. */
export async function under(url: string, flood: Flood, cookie = ''): Promise<Heard> {
  const bodies = Array.from({ length: flood.times }, (_, at) => flood.body(at))
  const headers = { Origin: url, cookie, ...(flood.type && { 'Content-Type': flood.type }) }
  const asking = askHealth(url)
  const answers = await Promise.all(
    bodies.map((body) =>
      fetch(url + (flood.path ?? '/rechner'), { method: 'POST', body, headers, redirect: 'manual' }).then(
        async (answer) => {
          await answer.text()
          return String(answer.status)
        },
        () => 'cut off',
      ),
    ),
  )
  const health = await asking.heard()
  const statuses = Object.groupBy(answers, (status) => status)
  return {
    health: health.toSorted((a, b) => a - b),
    statuses: Object.fromEntries(Object.entries(statuses).map(([status, all]) => [status, all!.length])),
  }
}

/** In a thread of its own, which the flood that is sent from here does not hold up. */
function askHealth(url: string): { heard: () => Promise<number[]> } {
  const asker = new Worker(
    `const { parentPort, workerData } = require('node:worker_threads')
    const heard = []
    let isOver = false
    const ended = (async () => {
      while (!isOver) {
        const before = performance.now()
        await (await fetch(workerData)).text()
        heard.push(performance.now() - before)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    })()
    parentPort.once('message', async () => {
      isOver = true
      await ended
      parentPort.postMessage(heard)
    })`,
    { eval: true, execArgv: [], workerData: `${url}/healthz` },
  )
  return {
    heard: async () => {
      asker.postMessage('enough')
      const [heard] = (await once(asker, 'message')) as [number[]]
      await asker.terminate()
      return heard
    },
  }
}

export const p95 = ({ health }: Heard): number => health[Math.ceil(0.95 * health.length) - 1]!

/** How soon a server answers while it is flooded; it and the flood share the machine. */
export async function floodRows(): Promise<Row[]> {
  const directory = mkdtempSync(join(tmpdir(), 'allmende-floods-'))
  const rows: Row[] = []
  await withServer({ DATA_DIR: directory }, async () => {
    const cookie = await demoCookie()
    for (const flood of floods) {
      const heard = await under(origin, flood, flood.path && cookie)
      const statuses = Object.entries(heard.statuses).map(([status, count]) => `${count} × ${status}`)
      rows.push({
        work: `/healthz under ${flood.times} × ${flood.name}, p95`,
        reach: '200 ms',
        ours: p95(heard),
        note: `median ${median(heard.health).toFixed(1)}, ${statuses.join(', ')}`,
      })
    }
  })
  rmSync(directory, { recursive: true, force: true })
  return rows
}
