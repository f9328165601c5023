import { randomBytes, timingSafeEqual } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'

const doorSchema = z.object({ port: z.number().int(), key: z.string().min(20) })
const doorOf = (directory: string) => join(directory, 'control.json')

/**
 * A door of the running server for commands on the same machine: a port that only this machine reaches, and a key in a file
 * that only the owner of the data directory can read. The embedded database can be opened by one process only.
 */
export async function serveControl(directory: string, backup: () => Promise<Uint8Array>): Promise<() => void> {
  const key = randomBytes(32).toString('base64url')
  const server = createServer((request, response) => {
    const isKnown = isSame(request.headers.authorization ?? '', `Bearer ${key}`)
    if (!isKnown || request.method !== 'POST' || request.url !== '/backup') {
      response.writeHead(404).end()
      return
    }
    backup().then(
      (archive) => response.end(archive),
      () => response.writeHead(500).end(),
    )
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const file = doorOf(directory)
  rmSync(file, { force: true })
  writeFileSync(file, JSON.stringify({ port: (server.address() as AddressInfo).port, key }), { mode: 0o600 })
  return () => {
    rmSync(file, { force: true })
    server.close()
    server.closeAllConnections()
  }
}

/** A backup from the server that has the directory open; undefined where it does not answer. */
export async function backupFromServer(directory: string): Promise<Uint8Array | undefined> {
  try {
    const { port, key } = doorSchema.parse(JSON.parse(readFileSync(doorOf(directory), 'utf8')))
    const headers = { Authorization: `Bearer ${key}` }
    const answer = await fetch(`http://127.0.0.1:${port}/backup`, { method: 'POST', headers })
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined
  } catch {
    return undefined
  }
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
