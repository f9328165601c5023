import { expect, test } from 'vitest'
import { cents, largestFirst, roundToTotal, sum } from './cents.ts'

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

test('what differs by rounding noise is equal: the earlier gets the odd cent, of several as well', () => {
  const third = 100 / 3
  expect(roundToTotal([third - 1e-13, third + 1e-13, third], cents(100))).toEqual([34, 33, 33])
  expect(roundToTotal([1e8 / 3, 1e8 / 3 + 4e-7, 1e8 / 3], cents(1e8))).toEqual([33_333_334, 33_333_333, 33_333_333])
  expect(roundToTotal([10.5 - 1e-12, 20.5, 30.5 + 1e-12, 38.5], cents(102))).toEqual([11, 21, 31, 39])
  expect(roundToTotal([10.49, 20.5, 31.01], cents(62))).toEqual([10, 21, 31])
})

test('of several that run into each other the order is kept', () => {
  expect(largestFirst([1, 3, 2], 0)).toEqual([1, 2, 0])
  expect(largestFirst([1, 1.4, 1.8, 5], 0.5)).toEqual([3, 0, 1, 2])
})
