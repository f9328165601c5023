/**
 * What an offer costs one organisation that takes it alone, year by year; and where one of its figures is not known, at the least and
 * at the most as well. Where a figure is missing there is no price.
 */
import { yearlyBill, type Payer, type YearlyBill } from '../../optimal-package/index.ts'
import type { Offer } from '../../optimal-package/schema.ts'
import type { OwnFigure } from '../schema.ts'

export interface OwnPrice {
  years: number
  expected: YearlyBill
  /** Null where all figures are known. */
  range: { low: YearlyBill; high: YearlyBill } | null
}

export function ownPrice(
  prices: Offer,
  figures: readonly OwnFigure[],
  { years, tags }: { years: number; tags: readonly string[] },
): OwnPrice {
  const billFor = (amount: (figure: OwnFigure) => number) => yearlyBill(prices, [payerOf(figures, tags, amount)], years)
  const isKnown = figures.every(({ range }) => range === null)
  return {
    years,
    expected: billFor((figure) => figure.amount),
    range: isKnown
      ? null
      : {
          low: billFor(({ amount, range }) => range?.low ?? amount),
          high: billFor(({ amount, range }) => range?.high ?? amount),
        },
  }
}

function payerOf(
  figures: readonly OwnFigure[],
  tags: readonly string[],
  amountOf: (figure: OwnFigure) => number,
): Payer {
  const quantities = figures
    .filter(({ unit }) => unit !== 'inhabitants')
    .map((figure) => [figure.unit, amountOf(figure)])
  const inhabitants = figures.find(({ unit }) => unit === 'inhabitants')
  return {
    inhabitants: inhabitants ? amountOf(inhabitants) : 0,
    quantities: Object.fromEntries(quantities),
    tags: [...tags],
  }
}
