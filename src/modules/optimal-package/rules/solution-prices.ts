/**
 * The prices of a solution as the group game needs them, in cents over the horizon: what everybody pays by itself, what the group
 * pays for any user, what depends on units summed over the users (curves), and what each pays by the number of users.
 * The short form of an offer is read as components, so that there is one meaning.
 * Example: setup 100, joining 10: fixed 100, own 10 for everybody, no curves.
 */
import type { Participant, PriceComponent, Solution } from '../schema.ts'
import { netAmount, pricedComponents, shorthandComponents, type Priced } from './price-component.ts'

/** One component, with who belongs to its audience and how many units everybody has. */
export interface PriceLine {
  priced: Priced
  /** Is it one of the short form, and so named by its kind of cost? */
  isShorthand: boolean
  basis: 'own' | 'group' | 'joiners'
  pays: readonly boolean[]
  units: Float64Array
  /** With prices by joiners: how many times each pays. */
  times: Float64Array
}

/** Prices of the group for the same units of the same audience, added up. */
export interface Curve {
  lines: PriceLine[]
  pays: readonly boolean[]
  units: Float64Array
}

export interface SolutionPrices {
  lines: PriceLine[]
  fixed: number
  own: Float64Array
  curves: Curve[]
  byJoiners: PriceLine[]
}

export function solutionPrices(
  { offer }: Solution,
  participants: readonly Participant[],
  horizon: number,
): SolutionPrices {
  const short = pricedComponents(shorthandComponents(offer)).map((priced) => lineOf(priced, participants, true))
  const lines = [...short, ...priceLines(offer.components ?? [], participants)]
  const isForAll = ({ priced }: PriceLine) => !counted(priced).unit && !counted(priced).audience
  const group = lines.filter(({ basis }) => basis === 'group')
  return {
    lines,
    fixed: group.filter(isForAll).reduce((sum, { priced }) => sum + netAmount(priced, horizon, 0), 0),
    own: ownAmounts(lines, participants.length, horizon),
    curves: curvesOf(group.filter((line) => !isForAll(line))),
    byJoiners: lines.filter(({ basis }) => basis === 'joiners'),
  }
}

export function priceLines(components: readonly PriceComponent[], participants: readonly Participant[]): PriceLine[] {
  return pricedComponents(components).map((priced) => lineOf(priced, participants, false))
}

/** A percentage counts what the component counts of which it is one. */
const counted = ({ component, of }: Priced): PriceComponent => of ?? component

function lineOf(priced: Priced, participants: readonly Participant[], isShorthand: boolean): PriceLine {
  const { scope, unit, per, audience } = counted(priced)
  const same = sameForAll(participants.length)
  return {
    priced,
    isShorthand,
    basis: scope === 'group' ? 'group' : unit === 'joiners' ? 'joiners' : 'own',
    pays: audience ? participants.map(({ tags = [] }) => audience.some((tag) => tags.includes(tag))) : same.everybody,
    units: unit ? Float64Array.from(participants, (each) => unitsOf(each, unit)) : same.none,
    times: per ? Float64Array.from(participants, (each) => unitsOf(each, per)) : same.once,
  }
}

/** Most lines are for everybody, without units: one copy for all of them. */
const copies = new Map<number, { everybody: readonly boolean[]; none: Float64Array; once: Float64Array }>()

function sameForAll(participants: number) {
  const same = copies.get(participants) ?? {
    everybody: Array.from({ length: participants }, () => true),
    none: new Float64Array(participants),
    once: new Float64Array(participants).fill(1),
  }
  copies.set(participants, same)
  return same
}

function unitsOf(participant: Participant, unit: string): number {
  if (unit === 'joiners') return 1
  return unit === 'inhabitants' ? participant.inhabitants : quantityOf(participant, unit)
}

/** Units may be called as they like, also "constructor" or "toString". */
export const quantityOf = ({ quantities }: Pick<Participant, 'quantities'>, unit: string): number =>
  Object.hasOwn(quantities, unit) ? quantities[unit]! : 0

export function ownAmounts(lines: readonly PriceLine[], participants: number, horizon: number): Float64Array {
  const own = new Float64Array(participants)
  for (const { priced, basis, pays, units } of lines) {
    if (basis !== 'own') continue
    const alike = counted(priced).unit ? undefined : netAmount(priced, horizon, 0)
    for (let p = 0; p < participants; p++) if (pays[p]) own[p]! += alike ?? netAmount(priced, horizon, units[p]!)
  }
  return own
}

function curvesOf(lines: readonly PriceLine[]): Curve[] {
  if (lines.length === 0) return []
  if (lines.length === 1) return [{ lines: [...lines], pays: lines[0]!.pays, units: lines[0]!.units }]
  const alike = Map.groupBy(lines, ({ priced, pays }) => `${counted(priced).unit ?? ''} ${pays.map(Number).join('')}`)
  return [...alike.values()].map((own) => ({ lines: own, pays: own[0]!.pays, units: own[0]!.units }))
}

/** What the group pays for these units together, where somebody of the audience uses it. */
export const curveAmount = ({ lines }: Curve, units: number, horizon: number): number =>
  lines.reduce((sum, { priced }) => sum + netAmount(priced, horizon, units), 0)

/** What a participant pays when so many of the audience use it. */
export const amountByJoiners = (
  { priced, times }: PriceLine,
  participant: number,
  joiners: number,
  horizon: number,
): number => netAmount(priced, horizon, joiners, times[participant])

/** What a budget counts: its own amounts, prices by joiners as for one alone, and units of the group at the price of the first tier. */
export function budgetAmount({ lines, own }: SolutionPrices, participant: number, horizon: number): number {
  return lines.reduce((sum, line) => {
    if (line.basis === 'own' || !line.pays[participant]) return sum
    if (line.basis === 'joiners') return sum + amountByJoiners(line, participant, 1, horizon)
    const priced = atFirstTier(line.priced)
    return sum + (priced ? netAmount(priced, horizon, line.units[participant]!) : 0)
  }, own[participant]!)
}

function atFirstTier({ component, of }: Priced): Priced | undefined {
  const { kind, tiers } = of ?? component
  if (kind !== 'graduated' && kind !== 'volume') return undefined
  const simple = {
    kind: 'graduated' as const,
    tiers: [{ price: tiers![0]!.price }],
    included: undefined,
    minimum: undefined,
    maximum: undefined,
  }
  return of
    ? { component: { ...component, minimum: undefined, maximum: undefined }, of: { ...of, ...simple } }
    : { component: { ...component, ...simple }, of }
}
