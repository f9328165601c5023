import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Makes the directory if it is not there, and takes away what others on this machine may do with it and all that lies in it. */
export function keepPrivate(directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  tighten(directory)
}

/** The same for a directory that is there. What belongs to somebody else stays as it is, and so does what everybody shares, like /tmp. */
export function tighten(path: string): void {
  try {
    const { mode, isLink, isDirectory } = kindOf(path)
    if (isLink || mode & 0o1000) return
    if (mode & 0o077) chmodSync(path, mode & 0o700)
    if (isDirectory) for (const name of readdirSync(path)) tighten(join(path, name))
  } catch (error) {
    // A server that runs takes files away; some disks know no modes, or belong to nobody.
    if (!['ENOENT', 'EPERM', 'EACCES', 'ENOTSUP', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error
  }
}

function kindOf(path: string) {
  const found = lstatSync(path)
  return { mode: found.mode & 0o7777, isLink: found.isSymbolicLink(), isDirectory: found.isDirectory() }
}

/** Whether others on this machine may enter or read it all the same. */
export const isOpenToOthers = (directory: string): boolean =>
  existsSync(directory) && (kindOf(directory).mode & 0o077) !== 0
