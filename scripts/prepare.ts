import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openDatabase } from '../src/platform/database/database.ts'
import { preparedDatabase } from '../src/platform/database/prepared-database.ts'
import { openBundle } from './bundle.ts'
import { root } from './sources.ts'
import { makeStaticFiles } from './static-files.ts'

// Run by `npm ci`: what can be made ready for the first start. What cannot, is made by that start.
await openBundle()
await makeStaticFiles()
await prepareDatabase(preparedDatabase())

async function prepareDatabase(folder: string): Promise<void> {
  if (existsSync(folder)) return
  const unfinished = join(root, `.build/unfinished-${process.pid}`)
  const { close } = await openDatabase({ directory: unfinished })
  await close()
  openToAll(join(unfinished, 'database'))
  rmSync(dirname(folder), { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  renameSync(join(unfinished, 'database'), folder)
  rmSync(unfinished, { recursive: true })
}

/** It holds nothing of anybody, and whoever starts the server may be another user than the one who installed it. */
function openToAll(directory: string): void {
  for (const name of ['', ...readdirSync(directory, { recursive: true, encoding: 'utf8' })]) {
    const path = join(directory, name)
    chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644)
  }
}
