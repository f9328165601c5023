import { randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readdirSync, readSync, fstatSync, rmSync } from 'node:fs'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { z } from 'zod'

const kinds = { Uint8Array, Int8Array, Uint32Array, Float64Array }
export type Arrays = Record<string, Uint8Array | Int8Array | Uint32Array | Float64Array>

/** Arrays of numbers under names, and what they are about. */
export interface ArraysFile {
  about: string
  arrays: Arrays
}

/** A file that is not, or no longer, what was written. */
export class BrokenArrays extends Error {
  override readonly name = 'BrokenArrays'
}

/** Says that this is such a file, in the byte order of this machine. */
const mark = 0x616c_6c31
const piece = 8_000_000
const headSchema = z.strictObject({
  about: z.string(),
  arrays: z.array(z.strictObject({ name: z.string(), kind: z.enum(Object.keys(kinds)), bytes: z.int().min(0) })),
})

/**
 * Writes them for the owner of the directory alone, whole or not at all: whoever is killed meanwhile leaves what was there before. In pieces, so
 * that others get a turn; the arrays must stay as they are until it is done.
 */
export async function writeArrays(path: string, { about, arrays }: ArraysFile): Promise<void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  forgetUnfinished(path)
  const unfinished = `${path}.${randomUUID()}`
  const file = await open(unfinished, 'wx', 0o600)
  try {
    await writeAll(file, { about, arrays })
    await file.sync()
    await file.close()
    await rename(unfinished, path)
    await syncDirectory(dirname(path))
  } catch (error) {
    await file.close().catch(() => {})
    await rm(unfinished, { force: true })
    throw error
  }
}

async function writeAll(file: FileHandle, { about, arrays }: ArraysFile): Promise<void> {
  const all = Object.entries(arrays).map(([name, array]) => ({ name, array, kind: array.constructor.name }))
  const head = Buffer.from(
    JSON.stringify({ about, arrays: all.map(({ name, kind, array }) => ({ name, kind, bytes: array.byteLength })) }),
  )
  await writeBytes(file, Uint32Array.of(mark, head.length, crc32(head)))
  await writeBytes(file, head)
  for (const { array } of all) await writeBytes(file, Uint32Array.of(await writeBytes(file, array)))
}

/** Its checksum. */
async function writeBytes(file: FileHandle, { buffer, byteOffset, byteLength }: Arrays[string]): Promise<number> {
  let sum = 0
  for (let from = 0; from < byteLength; from += piece) {
    const bytes = new Uint8Array(buffer, byteOffset + from, Math.min(piece, byteLength - from))
    sum = crc32(bytes, sum)
    await file.writeFile(bytes)
  }
  return sum
}

/** So that after a power cut the name leads to the new file or to the old one. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r')
  await handle.sync().finally(() => handle.close())
}

/** What somebody who was killed has left. */
function forgetUnfinished(path: string): void {
  for (const name of readdirSync(dirname(path)))
    if (name.startsWith(`${basename(path)}.`)) rmSync(join(dirname(path), name), { force: true })
}

/** What was written; undefined where nothing was. Throws BrokenArrays where it is not whole. */
export function readArrays(path: string): ArraysFile | undefined {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    return readAll(file)
  } finally {
    closeSync(file)
  }
}

function readAll(file: number): ArraysFile {
  const { size } = fstatSync(file)
  const read = (bytes: number): ArrayBuffer => {
    if (bytes > size) throw new BrokenArrays()
    const buffer = new ArrayBuffer(bytes)
    for (let from = 0; from < bytes;) {
      const count = readSync(file, new Uint8Array(buffer, from, Math.min(piece, bytes - from)))
      if (count === 0) throw new BrokenArrays()
      from += count
    }
    return buffer
  }
  const checked = (bytes: number, sum: () => number): ArrayBuffer => {
    const buffer = read(bytes)
    if (crc32(new Uint8Array(buffer)) !== sum()) throw new BrokenArrays()
    return buffer
  }
  const [found, length = 0, sum = 0] = new Uint32Array(read(12))
  if (found !== mark) throw new BrokenArrays()
  const { about, arrays } = headIn(checked(length, () => sum))
  const entries = arrays.map(({ name, kind, bytes }) => {
    const buffer = checked(bytes, () => new Uint32Array(read(4))[0]!)
    return [name, new kinds[kind as keyof typeof kinds](buffer)] as const
  })
  return { about, arrays: Object.fromEntries(entries) }
}

function headIn(buffer: ArrayBuffer): z.infer<typeof headSchema> {
  try {
    return headSchema.parse(JSON.parse(Buffer.from(buffer).toString()))
  } catch (cause) {
    throw new BrokenArrays('', { cause })
  }
}
