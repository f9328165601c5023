import { euros, wholeEuros } from '../../../kernel/german-numbers.ts'
import { unitNames } from '../../catalogue/door.ts'
import type { PriceUnit } from '../../catalogue/schema.ts'
import type { OwnPrice } from '../actions/own-price.ts'

/** What it is in a year on average; where a figure is not known, from the least to the most. */
export function yearlyText({ years, expected, range }: OwnPrice): string {
  const yearly = (total: number) => wholeEuros(total / years)
  if (!range || range.low.total === range.high.total) return yearly(expected.total)
  return `${yearly(range.low.total)} bis ${yearly(range.high.total)}, wahrscheinlich ${yearly(expected.total)}`
}

export const missingText = (missing: readonly PriceUnit[]): string =>
  `Für den Preis fehlt noch: ${missing.map((unit) => unitNames[unit]).join(', ')}.`

export const cents = (amount: number): string => (amount === 0 ? '–' : euros(amount))
