import type { Fields } from '../../access/index.ts'
import type { PartFields } from '../validation/price-part.ts'

/** What the fields of a part of a price are called in its form. */
export const partFieldNames = {
  name: 'bezeichnung',
  when: 'wann',
  scope: 'fuer',
  kind: 'berechnung',
  price: 'betrag',
  tiers: 'stufen',
  unit: 'einheit',
  included: 'enthalten',
  minimum: 'mindestens',
  maximum: 'hoechstens',
  audience: 'nur-fuer',
  yearFactors: 'jahre',
  percent: 'prozent',
  percentOf: 'prozent-von',
  thirdParty: 'dritter',
  thirdPercent: 'dritter-anteil',
  thirdUntil: 'dritter-bis',
} as const satisfies Record<keyof PartFields, string>

export const partOf = (fields: Fields): PartFields =>
  Object.fromEntries(Object.entries(partFieldNames).map(([name, field]) => [name, fields[field]]))
