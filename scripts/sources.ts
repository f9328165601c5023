import { readdirSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

/** Everything the program is made of, without its tests. */
export const sources = (): string[] =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.test)\.(tsx?|json)$/.test(path))
    .map((path) => `src/${path}`)
    .sort()
