import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceFile } from './house-rules.ts'

const root = new URL('../..', import.meta.url).pathname

/** Everything under src, tests beside their files as well. */
export const sourceFiles = (): SourceFile[] =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path: `src/${path}`, text: readFileSync(join(root, 'src', path), 'utf8') }))

export const isTest = ({ path }: SourceFile): boolean => /\.test\.tsx?$/.test(path)
