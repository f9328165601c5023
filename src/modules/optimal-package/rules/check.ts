/**
 * What a scenario says that contradicts itself although every field has the right form: names that exist twice or not at all,
 * prices out of order, amounts whose sum is too large to be told apart to the cent.
 * Example: tiers up to 100 and then up to 50 are refused at tiers[1].upTo.
 */
import type { Refusal } from '../../../kernel/refusal.ts'
import { largestTotal, type PerUnit, type Scenario } from '../schema.ts'
import { quantityOf } from './market.ts'
import { nearest } from './nearest.ts'

export function contradictionsIn(scenario: Scenario): Refusal[] {
  const findings: Finding[] = [
    ...doubledIds(scenario),
    ...unknownCapabilities(scenario),
    ...ties(scenario),
    ...integrations(scenario),
    ...prices(scenario),
    ...tooLarge(scenario),
  ]
  return findings.map(({ known, ...refusal }, at) =>
    known && at < mostSuggested ? suggesting(refusal, known) : refusal,
  )
}

/** A refusal, and where a name is unknown those it could have been. */
type Finding = Refusal & { known?: ReadonlySet<string> }

/** Comparing takes time; after as many findings as somebody reads, and for very long names, no more names are suggested. */
const mostSuggested = 20
const longestSuggested = 50

function suggesting(refusal: Refusal, known: ReadonlySet<string>): Refusal {
  const id = String(refusal.values?.['id'])
  const suggestion = id.length <= longestSuggested ? nearest(id, [...known]) : undefined
  return suggestion ? { ...refusal, values: { id, suggestion } } : refusal
}

function doubledIds({ participants, solutions, capabilities = [] }: Scenario): Refusal[] {
  return [
    ...doubled(
      participants.map((each) => each.id),
      'doubledId',
      (at) => `participants[${at}].id`,
    ),
    ...doubled(
      solutions.map((each) => each.id),
      'doubledId',
      (at) => `solutions[${at}].id`,
    ),
    ...doubled(
      capabilities.map((each) => each.id),
      'doubledId',
      (at) => `capabilities[${at}].id`,
    ),
    ...participants.flatMap(({ needs }, p) => doubled(needs, 'doubledNeed', (at) => `participants[${p}].needs[${at}]`)),
  ]
}

function doubled(values: readonly string[], code: string, place: (at: number) => string): Refusal[] {
  const seen = new Set<string>()
  return values.flatMap((value, at) => {
    const isNew = !seen.has(value)
    seen.add(value)
    return isNew ? [] : [{ code, place: place(at), values: { id: value } }]
  })
}

function unknown(code: string, place: string, id: string, known: ReadonlySet<string>): Finding[] {
  return known.has(id) ? [] : [{ code, place, values: { id }, known }]
}

function unknownCapabilities({ participants, solutions, capabilities }: Scenario): Finding[] {
  if (!capabilities) return []
  const known = new Set(capabilities.map((each) => each.id))
  const inList = (ids: readonly string[], place: string) =>
    ids.flatMap((id, at) => unknown('unknownCapability', `${place}[${at}]`, id, known))
  return [
    ...participants.flatMap(({ needs }, p) => inList(needs, `participants[${p}].needs`)),
    ...solutions.flatMap(({ covers }, j) => inList(covers, `solutions[${j}].covers`)),
  ]
}

function ties({ solutions }: Scenario): Finding[] {
  const known = new Set(solutions.map((each) => each.id))
  return solutions.flatMap((solution, j) =>
    (['requires', 'conflicts'] as const).flatMap((tie) =>
      solution[tie].flatMap((id, at) => {
        const place = `solutions[${j}].${tie}[${at}]`
        return id === solution.id ? [{ code: 'tiedToItself', place }] : unknown('unknownSolution', place, id, known)
      }),
    ),
  )
}

function integrations({ integrations, solutions }: Scenario): Finding[] {
  const known = new Set(solutions.map((each) => each.id))
  const keys = integrations.map(({ between }) => between.toSorted().join(' + '))
  return [
    ...integrations.flatMap(({ between }, at) =>
      between[0] === between[1]
        ? [{ code: 'tiedToItself', place: `integrations[${at}].between` }]
        : between.flatMap((id, end) => unknown('unknownSolution', `integrations[${at}].between[${end}]`, id, known)),
    ),
    ...doubled(keys, 'doubledIntegration', (at) => `integrations[${at}].between`),
  ]
}

function prices({ participants, solutions }: Scenario): Finding[] {
  const units = new Set(['inhabitants', ...participants.flatMap((each) => Object.keys(each.quantities))])
  return solutions.flatMap(({ offer: { perYear } }, j) => {
    if (!perYear.perUnit) return []
    const place = `solutions[${j}].offer.perYear.perUnit`
    return [...unknown('unknownUnit', `${place}.unit`, perYear.perUnit.unit, units), ...tiers(perYear.perUnit, place)]
  })
}

function tiers({ tiers }: PerUnit, place: string): Refusal[] {
  return tiers.flatMap(({ upTo }, at) => {
    const here = `${place}.tiers[${at}].upTo`
    if (at === tiers.length - 1) return upTo === undefined ? [] : [{ code: 'lastTierWithEnd', place: here }]
    if (upTo === undefined) return [{ code: 'tierWithoutEnd', place: here }]
    const before = tiers[at - 1]?.upTo
    return before !== undefined && upTo <= before ? [{ code: 'tierOutOfOrder', place: here, values: { before } }] : []
  })
}

/** Bounded from above with everybody using everything at the highest price, all of it or up to the next band's first unit. */
function tooLarge({ participants, solutions, integrations, horizonYears }: Scenario): Refusal[] {
  const n = participants.length
  const amounts = solutions.map(({ offer: { setup, joining, perYear } }) => {
    const { unit, tiers } = perYear.perUnit ?? { unit: '', tiers: [] }
    const units = participants.reduce(
      (sum, p) => sum + (unit === 'inhabitants' ? p.inhabitants : quantityOf(p, unit)),
      0,
    )
    const price = units * Math.max(0, ...tiers.map((tier) => tier.price))
    return setup + n * joining + horizonYears * (perYear.base + n * perYear.perParticipant + price)
  })
  const between = integrations.map(({ setup, perYear }) => setup + horizonYears * perYear)
  const total = [...amounts, ...between].reduce((a, b) => a + b, 0)
  if (total <= largestTotal) return []
  const worst = amounts.indexOf(Math.max(...amounts))
  return [{ code: 'amountsTooLarge', place: `solutions[${worst}].offer` }]
}
