import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { BrokenArrays, readArrays, writeArrays } from './arrays-file.ts'

const root = mkdtempSync(join(tmpdir(), 'allmende-arrays-'))
afterAll(() => rmSync(root, { recursive: true }))
let path: string
let count = 0
beforeEach(() => (path = join(root, `inside-${count++}`, 'index')))

const some = {
  about: 'words, 3',
  arrays: {
    bytes: Uint8Array.of(1, 2, 255),
    signed: Int8Array.of(-127, 127),
    numbers: Uint32Array.of(0, 0xffff_ffff),
    times: Float64Array.of(1.7e15, -0.5),
    none: new Uint32Array(0),
  },
}

describe('a file of arrays', () => {
  it('gives back what was written, for its owner alone, and nothing beside it', async () => {
    expect(readArrays(path)).toBeUndefined()
    await writeArrays(path, some)
    expect(readArrays(path)).toEqual(some)
    await writeArrays(path, { about: 'later', arrays: {} })
    expect(readArrays(path)).toEqual({ about: 'later', arrays: {} })
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(path, '..'))).toEqual(['index'])
  })

  it('takes a part of a larger array for what it is', async () => {
    const whole = Uint32Array.from({ length: 2_100_000 }, (_, place) => place)
    await writeArrays(path, { about: '', arrays: { part: whole.subarray(3, 2_099_000) } })
    const part = readArrays(path)!.arrays['part']!
    expect([part.length, part[0], part.at(-1)]).toEqual([2_098_997, 3, 2_098_999])
    expect(part.every((value, place) => value === place + 3)).toBe(true)
  })

  it('is broken, and says so, whatever byte of it has changed and wherever it was cut off', async () => {
    await writeArrays(path, some)
    const written = readFileSync(path)
    fc.assert(
      fc.property(fc.nat(written.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const changed = Buffer.from(written)
        changed[place]! ^= change
        writeFileSync(path, changed)
        expect(() => readArrays(path)).toThrow(BrokenArrays)
      }),
      { seed: 44, numRuns: 300 },
    )
    for (let length = 0; length < written.length; length++) {
      writeFileSync(path, written)
      truncateSync(path, length)
      expect(() => readArrays(path)).toThrow(BrokenArrays)
    }
  })

  it('stays as it was where another one cannot be written', async () => {
    await writeArrays(path, some)
    const breaking = {
      constructor: Uint32Array,
      byteLength: 4,
      get buffer(): never {
        throw new Error('the disk is full')
      },
    }
    const arrays = { ...some.arrays, breaking: breaking as unknown as Uint32Array }
    await expect(writeArrays(path, { about: '', arrays })).rejects.toThrow('the disk is full')
    expect(readArrays(path)).toEqual(some)
    expect(readdirSync(join(path, '..'))).toEqual(['index'])
  })

  it('is the last whole one after whoever wrote it has been killed, again and again', async () => {
    await writeArrays(path, some)
    const writer = new URL('../../../test/support/writes-arrays.ts', import.meta.url).pathname
    for (const milliseconds of [5, 20, 60, 150, 300]) {
      const child = spawn(process.execPath, [writer, path], { stdio: ['ignore', 'pipe', 'inherit'] })
      await new Promise((resolve) => child.stdout.once('data', resolve))
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      child.kill('SIGKILL')
      await new Promise((resolve) => child.once('exit', resolve))
      const found = readArrays(path)!
      const { length } = found.arrays['numbers'] ?? found.arrays['bytes']!
      expect([String(length), 'words, 3']).toContain(found.about)
    }
    await writeArrays(path, some)
    expect(readdirSync(join(path, '..'))).toEqual(['index'])
  })
})
