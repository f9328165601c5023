import { expect, it } from 'vitest'
import { decimal, euros, number, percent, wholeEuros } from './german-numbers.ts'

it('amounts, numbers and percentages are written the German way', () => {
  expect(euros(123456789)).toBe('1.234.567,89\u00a0€')
  expect(wholeEuros(123456)).toBe('1.235\u00a0€')
  expect(number(18420)).toBe('18.420')
  expect(decimal(0.3, 3)).toBe('0,300')
  expect(percent(0.1234, 1)).toBe('12,3\u00a0%')
})
