import { expect, it } from 'vitest'
import { databaseFault } from './database-fault.ts'

it.each([
  ['22021', 'malformed'],
  ['22P02', 'malformed'],
  ['23505', 'overtaken'],
  ['42501', 'hidden'],
  ['53100', 'full'],
  ['ENOSPC', 'full'],
  ['58030', 'unstored'],
  ['25006', 'unstored'],
  ['40P01', 'contended'],
  ['42P01', undefined],
  ['23514', undefined],
])('%s is %s', (code, fault) => {
  expect(databaseFault(Object.assign(new Error('no'), { code }))).toBe(fault)
})

it('is no wall where a file must not be written', () => {
  const ofFile = Object.assign(new Error('could not open file "base/5/16400": Read-only file system'), {
    code: '42501',
  })
  expect(databaseFault(ofFile)).toBe('unstored')
})

it('is nothing else that is thrown', () => {
  expect(databaseFault('22021')).toBeUndefined()
  expect(databaseFault(new Error('no'))).toBeUndefined()
})
