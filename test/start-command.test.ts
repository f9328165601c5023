import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readArrays } from '../src/platform/files/arrays-file.ts'
import { staticAddress } from '../src/ui/static-address.ts'
import { freePort } from './support/browser.ts'

const root = new URL('..', import.meta.url).pathname
const directory = mkdtempSync(join(tmpdir(), 'allmende-start-'))
let url: string
let stop: () => Promise<unknown>
beforeAll(async () => {
  const port = await freePort()
  const { BASE_URL: _, DATABASE_URL: __, ...inherited } = process.env
  const env = { ...inherited, LOG_LEVEL: 'error', PORT: String(port), HOST: '127.0.0.1', DATA_DIR: directory }
  const server = spawn(process.execPath, [join(root, 'bin/start')], {
    cwd: tmpdir(),
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(server, 'exit')
  stop = () => {
    server.kill('SIGTERM')
    return ended
  }
  url = `http://127.0.0.1:${port}`
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (text: Buffer) => text.includes('Allmende läuft') && resolve())
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
}, 60_000)
afterAll(() => rmSync(directory, { recursive: true, force: true }))

describe('the server as npm start starts it', () => {
  it.each(['/', '/readyz', staticAddress('allmende.css'), '/rechner'])('answers %s from anywhere', async (path) => {
    expect((await fetch(url + path)).status).toBe(200)
  })

  it('finds its threads: a table is written, a plan is computed', async () => {
    const table = await fetch(`${url}/bedarfe.xlsx`)
    expect([table.status, table.headers.get('content-type')]).toEqual([200, expect.stringContaining('spreadsheet')])
    const posted = await fetch(`${url}/rechner`, {
      method: 'POST',
      headers: { Origin: url },
      body: new URLSearchParams({ beispiel: 'sechs-gemeinden' }),
      redirect: 'manual',
    })
    const result = url + posted.headers.get('location')!
    await expect.poll(async () => (await fetch(result)).text(), { timeout: 30_000 }).toContain('Shapley')
  })

  it('leaves no lock behind, but its index of needs, for its owner alone', async () => {
    expect(existsSync(join(directory, 'lock'))).toBe(true)
    await stop()
    expect(readdirSync(directory).toSorted()).toEqual(['database', 'kept'])
    const index = join(directory, 'kept', new URL(url).port, 'twins.index')
    expect(statSync(index).mode & 0o777).toBe(0o600)
    expect(readArrays(index)?.arrays['shelf.ids']?.length).toBeGreaterThan(1000)
  })
})
