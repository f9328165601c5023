import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../test/support/browser.ts'
import { medianOf, type Row, type Timed } from './measure.ts'

const runs = 5
const page = 'src/ui/static-pages.tsx'
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** From the command to the first page that is answered, on the embedded database with its demonstration. */
export async function startRows(): Promise<Row[]> {
  const [first, later]: [Timed<void>[], Timed<void>[]] = [[], []]
  for (let run = 0; run < runs; run++) {
    const directory = mkdtempSync(join(tmpdir(), 'allmende-start-'))
    first.push(await start(directory))
    later.push(await start(directory))
    rmSync(directory, { recursive: true })
  }
  return [
    { work: 'npm start', reach: 'empty DATA_DIR', ...medianOf(first) },
    { work: 'npm start', reach: 'again', ...medianOf(later) },
    { work: 'npm run dev', reach: 'from save to answer', ...medianOf(await saves()) },
  ]
}

async function start(directory: string): Promise<Timed<void>> {
  const { until, end } = await running(['bin/start'], directory)
  const milliseconds = await until('/', 'Allmende')
  await end()
  return { milliseconds, result: undefined }
}

/** A page is changed while the server of `npm run dev` runs, and changed back. */
async function saves(): Promise<Timed<void>[]> {
  const directory = mkdtempSync(join(tmpdir(), 'allmende-dev-'))
  const { until, end } = await running(['scripts/dev.ts'], directory)
  const text = readFileSync(page, 'utf8')
  const times: Timed<void>[] = []
  await until('/impressum', 'Impressum</h1>')
  try {
    for (let run = 0; run < runs; run++) {
      await pause(5000)
      writeFileSync(page, text.replace('Impressum</h1>', `Impressum ${run}</h1>`))
      times.push({ milliseconds: await until('/impressum', `Impressum ${run}</h1>`), result: undefined })
    }
  } finally {
    writeFileSync(page, text)
    await end()
    rmSync(directory, { recursive: true })
  }
  return times
}

async function running(file: readonly string[], directory: string) {
  const port = await freePort()
  const env = { ...process.env, PORT: String(port), DATA_DIR: directory, LOG_LEVEL: 'silent' }
  const child = spawn(process.execPath, file, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(child, 'exit')
  return {
    /** Milliseconds until a page holds these words. */
    until: async (path: string, words: string): Promise<number> => {
      const begin = performance.now()
      while (child.exitCode === null) {
        const answer = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => undefined)
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
