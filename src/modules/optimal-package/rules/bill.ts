/**
 * The bill of a group, exactly, in cents over the horizon, line by line: each component of each solution that somebody uses, what
 * third parties pay of it, licences where they make it cheaper, discounts, and integrations once where some participant uses both
 * solutions. A discount is taken from what is paid before any discount, and rounded for each participant's own amounts, for
 * each of its prices by the number of users, and for the amounts of the group on their own.
 * Example: setup 100, joining 10, perYear base 20, horizon 5, two users: 100 + 2 × 10 + 5 × 20 = 220.
 */
import type { CostItem, CostKind } from '../schema.ts'
import { licenceSavings } from './licence-savings.ts'
import type { Market } from './market.ts'
import { overYears, plainPerUnit } from './price-component.ts'
import { boughtBeyond } from './price.ts'
import { discountOn, type GivenDiscount, type SharedDiscount, type SharedLicence } from './shared-prices.ts'
import type { PriceLine } from './solution-prices.ts'

/** For each participant the solutions it uses. */
type Uses = readonly (readonly number[])[]

interface Bill {
  items: CostItem[]
  /** What each participant causes by itself, first what does not depend on others, then by the number of users. */
  own: Map<number, number>
  byJoiners: Map<number, number[]>
  group: number
}

/** Every item that costs something, or would if no more were bought than needed; solution by solution, then what ties them. */
export function itemsOf(market: Market, uses: Uses): CostItem[] {
  const { solutions } = market.scenario
  const users = solutions.map((): number[] => [])
  uses.forEach((own, participant) => own.forEach((solution) => users[solution]!.push(participant)))
  const given = market.discounts.map((discount) => whetherGiven(discount, users, uses))
  const bills = users.map((own, solution) => billOf(market, solution, own, given))
  const discounts = given.flatMap((each) => discountItem(market, each, bills))
  const items = [...bills.flatMap(({ items }) => items), ...discounts, ...integrationItems(market, users, uses)]
  return items.filter((item) => item.amount !== 0 || item.beyond)
}

function whetherGiven(discount: SharedDiscount, users: readonly number[][], uses: Uses): GivenDiscount {
  const { solutions, atLeast, of } = discount
  const used = solutions.filter((solution) => users[solution]!.length > 0).length
  if (of === 'group') return { discount, isGiven: used >= atLeast, isFor: () => used >= atLeast }
  const isFor = (participant: number) =>
    uses[participant]!.filter((solution) => solutions.includes(solution)).length >= atLeast
  return { discount, isGiven: uses.some((_, participant) => isFor(participant)), isFor }
}

function billOf(market: Market, solution: number, users: readonly number[], given: readonly GivenDiscount[]): Bill {
  const bill: Bill = { items: [], own: new Map(), byJoiners: new Map(), group: 0 }
  if (users.length === 0) return bill
  const { lines, own } = market.prices[solution]!
  for (const participant of users) bill.own.set(participant, own[participant]!)
  const taken = licenceSavings(market, solution, users, given)
  const covered = new Set(taken.flatMap(({ members }) => members))
  const standard = users.filter((participant) => !covered.has(participant))
  for (const line of lines) addLine(market, bill, { solution, line, users: line.basis === 'own' ? standard : users })
  for (const { licence, members } of taken) addLicence(market, bill, { licence, members })
  return bill
}

interface Added {
  solution: number
  line: PriceLine
  users: readonly number[]
}

function addLine(market: Market, bill: Bill, { solution, line, users }: Added): void {
  const { horizonYears } = market.scenario
  const payers = users.filter((participant) => line.pays[participant])
  if (payers.length === 0) return
  const quantity = payers.reduce((sum, participant) => sum + line.units[participant]!, 0)
  const parts =
    line.basis === 'group'
      ? [overYears(line.priced, horizonYears, quantity)]
      : payers.map((p) =>
          line.basis === 'joiners'
            ? overYears(line.priced, horizonYears, payers.length, line.times[p])
            : overYears(line.priced, horizonYears, line.units[p]!),
        )
  const net = parts.map(({ amount, paidByOthers }) => amount - add(paidByOthers))
  if (line.basis === 'group') bill.group += net[0]!
  if (line.basis === 'joiners')
    payers.forEach((p, at) => bill.byJoiners.set(p, [...(bill.byJoiners.get(p) ?? []), net[at]!]))
  bill.items.push(...itemsOfLine(market, { solution, line, users: payers }, parts, quantity))
}

