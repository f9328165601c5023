import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { beginWithPrepared } from './prepared-database.ts'

let folder: string
const at = (...path: string[]) => join(folder, ...path)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'allmende-prepared-'))
  mkdirSync(at('prepared'))
  writeFileSync(at('prepared', 'PG_VERSION'), 'prepared')
})
afterEach(() => rmSync(folder, { recursive: true }))

const begin = (prepared = at('prepared')) => beginWithPrepared(at('database'), prepared)
const content = () => readFileSync(at('database', 'PG_VERSION'), 'utf8')

it('copies the prepared database to where there is none', () => {
  begin()
  expect(content()).toBe('prepared')
})

it('leaves a database that is there alone', () => {
  mkdirSync(at('database'))
  writeFileSync(at('database', 'PG_VERSION'), 'mine')
  begin()
  expect(content()).toBe('mine')
})

it('begins anew where a copy was broken off', () => {
  mkdirSync(at('database.copy'))
  writeFileSync(at('database.copy', 'left-over'), '')
  begin()
  expect([content(), existsSync(at('database', 'left-over')), existsSync(at('database.copy'))]).toEqual([
    'prepared',
    false,
    false,
  ])
})

it('does nothing where none is prepared', () => {
  begin(at('elsewhere'))
  expect([existsSync(at('database')), existsSync(at('database.copy'))]).toEqual([false, false])
})
