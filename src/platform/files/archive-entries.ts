import { Refused } from '../../kernel/refusal.ts'

export const archiveFaults = [
  'archiveNotZip',
  'archiveTruncated',
  'archiveDamaged',
  'archiveTooManyEntries',
  'archiveEntryTooLarge',
  'archiveTooLarge',
  'archiveUnderstated',
  'archiveEncrypted',
  'archivePath',
  'archiveDoubledName',
  'archiveSpecialFile',
  'archiveCompression',
  'archiveZip64',
] as const
export type ArchiveFault = (typeof archiveFaults)[number]

export interface ArchiveEntry {
  name: string
  deflated: boolean
  crc: number
  /** As the directory claims; whoever inflates has to hold it to that. */
  size: number
  compressed: Uint8Array
}

export function refuse(code: ArchiveFault, name?: string): never {
  const place = name?.slice(0, 120).replace(/\p{Cc}/gu, '\uFFFD')
  throw new Refused('input', [place === undefined ? { code } : { code, place }])
}

/**
 * What the directory at the end of a ZIP lists, without inflating anything (APPNOTE.TXT 6.3.10, sections 4.3 and 4.4).
 * Refuses (kind input) what is encrypted, doubled, no plain file, or named so that it could leave its folder. Loosely, folders may be
 * named as on Windows, or begin with a slash: for what is never written anywhere.
 */
export function archiveEntries(bytes: Uint8Array, most: number, { isLoose = false } = {}): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (view.getUint32(end + 4, true) !== 0 || count === 0xffff || at === 0xffffffff) refuse('archiveZip64')
  if (count > most) refuse('archiveTooManyEntries')
  const entries: ArchiveEntry[] = []
  const names = new Set<string>()
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) refuse('archiveDamaged')
    const next = at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) refuse('archiveDamaged')
    const entry = entryAt(bytes, view, { at, isLoose })
    const key = entry.name.replace(/\/$/, '').normalize('NFC').toLowerCase()
    if (names.has(key)) refuse('archiveDoubledName', entry.name)
    names.add(key)
    if (!entry.name.endsWith('/')) entries.push(entry)
    at = next
  }
  if (at !== end) refuse('archiveDamaged')
  return entries
}

/** The record that closes every ZIP: it must end exactly where the file ends. */
function endRecord(view: DataView): number {
  const first = view.byteLength >= 4 ? view.getUint32(0, true) : 0
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) === view.byteLength)
      return at
  return refuse(first === 0x04034b50 ? 'archiveTruncated' : 'archiveNotZip')
}

function entryAt(bytes: Uint8Array, view: DataView, { at, isLoose }: { at: number; isLoose: boolean }): ArchiveEntry {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
  const [compressedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
  const nameBytes = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))
  const name = nameOf(nameBytes, isLoose)
  if (flags & encryptedFlags) refuse('archiveEncrypted', name)
  if (method !== 0 && method !== 8) refuse('archiveCompression', name)
  const kind = view.getUint32(at + 38, true) >>> 28
  if (kind !== 0 && kind !== regularFile && !(kind === folder && name.endsWith('/'))) refuse('archiveSpecialFile', name)
  if (name.endsWith('/') && size > 0) refuse('archiveDamaged', name)

  const local = view.getUint32(at + 42, true)
  if (local + 30 > at || view.getUint32(local, true) !== 0x04034b50) refuse('archiveDamaged', name)
  const localName = bytes.subarray(local + 30, local + 30 + view.getUint16(local + 26, true))
  const start = local + 30 + localName.length + view.getUint16(local + 28, true)
  const agrees =
    (view.getUint16(local + 6, true) & encryptedFlags) === 0 &&
    view.getUint16(local + 8, true) === method &&
    Buffer.compare(localName, nameBytes) === 0
  if (!agrees || start + compressedSize > at) refuse('archiveDamaged', name)
  const compressed = bytes.subarray(start, start + compressedSize)
  return { name, deflated: method === 8, crc: view.getUint32(at + 16, true), size, compressed }
}

/** Bits 0, 6 and 13: encrypted, strongly encrypted, directory masked. */
const encryptedFlags = 0x2041
/** File types of Unix, the upper four bits of its mode. */
const [regularFile, folder] = [0o10, 0o4]

function nameOf(bytes: Uint8Array, isLoose: boolean): string {
  let name: string
  try {
    name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    if (!isLoose) return refuse('archivePath', new TextDecoder().decode(bytes))
    name = Buffer.from(bytes).toString('latin1')
  }
  if (isLoose) name = name.replaceAll('\\', '/').replace(/^\/+/, '')
  const parts = name.replace(/\/$/, '').split('/')
  if (/[\\:\p{Cc}]/u.test(name) || parts.some((part) => part === '' || part === '.' || part === '..'))
    refuse('archivePath', name)
  return name
}
