import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Refused, type Refusal } from '../../kernel/refusal.ts'

type Options = Record<string, { type: 'boolean' | 'string' }>

/** What stands behind a command that knows --json, --help and these options; `usage` where something else does. */
export function commandArguments<O extends Options>(args: readonly string[], usage: () => never, more: O = {} as O) {
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({ args: [...args], options: { ...more, json: flag, help: flag }, allowPositionals: true })
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

/** A file that was not there before, for nobody but the owner. Refuses (kind input, fileUnwritable) what can not be written. */
export function writeNewFile(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content, { mode: 0o600, flag: 'wx', flush: true })
  } catch {
    throw new Refused('input', [{ code: 'fileUnwritable', place: path }])
  }
}

/** A command that was called otherwise than its help says. */
export const usage = (text: string): Refused => new Refused('input', [{ code: 'consoleUsage', values: { text } }])
