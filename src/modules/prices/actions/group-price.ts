/**
 * What an offer costs several together, year by year, with the figures that their needs say: of each participant what it causes by
 * itself, and what is left to be shared. Where somebody has not said a figure that is counted, there is no price, and which one is told.
 */
import { yearlyBill, type YearlyBill } from '../../optimal-package/index.ts'
import type { Offer } from '../../optimal-package/schema.ts'
import type { PriceUnit } from '../../catalogue/schema.ts'
import { unitsOfOffer } from '../rules/units-of-offer.ts'

export interface GroupMember {
  name: string
  inhabitants: number | null
  /** 0 where nobody has said it. */
  cases: number
  workplaces: number
}

export interface GroupPrice {
  bill: YearlyBill
  members: readonly { name: string; own: number }[]
  /** Over all years, for all together. */
  shared: number
}

export function groupPrice(
  prices: Offer,
  members: readonly GroupMember[],
  years: number,
): { price: GroupPrice | null; missing: PriceUnit[] } {
  const units = unitsOfOffer(prices).filter((unit) => unit !== 'joiners')
  const missing = units.filter((unit) => members.some((member) => amountOf(member, unit) === undefined))
  if (missing.length > 0) return { price: null, missing }
  const payers = members.map((member) => ({
    inhabitants: member.inhabitants ?? 0,
    quantities: Object.fromEntries(units.map((unit) => [unit, amountOf(member, unit)!])),
  }))
  const bill = yearlyBill(prices, payers, years)
  const own = bill.own.reduce((sum, amount) => sum + amount, 0)
  return {
    missing,
    price: {
      bill,
      members: members.map(({ name }, at) => ({ name, own: bill.own[at]! })),
      shared: bill.total - own,
    },
  }
}

function amountOf(member: GroupMember, unit: PriceUnit): number | undefined {
  if (unit === 'inhabitants') return member.inhabitants ?? undefined
  if (unit === 'faelle') return member.cases || undefined
  return unit === 'arbeitsplaetze' ? member.workplaces || undefined : undefined
}
