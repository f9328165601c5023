import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Refused } from '../../kernel/refusal.ts'
import { archiveFaults } from './archive-entries.ts'
import { readArchive, writeArchive } from './archive.ts'

const limits = { entries: 100, entryBytes: 1e6, totalBytes: 2e6 }
const text = strToU8('Gemeinde Görlitz\n'.repeat(50))
const faultOf = (bytes: Uint8Array, allowed = limits) => {
  try {
    return readArchive(bytes, allowed) && 'none'
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.refusals[0]!.code
  }
}

const [local, directory] = [0x04034b50, 0x02014b50]
/** The archive with one two- or four-byte field of its first header of a kind replaced. */
function patched(bytes: Uint8Array, header: number, { at, size, value }: { at: number; size: 2 | 4; value: number }) {
  const copy = Uint8Array.from(bytes)
  const view = new DataView(copy.buffer)
  let start = 0
  while (view.getUint32(start, true) !== header) start++
  if (size === 2) view.setUint16(start + at, value, true)
  else view.setUint32(start + at, value, true)
  return copy
}
const zip = (files: Zippable) => zipSync(files, { mtime: '1980-01-02' })

describe('an archive', () => {
  it('comes back as it was written, sorted by name', async () => {
    const files = { 'b/zwei.txt': text, 'ä.txt': new Uint8Array(), 'a.bin': new Uint8Array(700_000).fill(7) }
    const read = readArchive(await writeArchive(files), limits)
    expect([...read.keys()]).toEqual(['a.bin', 'b/zwei.txt', 'ä.txt'])
    for (const [name, content] of Object.entries(files)) expect(Buffer.compare(read.get(name)!, content)).toBe(0)
  })

  it('is the same bytes whatever the hour and the order of its files', async () => {
    const [one, other] = [await writeArchive({ a: text, b: text }), await writeArchive({ b: text, a: text })]
    expect(Buffer.compare(one, other)).toBe(0)
    expect(new DataView(one.buffer, one.byteOffset).getUint32(10, true)).toBe((1 << 21) | (1 << 16))
  })

  it('is read from other tools too: stored entries, folders, a comment', () => {
    const foreign = zip({ ordner: { 'a.txt': [text, { level: 0 }], leer: {} }, 'b.txt': [text, { comment: 'hallo' }] })
    expect([...readArchive(foreign, limits).keys()]).toEqual(['ordner/a.txt', 'b.txt'])
  })
})

