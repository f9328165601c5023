import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DirectoryInUse, lockDirectory } from './directory-lock.ts'

let directory: string
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'allmende-lock-'))))
afterEach(() => rmSync(directory, { recursive: true, force: true }))

describe('the lock on a directory', () => {
  it('is refused while another process that lives has it', () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
    writeFileSync(join(directory, 'lock'), String(other.pid))
    expect(() => lockDirectory(directory)).toThrow(DirectoryInUse)
    other.kill('SIGKILL')
  })

  it('is taken over from a process that died without giving it back', () => {
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    writeFileSync(join(directory, 'lock'), String(pid))
    lockDirectory(directory)
    expect(readFileSync(join(directory, 'lock'), 'utf8')).toBe(String(process.pid))
  })

  it('can be had again after it was given back', () => {
    lockDirectory(directory)()
    expect(() => lockDirectory(directory)()).not.toThrow()
  })
})
