import type { Context } from 'hono'
import { germanWhole } from '../../needs/door.ts'
import { priceUnits, type PriceUnit } from '../../catalogue/schema.ts'
import type { PriceQuestion } from '../actions/price-for-us.ts'
import { mostYears, usualYears } from '../schema.ts'

export const yearsName = 'jahre'
export const tagName = 'gilt'
export const unitName = (unit: PriceUnit): string => `menge-${unit}`

/** Over how many years, with which figures and as a member of what a price is asked for; what makes no sense is left out. */
export function askedPrice(c: Context): PriceQuestion {
  const years = Number(c.req.query(yearsName))
  const typed = priceUnits.flatMap((unit) => {
    const text = germanWhole(c.req.query(unitName(unit)) ?? '')
    return /^\d{1,9}$/.test(text) ? [[unit, Number(text)] as const] : []
  })
  return {
    years: Number.isInteger(years) && years >= 1 && years <= mostYears ? years : usualYears,
    tags: (c.req.queries(tagName) ?? []).slice(0, 20).map((tag) => tag.slice(0, 100)),
    typed: Object.fromEntries(typed),
  }
}
