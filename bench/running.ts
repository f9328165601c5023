import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '../test/support/browser.ts'

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A server in a process of its own, from this moment on. */
export async function running(file: readonly string[], its: Record<string, string>) {
  const port = await freePort()
  const env = { ...process.env, PORT: String(port), LOG_LEVEL: 'silent', ...its }
  const url = `http://127.0.0.1:${env.PORT}`
  const child = spawn(process.execPath, file, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(child, 'exit')
  return {
    pid: child.pid!,
    url,
    /** Milliseconds until a page holds these words. */
    until: async (path: string, words: string): Promise<number> => {
      const begin = performance.now()
      while (child.exitCode === null) {
        const answer = await fetch(url + path).catch(() => undefined)
        if (answer?.ok && (await answer.text().catch(() => '')).includes(words)) return performance.now() - begin
        await pause(10)
      }
      throw new Error(`the server ended with ${child.exitCode}`)
    },
    end: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
