import { expect, test } from 'vitest'
import { cents, roundToTotal, sum } from './cents.ts'

test('cents are whole and safe', () => {
  expect(cents(-0)).toBe(0)
  expect(() => cents(0.5)).toThrow(RangeError)
  expect(() => cents(2 ** 53)).toThrow(RangeError)
  expect(sum([cents(1), cents(2)])).toBe(3)
})

test('odd cents go to the largest remainders, of equal ones to the earlier', () => {
  expect(roundToTotal([100 / 3, 100 / 3, 100 / 3], cents(100))).toEqual([34, 33, 33])
  expect(roundToTotal([10.2, 10.7, 10.1], cents(31))).toEqual([10, 11, 10])
  expect(roundToTotal([-0.5, 1.5], cents(1))).toEqual([0, 1])
  expect(() => roundToTotal([1, 1], cents(9))).toThrow(RangeError)
})
