import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divided, fraction, isPositive, minus, solveExactly, times, zero } from './fraction.ts'

const whole = fc.bigInt({ min: -1000n, max: 1000n })
const any = fc.tuple(whole, fc.bigInt({ min: 1n, max: 1000n })).map(([over, under]) => fraction(over, under))

test('fractions stay in lowest terms with a positive denominator', () => {
  expect(fraction(6n, -4n)).toEqual({ over: -3n, under: 2n })
  expect(fraction(0n, 7n)).toEqual(zero)
  expect(() => fraction(1n, 0n)).toThrow(RangeError)
})

test('what is taken away and divided comes back', () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      expect(minus(a, minus(a, b))).toEqual(b)
      if (b.over !== 0n) expect(times(divided(a, b), b)).toEqual(a)
      expect(isPositive(minus(a, b)) && isPositive(minus(b, a))).toBe(false)
    }),
  )
})

test('equations are solved exactly, also when there are more than needed, and not when they contradict each other', () => {
  const row = (...values: number[]) => values.map((value) => fraction(BigInt(value)))
  expect(solveExactly([row(1, 1, 3), row(1, -1, 1)])).toEqual(row(2, 1))
  expect(solveExactly([row(3, 0, 1), row(0, 1, 1), row(3, 1, 2)])).toEqual([fraction(1n, 3n), fraction(1n)])
  expect(solveExactly([row(1, 0, 1), row(0, 1, 1), row(1, 1, 3)])).toBeUndefined()
  expect(solveExactly([row(1, 1, 1), row(2, 2, 2)])).toBeUndefined()
})
