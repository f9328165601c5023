import { expect, it } from 'vitest'
import { isDeeperThan } from './nesting.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

it.each([
  ['[[1]]', 2, false],
  ['[[[1]]]', 2, true],
  ['[{"a":[]}]', 2, true],
  ['[1],[2],[3]', 1, false],
  ['{"a":"[[[["}', 1, false],
  ['{"a":"\\"[[[["}', 1, false],
  [']]]][', 1, false],
])('brackets in %s are deeper than %s: %s', (text, most, expected) =>
  expect(isDeeperThan(most, bytes(text))).toBe(expected),
)

it('counts in YAML whatever stands there, because quotes may be left open', () => {
  expect(isDeeperThan(2, bytes('a: "[[['))).toBe(false)
  expect(isDeeperThan(2, bytes('a: "[[['), { withQuotes: false })).toBe(true)
})

it('looks through a megabyte in some milliseconds', () => {
  const text = bytes('[]'.repeat(500_000))
  const before = performance.now()
  expect(isDeeperThan(100, text)).toBe(false)
  expect(performance.now() - before).toBeLessThan(1000)
})