describe('refuses', () => {
  it('what is no ZIP', () => {
    expect(faultOf(new Uint8Array())).toBe('archiveNotZip')
    expect(faultOf(strToU8('Name;Ort\r\n'.repeat(20)))).toBe('archiveNotZip')
  })

  it('every beginning of a ZIP', async () => {
    const whole = await writeArchive({ 'a.txt': text, 'b.txt': text })
    for (let length = 4; length < whole.length; length++)
      expect(faultOf(whole.subarray(0, length)), `${length} bytes`).toBe('archiveTruncated')
  })

  it('what is encrypted', () => {
    expect(faultOf(patched(zip({ a: text }), directory, { at: 8, size: 2, value: 1 }))).toBe('archiveEncrypted')
    expect(faultOf(patched(zip({ a: text }), local, { at: 6, size: 2, value: 1 }))).toBe('archiveDamaged')
  })

  it('more entries and more bytes than allowed', () => {
    const three = zip({ a: text, b: text, c: text })
    expect(faultOf(three, { ...limits, entries: 2 })).toBe('archiveTooManyEntries')
    expect(faultOf(three, { ...limits, entryBytes: text.length - 1 })).toBe('archiveEntryTooLarge')
    expect(faultOf(three, { ...limits, totalBytes: 3 * text.length - 1 })).toBe('archiveTooLarge')
    expect(faultOf(three, { entries: 3, entryBytes: text.length, totalBytes: 3 * text.length })).toBe('none')
  })

  it('a bomb that understates its size, before it has grown', () => {
    const zeros = new Uint8Array(50e6)
    const compressed = deflateRawSync(zeros)
    const bomb = claiming('bomb', compressed, { size: 10, crc: crc32(zeros) })
    const before = process.memoryUsage().arrayBuffers
    expect(faultOf(bomb)).toBe('archiveUnderstated')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5e6)
    expect(faultOf(claiming('bomb', compressed, { size: 50e6, crc: crc32(zeros) }))).toBe('archiveEntryTooLarge')
  })

  it.each(['../a', 'a/../../b', '/etc/passwd', '\\a', 'a\\..\\b', 'C:/a', 'a\0.txt', 'a//b', './a', '..', 'a\nb'])(
    'a name that could leave its folder: %j',
    (name) => {
      expect(faultOf(claiming(name, deflateRawSync(text), { size: text.length, crc: crc32(text) }))).toBe('archivePath')
    },
  )

  it('names that are one and the same on some disks', () => {
    expect(faultOf(zip({ 'a.txt': text, 'A.txt': text }))).toBe('archiveDoubledName')
    expect(faultOf(zip({ 'ä.txt': text, 'a\u0308.txt': text }))).toBe('archiveDoubledName')
  })

  it('symbolic links and devices', () => {
    for (const mode of [0o120777, 0o020666, 0o040755])
      expect(faultOf(zip({ a: [text, { os: 3, attrs: mode * 0x10000 }] }))).toBe('archiveSpecialFile')
    expect(faultOf(zip({ a: [text, { os: 3, attrs: 0o100644 * 0x10000 }] }))).toBe('none')
  })

  it('another compression, and ZIP64', () => {
    expect(faultOf(patched(zip({ a: text }), directory, { at: 10, size: 2, value: 14 }))).toBe('archiveCompression')
    expect(faultOf(patched(zip({ a: text }), 0x06054b50, { at: 16, size: 4, value: 0xffffffff }))).toBe('archiveZip64')
  })

  it('a directory that lists fewer or more entries than it counts', () => {
    for (const value of [1, 3])
      expect(faultOf(patched(zip({ a: text, b: text }), 0x06054b50, { at: 10, size: 2, value }))).toBe('archiveDamaged')
  })

  it('content that is not what its checksum says', () => {
    expect(faultOf(patched(zip({ a: text }), directory, { at: 16, size: 4, value: 1 }))).toBe('archiveDamaged')
    expect(faultOf(patched(zip({ a: text }), directory, { at: 24, size: 4, value: 5000 }))).toBe('archiveDamaged')
    expect(faultOf(patched(zip({ a: text }), directory, { at: 42, size: 4, value: 5 }))).toBe('archiveDamaged')
  })

  it('or reads unharmed whatever somebody changes in it, and never fails in another way', async () => {
    const whole = await writeArchive({ 'daten/a.json': text, 'manifest.json': strToU8('{}') })
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const copy = Uint8Array.from(whole)
        for (const [at, value] of changes) copy[at] = value
        expect([...archiveFaults, 'none']).toContain(faultOf(copy))
      }),
      { seed: 3, numRuns: 2000 },
    )
  })
})

/** A ZIP of one deflated entry that claims whatever it is told to claim. */
function claiming(name: string, compressed: Uint8Array, { size, crc }: { size: number; crc: number }): Uint8Array {
  const bytes = Buffer.from(name)
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(crc, 10)
  fields.writeUInt32LE(compressed.length, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(bytes.length, 22)
  const word = (value: number) => Buffer.from(Uint32Array.of(value).buffer)
  const head = Buffer.concat([word(local), fields, bytes, compressed])
  const list = Buffer.concat([word(directory), Buffer.from([20, 0]), fields, Buffer.alloc(14), bytes])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(head.length, 12)
  return Buffer.concat([head, list, word(0x06054b50), end])
}
