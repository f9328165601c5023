import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { number } from '../../kernel/german-numbers.ts'
import { Refused } from '../../kernel/refusal.ts'
import { usage } from '../../platform/server/command-input.ts'
import { takeBackup, withDatabase } from '../../platform/database/installation.ts'
import { restoreBackup } from '../../platform/database/restore.ts'
import { backupHelp, backupRestored, backupWritten, restoreHelp } from './texts/console.de.ts'

/** `backup FILE` */
export async function backupCommand(args: readonly string[]): Promise<string> {
  if (args[0] === '--help') return backupHelp
  const file = onlyFile(args, backupHelp)
  if (existsSync(file)) refuse('fileExists', file)
  const archive = await takeBackup()
  writePrivately(file, archive)
  return backupWritten({ file, kilobytes: number(Math.ceil(archive.length / 1000)) })
}

/** `restore FILE` */
export async function restoreCommand(args: readonly string[]): Promise<string> {
  if (args[0] === '--help') return restoreHelp
  const archive = readBytes(onlyFile(args, restoreHelp))
  const { at, rows } = await withDatabase((database) => restoreBackup(database, archive))
  return backupRestored({ at: instant.format(new Date(at)), rows: number(rows) })
}

const instant = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Berlin' })

/** Whole or not at all, and from the first byte for nobody but the owner. */
export function writePrivately(file: string, bytes: Uint8Array): void {
  const unfinished = `${file}.unfertig`
  try {
    rmSync(unfinished, { force: true })
    writeFileSync(unfinished, bytes, { mode: 0o600, flag: 'wx', flush: true })
    renameSync(unfinished, file)
  } catch {
    rmSync(unfinished, { force: true })
    refuse('fileUnwritable', file)
  }
}

export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch {
    return refuse('fileUnreadable', file)
  }
}

function onlyFile(args: readonly string[], help: string): string {
  const [file] = args
  if (args.length !== 1 || !file || file.startsWith('-')) throw usage(help)
  return file
}

function refuse(code: string, place: string): never {
  throw new Refused('input', [{ code, place }])
}
