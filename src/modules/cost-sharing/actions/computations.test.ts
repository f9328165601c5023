import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readScenarioFile } from '../formats/scenario-file.ts'
import { addressOf } from './computations.ts'

test('a computation keeps its address over updates: a link that was passed on still leads to it', () => {
  const example = new URL('../../../../examples/sechs-gemeinden.yaml', import.meta.url)
  const scenario = readScenarioFile(readFileSync(example, 'utf8'))
  expect(addressOf({ scenario, leftOut: ['06634022'] })).toBe('9tijHkQHXQsUH93UABjDCz')
})