function itemsOfLine(
  market: Market,
  { solution, line, users }: Added,
  parts: readonly ReturnType<typeof overYears>[],
  quantity: number,
): CostItem[] {
  const { participants, solutions, horizonYears } = market.scenario
  const { component } = line.priced
  const base = { solution: solutions[solution]!.id, participants: users.map((p) => participants[p]!.id) }
  const each = (amounts: readonly number[]) =>
    line.basis !== 'group' && amounts.some((amount) => amount !== amounts[0]) ? { each: [...amounts] } : {}
  const amounts = parts.map(({ amount }) => amount)
  const plain = plainPerUnit(line.priced)
  const beyond = plain && boughtBeyond(plain, quantity)
  const years = component.when === 'once' ? 1 : horizonYears
  const paid = (component.thirdParties ?? []).map(({ source, lastYear }, at): CostItem => {
    const shares = parts.map(({ paidByOthers }) => -paidByOthers[at]!)
    const until = lastYear === undefined || lastYear >= horizonYears ? {} : { lastYear }
    return {
      ...base,
      kind: 'thirdParty',
      name: source,
      of: component.name,
      ...until,
      amount: add(shares),
      ...each(shares),
    }
  })
  return [
    {
      ...base,
      ...(line.isShorthand ? { kind: component.name as CostKind } : { kind: 'component', name: component.name }),
      amount: add(amounts),
      ...each(amounts),
      ...(beyond && { beyond: { ...beyond, unit: plain.unit, needed: quantity, otherwise: years * beyond.otherwise } }),
    },
    ...paid,
  ]
}

function addLicence(
  market: Market,
  bill: Bill,
  { licence, members }: { licence: SharedLicence; members: number[] },
): void {
  const { solution, name, holder, price, lines, own } = licence
  const { participants, solutions } = market.scenario
  const everybody = [...new Set([holder, ...members])].sort((a, b) => a - b)
  bill.items.push({
    solution: solutions[solution]!.id,
    kind: 'licence',
    name,
    participants: everybody.map((p) => participants[p]!.id),
    amount: price,
  })
  for (const line of lines) addLine(market, bill, { solution, line, users: members })
  for (const member of members) bill.own.set(member, own[member]!)
}

function discountItem(market: Market, { discount, isFor, isGiven }: GivenDiscount, bills: readonly Bill[]): CostItem[] {
  if (!isGiven) return []
  const { participants, solutions } = market.scenario
  const { name, of, amount, share } = discount
  const discounted = discount.solutions.map((solution) => bills[solution]!)
  const users = [...new Set(discounted.flatMap(({ own }) => [...own.keys()]))].filter(isFor).sort((a, b) => a - b)
  const each = users.map((participant) =>
    discounted.reduce(
      (sum, { own, byJoiners }) =>
        [own.get(participant) ?? 0, ...(byJoiners.get(participant) ?? [])].reduce(
          (all, each) => all + discountOn(each, { share }),
          sum,
        ),
      of === 'participant' ? amount : 0,
    ),
  )
  const group = of === 'group' ? amount + add(discounted.map((bill) => discountOn(bill.group, { share }))) : 0
  return [
    {
      solution: discount.solutions.map((solution) => solutions[solution]!.id).join(' + '),
      kind: 'discount',
      name,
      participants: users.map((participant) => participants[participant]!.id),
      amount: -group - add(each),
      ...(of === 'participant' && each.some((own) => own !== each[0]) && { each: each.map((own) => -own) }),
    },
  ]
}

function integrationItems(market: Market, users: readonly number[][], uses: Uses): CostItem[] {
  return market.integrations.map(({ between: [a, b], amount, id }) => {
    const both = users[a]!.filter((participant) => uses[participant]!.includes(b))
    return {
      solution: id,
      kind: 'integration' as const,
      participants: both.map((participant) => market.scenario.participants[participant]!.id),
      amount: both.length > 0 ? amount : 0,
    }
  })
}

const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
