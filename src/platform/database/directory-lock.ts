import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepPrivate } from './private-directory.ts'

/** Another process has the directory open. */
export class DirectoryInUse extends Error {
  readonly directory: string
  readonly owner: number
  constructor(directory: string, owner: number) {
    super(`${directory} is in use by process ${owner}`)
    this.directory = directory
    this.owner = owner
  }
}

/**
 * Keeps a directory for this process; the answer gives it back. A lock that a dead process left behind is taken over:
 * it is moved aside first, so that of two processes which find it only one can go on.
 */
export function lockDirectory(directory: string): () => void {
  keepPrivate(directory)
  const file = join(directory, 'lock')
  if (!isCreated(file)) {
    takeOver(file, directory)
    if (!isCreated(file)) throw new DirectoryInUse(directory, ownerOf(file))
  }
  return () => rmSync(file, { force: true })
}

function takeOver(file: string, directory: string): void {
  const owner = ownerOf(file)
  if (isAlive(owner)) throw new DirectoryInUse(directory, owner)
  const aside = `${file}.${process.pid}`
  renameSync(file, aside)
  const moved = ownerOf(aside)
  if (moved !== owner) {
    renameSync(aside, file)
    throw new DirectoryInUse(directory, moved)
  }
  rmSync(aside)
}

function isCreated(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

const ownerOf = (file: string) => Number(readFileSync(file, 'utf8'))

/** In a container every start has the same process number: a lock with our own was left by an earlier one. */
function isAlive(owner: number): boolean {
  if (!(owner > 0) || owner === process.pid) return false
  try {
    return process.kill(owner, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code
