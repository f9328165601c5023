import { spawn } from 'node:child_process'
import { lstatSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

const { BASE_URL: _, ...inherited } = process.env

/** What somebody else on this machine could read or enter, from the directory itself down to its last file. */
export function openToOthers(directory: string): string[] {
  const all = [
    directory,
    ...readdirSync(directory, { recursive: true, encoding: 'utf8' }).map((name) => join(directory, name)),
  ]
  return all
    .filter((path) => (lstatSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o077)
    .map((path) => relative(directory, path) || '.')
}

/** The server, started by somebody who keeps nothing to themselves, for as long as `work` takes. */
export async function withCarelessServer(env: NodeJS.ProcessEnv, work: (url: string) => Promise<void>): Promise<void> {
  const server = spawn('sh', ['-c', `umask 000; exec "${process.execPath}" --import tsx src/main.ts`], {
    env: { ...inherited, LOG_LEVEL: 'error', HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (text: Buffer) => {
      const [address] = /http:\/\/\S+/.exec(text.toString()) ?? []
      if (address) resolve(address)
    })
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  try {
    await work(url)
  } finally {
    server.kill('SIGTERM')
    await ended
  }
}

/** Somebody registers, so that there is a mail. */
export async function register(url: string): Promise<void> {
  const form = { name: 'Ada Beispiel', email: 'ada@beispiel.example', passwort: 'vier hölzerne Stühle' }
  const headers = { Origin: url }
  const body = new URLSearchParams(form)
  await fetch(`${url}/registrierung`, { method: 'POST', headers, body, redirect: 'manual' })
}
