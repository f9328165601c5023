import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readScenarioFile } from '../formats/scenario-file.ts'
import { addressOf } from './computations.ts'

test('the address of a computation follows from its question and the version of the algorithm alone', () => {
  const example = new URL('../../../../examples/sechs-gemeinden.yaml', import.meta.url)
  const scenario = readScenarioFile(readFileSync(example, 'utf8'))
  expect(addressOf({ scenario, leftOut: ['06634022'] })).toBe('aHK2CdltJegHTdEYEaJwd7')
})
