import { readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Refused, type Refusal } from '../kernel/refusal.ts'

/** What stands behind a command that knows --json and --help and nothing else; `usage` where something else does. */
export function commandArguments(args: readonly string[], usage: () => never) {
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({ args: [...args], options: { json: flag, help: flag }, allowPositionals: true })
  } catch {
    return usage()
  }
}

/** A file that a command is given, up to so many megabytes; refused (kind input) where it is missing or larger. */
export function bytesOfFile(
  path: string,
  { megabytes, missing, tooLarge }: { megabytes: number; missing: Refusal; tooLarge: Refusal },
): Uint8Array {
  try {
    if (statSync(path).size <= megabytes * 1_000_000) return readFileSync(path)
  } catch {
    throw new Refused('input', [missing])
  }
  throw new Refused('input', [tooLarge])
}
