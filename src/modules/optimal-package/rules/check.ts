/**
 * What a scenario says that contradicts itself although every field has the right form: names that exist twice or not at all,
 * prices out of order, amounts whose sum is too large to be told apart to the cent.
 * Example: tiers up to 100 and then up to 50 are refused at tiers[1].upTo.
 */
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Scenario } from '../schema.ts'
import { priceFindings } from './check-prices.ts'
import { doubled, unknown, type Finding } from './findings.ts'
import { nearest } from './nearest.ts'
import { tooLarge } from './total-size.ts'

export function contradictionsIn(scenario: Scenario): Refusal[] {
  const findings: Finding[] = [
    ...doubledIds(scenario),
    ...unknownCapabilities(scenario),
    ...ties(scenario),
    ...integrations(scenario),
    ...priceFindings(scenario),
    ...tooLarge(scenario),
  ]
  return findings.map(({ known, ...refusal }, at) =>
    known && at < mostSuggested ? suggesting(refusal, known) : refusal,
  )
}

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
