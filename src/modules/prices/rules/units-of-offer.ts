import type { Offer } from '../../optimal-package/schema.ts'
import { priceUnits, type PriceUnit } from '../../catalogue/schema.ts'

/** What has to be known of whoever pays, in a fixed order. */
export function unitsOfOffer({ perYear: { perUnit }, components = [] }: Offer): PriceUnit[] {
  const counted = new Set([perUnit?.unit, ...components.flatMap(({ unit, per }) => [unit, per])])
  return priceUnits.filter((unit) => counted.has(unit))
}

/** Groups for which something of the offer is meant alone: "Mitglied". */
export const audiencesOf = ({ components = [] }: Offer): string[] => [
  ...new Set(components.flatMap(({ audience = [] }) => audience)),
]
