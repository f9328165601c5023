import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { people } from '../src/demo/cast.ts'
import { freePort } from './support/browser.ts'
import { seededDirectory } from './support/prepared-directory.ts'

const ownMounts = ['-rUm']
const canMount = spawnSync('unshare', [...ownMounts, 'true']).status === 0
/** A small disk of its own for the server alone, with what there was before. */
const onSmallDisk = 'mount -t tmpfs -o size=200m none "$1" && cp -a "$2/." "$1" && exec "$3" --import tsx src/main.ts'

async function serverOnSmallDisk() {
  const directory = mkdtempSync(join(tmpdir(), 'allmende-disk-'))
  const port = await freePort()
  const { BASE_URL: _, DATABASE_URL: __, ...inherited } = process.env
  const asked = ['sh', '-c', onSmallDisk, 'sh', directory, await seededDirectory(), process.execPath]
  const server = spawn('unshare', [...ownMounts, ...asked], {
    env: { ...inherited, LOG_LEVEL: 'silent', PORT: String(port), HOST: '127.0.0.1', DATA_DIR: directory },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (text: Buffer) => text.includes('Allmende läuft') && resolve())
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  const stop = async () => {
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    await ended
    rmSync(directory, { recursive: true })
  }
  // What the server sees of its disk.
  return { url: `http://localhost:${port}`, rest: `/proc/${server.pid}/root${directory}/rest`, stop }
}

/** Until there is no more. */
function fill(file: string): void {
  for (let bytes = 2 ** 22; bytes >= 1; bytes /= 2)
    try {
      for (;;) writeFileSync(file, Buffer.alloc(bytes), { flag: 'a' })
    } catch {}
}

it('a full disk is said to whoever wants to store something and to whoever sends requests, and is over when there is room', async (context) => {
  context.skip(!canMount, 'nobody here may mount a small disk')
  const { url, rest, stop } = await serverOnSmallDisk()
  const post = (path: string, form: Record<string, string>, cookie = '') =>
    fetch(url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: url, cookie },
      body: new URLSearchParams(form),
    })
  const entered = await post('/demo/anmelden', { person: people.find(({ name }) => name === 'Mina Feldhaus')!.id })
  const cookie = entered.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const form = await (await fetch(`${url}/bedarfe/neu`, { headers: { cookie } })).text()
  const organisation = form.match(/name="organisation" value="([^"]+)"/)![1]!
  const need = { organisation, titel: 'Voller Speicher', ziel: 'x'.repeat(900), gleich: 'ja' }
  const ready = async () => {
    const answer = await fetch(`${url}/readyz`)
    return `${answer.status} ${await answer.text()}`
  }
  expect([(await post('/bedarfe/neu', need, cookie)).status, await ready()]).toEqual([303, '200 ready'])

  fill(rest)
  expect(await ready()).toBe('503 not ready: no room')
  let refused = await post('/bedarfe/neu', need, cookie)
  while (refused.status === 303) refused = await post('/bedarfe/neu', need, cookie)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10'])
  expect(await refused.text()).toContain('Der Speicher dieser Installation ist voll.')
  expect((await fetch(`${url}/bedarfe`)).status).toBe(200)
  expect((await fetch(`${url}/healthz`)).status).toBe(200)

  rmSync(rest)
  expect([(await post('/bedarfe/neu', need, cookie)).status, await ready()]).toEqual([303, '200 ready'])
  await stop()
}, 180_000)
