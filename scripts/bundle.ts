import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { bundleOptions } from './bundle-options.ts'
import { root, sources } from './sources.ts'

const bundles = join(root, '.build/server')

/** Where the server or the worker stands as JavaScript; made anew where a source has changed since. */
export async function openBundle(entry: 'main' | 'worker' = 'main'): Promise<string> {
  const folder = join(bundles, hashOfSources())
  if (!existsSync(folder)) await bundleInto(folder)
  return join(folder, `${entry}.js`)
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  const others = ['package-lock.json', 'tsconfig.json', 'scripts/bundle-options.ts']
  for (const path of [...sources(), ...others]) hash.update(path).update(readFileSync(join(root, path)))
  return hash.digest('hex').slice(0, 16)
}

async function bundleInto(folder: string): Promise<void> {
  const { build } = await import('esbuild')
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  await build(bundleOptions(unfinished))
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    // Another start was quicker, with the same files.
    rmSync(unfinished, { recursive: true })
    if (!existsSync(folder)) throw error
  }
  forgetOlder()
}

/** A server that still runs may start its next thread from an older one. */
function forgetOlder(): void {
  const byAge = readdirSync(bundles)
    .map((name) => join(bundles, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
  for (const folder of byAge.slice(3)) rmSync(folder, { recursive: true })
}
