import { expect, it } from 'vitest'
import { isBeyond } from './nesting.ts'

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
  expect(isBeyond({ depth: most }, bytes(text))).toBe(expected),
)

it('counts in YAML whatever stands there, because quotes may be left open', () => {
  expect(isBeyond({ depth: 2 }, bytes('a: "[[['))).toBe(false)
  expect(isBeyond({ depth: 2 }, bytes('a: "[[['), { withQuotes: false })).toBe(true)
})

it('counts values wherever they stand, and no commas in a text', () => {
  expect(isBeyond({ depth: 9, values: 3 }, bytes('[1,{"a":2,"b":"x,y,z"}]'))).toBe(false)
  expect(isBeyond({ depth: 9, values: 3 }, bytes('[1,{"a":2,"b":3},4]'))).toBe(true)
})

it('looks through a megabyte in some milliseconds', () => {
  const text = bytes('[]'.repeat(500_000))
  const before = performance.now()
  expect(isBeyond({ depth: 100 }, text)).toBe(false)
  expect(performance.now() - before).toBeLessThan(1000)
})
