/**
 * A part of a price as somebody fills it in, read as a component of the price model; what cannot be read is refused at its field.
 * Example: tiers "bis 5000: 0,45" and "darüber: 0,30" are up to 5,000 at 45 cents, then 30 cents.
 */
import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import { germanCents, germanWhole } from '../../needs/door.ts'
import type { PriceComponent, Tier } from '../../optimal-package/schema.ts'
import { priceUnits } from '../schema.ts'

/** Names of the fields, as the form has them. */
export interface PartFields {
  name?: string | undefined
  when?: string | undefined
  scope?: string | undefined
  kind?: string | undefined
  price?: string | undefined
  tiers?: string | undefined
  unit?: string | undefined
  included?: string | undefined
  minimum?: string | undefined
  maximum?: string | undefined
  audience?: string | undefined
  yearFactors?: string | undefined
  percent?: string | undefined
  percentOf?: string | undefined
  thirdParty?: string | undefined
  thirdPercent?: string | undefined
  thirdUntil?: string | undefined
}

const kinds = ['flat', 'graduated', 'volume', 'class'] as const
const largest = 1e11

export function readPricePart(fields: PartFields): PriceComponent {
  const refusals: Refusal[] = []
  const refused = (code: string, place: keyof PartFields) => {
    refusals.push({ code, place })
    return undefined
  }
  const read = <T>(place: keyof PartFields, code: string, reader: (text: string) => T | undefined): T | undefined => {
    const text = (fields[place] ?? '').trim()
    return text === '' ? undefined : (reader(text) ?? refused(code, place))
  }
  const name = (fields.name ?? '').replaceAll(/\s+/g, ' ').trim()
  if (name === '' || name.length > 100) refused('partName', 'name')
  const kind = kinds.find((each) => each === fields.kind) ?? 'flat'
  const percentOf = read('percentOf', 'partPercent', (text) => text)
  const isCounted = kind !== 'flat'
  const price = isCounted || percentOf ? undefined : readPrice(fields.price ?? '')
  if (!isCounted && !percentOf && price === undefined) refused('partPrice', 'price')
  const tiers = isCounted ? readTiers(fields.tiers ?? '') : undefined
  if (isCounted && !tiers) refused('partTiers', 'tiers')
  const unit = isCounted ? priceUnits.find((each) => each === fields.unit) : undefined
  if (isCounted && !unit) refused('partUnit', 'unit')
  const percent = percentOf ? read('percent', 'partPercent', (text) => readPercent(text, 1000)) : undefined
  if (percentOf && percent === undefined) refused('partPercent', 'percent')
  const given = {
    unit,
    price,
    tiers,
    percentOf,
    percent,
    included: read('included', 'partCount', readCount),
    minimum: read('minimum', 'partPrice', readAmount),
    maximum: read('maximum', 'partPrice', readAmount),
    audience: read('audience', 'partName', readWords),
    yearFactors: read('yearFactors', 'partFactors', readFactors),
    thirdParties: readThird(fields, refused),
  }
  if (refusals.length > 0) throw new Refused('input', refusals)
  return {
    name,
    when: fields.when === 'once' ? 'once' : 'perYear',
    scope: fields.scope === 'group' ? 'group' : 'participant',
    kind,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  }
}

function readPrice(text: string): number | undefined {
  const [, minus = '', rest = ''] = text.trim().match(/^([-–−])?\s*(.+)$/) ?? []
  const amount = readAmount(rest)
  return amount === undefined ? undefined : minus ? -amount : amount
}

function readAmount(text: string): number | undefined {
  const cents = germanCents(text)
  return typeof cents === 'number' && cents <= largest ? cents : undefined
}

function readCount(text: string): number | undefined {
  const whole = germanWhole(text)
  return /^\d{1,9}$/.test(whole) ? Number(whole) : undefined
}

/** "bis 5000: 0,45" a line; the last one "darüber: 0,30", or an amount alone. */
function readTiers(text: string): Tier[] | undefined {
  const lines = text.split('\n').map((line) => line.trim())
  const tiers = lines.filter((line) => line !== '').map(readTier)
  if (tiers.length === 0 || tiers.length > 50 || tiers.some((tier) => tier === undefined)) return undefined
  const all = tiers as Tier[]
  const rises = all.every(({ upTo }, at) =>
    at === all.length - 1 ? upTo === undefined : upTo !== undefined && upTo > (all[at - 1]?.upTo ?? 0),
  )
  return rises ? all : undefined
}

function readTier(line: string): Tier | undefined {
  const [, upTo, amount = line] = line.match(/^(?:bis\s+([\d.\s]+?)|darüber|über.*?|ab.*?|alle)\s*[:;=]\s*(.+)$/i) ?? []
  const price = readAmount(amount)
  const last = upTo === undefined ? undefined : readCount(upTo)
  if (price === undefined || (upTo !== undefined && !last)) return undefined
  return { price, ...(last && { upTo: last }) }
}

function readPercent(text: string, most: number): number | undefined {
  const bare = text.replace(/\s*(?:%|Prozent)$/i, '').replace(',', '.')
  return /^\d{1,4}(?:\.\d{1,4})?$/.test(bare) && Number(bare) <= most ? Number(bare) : undefined
}

function readFactors(text: string): number[] | undefined {
  const factors = text.split(/[;\n]/).map((each) => each.trim().replace(',', '.'))
  const isFactor = (each: string) => /^\d{1,2}(?:\.\d{1,6})?$/.test(each) && Number(each) <= 10
  return factors.length <= 50 && factors.every(isFactor) ? factors.map(Number) : undefined
}

function readWords(text: string): string[] | undefined {
  const words = text.split(/[,;\n]/).map((word) => word.trim())
  return words.every((word) => word.length > 0 && word.length <= 100) && words.length <= 50 ? words : undefined
}

function readThird(
  { thirdParty = '', thirdPercent = '', thirdUntil = '' }: PartFields,
  refused: (code: string, place: keyof PartFields) => undefined,
): PriceComponent['thirdParties'] {
  const source = thirdParty.trim()
  if (source === '' && thirdPercent.trim() === '') return undefined
  const percent = readPercent(thirdPercent.trim(), 100)
  const lastYear = thirdUntil.trim() === '' ? undefined : readCount(thirdUntil)
  if (source === '' || source.length > 200 || percent === undefined || (thirdUntil.trim() !== '' && !isYear(lastYear)))
    return refused('partThird', 'thirdParty')
  return [{ source, percent, ...(lastYear && { lastYear }) }]
}

const isYear = (year: number | undefined): boolean => year !== undefined && year >= 1 && year <= 50
