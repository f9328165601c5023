import { crc32, inflateRawSync } from 'node:zlib'
import { Zip, ZipDeflate } from 'fflate'
import { archiveEntries, refuse, type ArchiveEntry } from './archive-entries.ts'

export interface ArchiveLimits {
  entries: number
  /** Bytes, inflated. */
  entryBytes: number
  totalBytes: number
}

/** Enough to keep the server answering while a large archive is packed. */
const pieceBytes = 256 * 1024
/** The first day a ZIP knows: the same files make the same bytes, today and tomorrow, here and elsewhere. */
const day = new Date(1980, 0, 1)

/** A ZIP of these files, sorted by name, and nothing in it that depends on the hour or the machine. */
export async function writeArchive(files: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const archive = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  for (const [name, content] of Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const file = Object.assign(new ZipDeflate(name, { level: 6 }), { mtime: day })
    archive.add(file)
    for (let at = 0; at < content.length; at += pieceBytes) {
      file.push(content.subarray(at, at + pieceBytes))
      await new Promise(setImmediate)
    }
    file.push(new Uint8Array(), true)
  }
  archive.end()
  return Buffer.concat(pieces)
}

/**
 * The files of a ZIP by name, folders left out. Refuses (kind input, codes in archiveFaults) what is no sound ZIP or beyond
 * the limits. Nothing inflates further than its entry claims, and claims are held against the limits first: a bomb that
 * understates its size is stopped at the byte where the lie begins.
 */
export function readArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits,
  options: { isLoose?: boolean } = {},
): Map<string, Uint8Array> {
  const entries = archiveEntries(bytes, limits.entries, options)
  const large = entries.find(({ size }) => size > limits.entryBytes)
  if (large) refuse('archiveEntryTooLarge', large.name)
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.totalBytes) refuse('archiveTooLarge')
  return new Map(entries.map((entry) => [entry.name, contentOf(entry)]))
}

function contentOf({ name, deflated, crc, size, compressed }: ArchiveEntry): Uint8Array {
  const content = deflated ? inflated(name, compressed, size) : compressed
  if (content.length !== size || crc32(content) !== crc) refuse('archiveDamaged', name)
  return content
}

function inflated(name: string, compressed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(compressed, { maxOutputLength: Math.max(1, size) })
  } catch (error) {
    const lied = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return refuse(lied ? 'archiveUnderstated' : 'archiveDamaged', name)
  }
}
