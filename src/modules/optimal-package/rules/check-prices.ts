/**
 * What a scenario says about prices that contradicts itself: fields that do not go together, names that do not exist, tiers out of
 * order, uncertain quantities outside their range.
 * Example: a component of kind flat with tiers is refused at its tiers.
 */
import type { Refusal } from '../../../kernel/refusal.ts'
import type { PriceComponent, Scenario, Tier } from '../schema.ts'
import { doubled, unknown, type Finding } from './findings.ts'
import { grantFindings } from './check-grants.ts'

export function priceFindings(scenario: Scenario): Finding[] {
  const { participants, solutions } = scenario
  const units = new Set(['inhabitants', ...participants.flatMap((each) => Object.keys(each.quantities))])
  const findings = [
    ...solutions.flatMap(({ offer: { perYear, components = [] } }, j) => [
      ...(perYear.perUnit
        ? [
            ...unknown('unknownUnit', `solutions[${j}].offer.perYear.perUnit.unit`, perYear.perUnit.unit, units),
            ...tiersFindings(perYear.perUnit.tiers, `solutions[${j}].offer.perYear.perUnit`),
          ]
        : []),
      ...componentsFindings(components, `solutions[${j}].offer.components`, units),
    ]),
    ...discounts(scenario),
    ...licences(scenario, units),
    ...uncertain(scenario),
  ]
  return findings.length > 0 ? findings : grantFindings(scenario)
}

function componentsFindings(
  components: readonly PriceComponent[],
  place: string,
  units: ReadonlySet<string>,
): Finding[] {
  const names = components.map(({ name }) => name)
  return [
    ...doubled(names, 'doubledName', (at) => `${place}[${at}].name`),
    ...components.flatMap((component, at) => [
      ...together(component, `${place}[${at}]`),
      ...(component.unit ? unknown('unknownUnit', `${place}[${at}].unit`, component.unit, withJoiners(units)) : []),
      ...(component.per ? unknown('unknownUnit', `${place}[${at}].per`, component.per, units) : []),
      ...tiersFindings(component.tiers ?? [], `${place}[${at}]`),
      ...percentFindings(component, components, `${place}[${at}]`),
    ]),
  ]
}

const withJoiners = (units: ReadonlySet<string>): ReadonlySet<string> => new Set([...units, 'joiners'])

type Field = keyof PriceComponent

/** Which fields a component must have and may not have, by what it is. */
function together(component: PriceComponent, place: string): Refusal[] {
  const { kind, scope, unit, percentOf, when, minimum = 0, maximum = Infinity, thirdParties = [] } = component
  const isByJoiners = scope === 'participant' && unit === 'joiners'
  const rules: [condition: boolean, must: Field[], mayNot: Field[], because: string][] = [
    [
      Boolean(percentOf),
      ['percent'],
      ['unit', 'per', 'price', 'tiers', 'included', 'audience', 'mayRoundUp'],
      'percentOf',
    ],
    [!percentOf, [], ['percent'], 'percent'],
    [!percentOf && kind === 'flat', ['price'], ['unit', 'tiers', 'included'], 'flat'],
    [!percentOf && kind !== 'flat', ['unit', 'tiers'], ['price'], kind],
    [kind === 'class', [], ['included'], 'class'],
    [kind !== 'volume' || scope === 'group', [], ['mayRoundUp'], 'mayRoundUp'],
    [!isByJoiners || kind !== 'class', [], ['per'], 'per'],
    [when === 'once', [], ['yearFactors'], 'once'],
  ]
  const holding = rules.filter(([condition]) => condition)
  return [
    ...holding.flatMap(([, must, , because]) =>
      fields(component, must, false, { code: 'fieldNeeded', because, place }),
    ),
    ...holding.flatMap(([, , mayNot, because]) =>
      fields(component, mayNot, true, { code: 'fieldNotHere', because, place }),
    ),
    ...(isByJoiners && kind !== 'class' ? [{ code: 'joinersInClasses', place: `${place}.kind` }] : []),
    ...(percentOf && kind !== 'flat'
      ? [{ code: 'fieldNotHere', place: `${place}.kind`, values: { because: 'percentOf' } }]
      : []),
    ...(minimum > maximum ? [{ code: 'minimumAboveMaximum', place: `${place}.minimum` }] : []),
    ...(thirdParties.reduce((sum, { percent }) => sum + percent, 0) > 100
      ? [{ code: 'thirdPartiesTooMuch', place: `${place}.thirdParties` }]
      : []),
  ]
}

function fields(
  component: PriceComponent,
  names: readonly Field[],
  isThere: boolean,
  { code, because, place }: { code: string; because: string; place: string },
): Refusal[] {
  return names
    .filter((name) => (component[name] !== undefined) === isThere)
    .map((name) => ({ code, place: `${place}.${name}`, values: { because } }))
}

function percentFindings(
  { percentOf, scope, name }: PriceComponent,
  components: readonly PriceComponent[],
  place: string,
): Finding[] {
  if (!percentOf) return []
  const of = components.find((each) => each.name === percentOf)
  const here = `${place}.percentOf`
  if (!of) return unknown('unknownComponent', here, percentOf, new Set(components.map((each) => each.name)))
  if (of.percentOf || of.name === name) return [{ code: 'percentOfPercent', place: here }]
  return of.scope === scope ? [] : [{ code: 'percentOfOtherScope', place: here }]
}

function discounts({ discounts = [], solutions }: Scenario): Finding[] {
  const known = new Set(solutions.map(({ id }) => id))
  return discounts.flatMap(({ solutions: own, atLeast = 1, amount, percent }, at) => [
    ...own.flatMap((id, position) => unknown('unknownSolution', `discounts[${at}].solutions[${position}]`, id, known)),
    ...doubled(own, 'doubledId', (position) => `discounts[${at}].solutions[${position}]`),
    ...(atLeast > own.length
      ? [{ code: 'tooLarge', place: `discounts[${at}].atLeast`, values: { most: own.length } }]
      : []),
    ...(amount === undefined && percent === undefined ? [{ code: 'discountEmpty', place: `discounts[${at}]` }] : []),
  ])
}

function licences({ licences = [], solutions, participants }: Scenario, units: ReadonlySet<string>): Finding[] {
  const known = new Set(solutions.map(({ id }) => id))
  const people = new Set(participants.map(({ id }) => id))
  const memberships = licences.flatMap(({ solution, members }) => members.map((member) => `${member} · ${solution}`))
  const twice = new Set(doubled(memberships, '', String).map(({ values }) => String(values!['id'])))
  return licences.flatMap(({ solution, holder, members, memberComponents }, at) => [
    ...unknown('unknownSolution', `licences[${at}].solution`, solution, known),
    ...unknown('unknownParticipant', `licences[${at}].holder`, holder, people),
    ...members.flatMap((id, position) => {
      const place = `licences[${at}].members[${position}]`
      return twice.has(`${id} · ${solution}`)
        ? [{ code: 'licenceTwice', place, values: { id } }]
        : unknown('unknownParticipant', place, id, people)
    }),
    ...componentsFindings(memberComponents, `licences[${at}].memberComponents`, units),
    ...memberComponents.flatMap(({ scope, unit }, position) =>
      scope === 'group' || unit === 'joiners'
        ? [{ code: 'licenceOwnOnly', place: `licences[${at}].memberComponents[${position}]` }]
        : [],
    ),
  ])
}

function uncertain({ participants }: Scenario): Finding[] {
  return participants.flatMap(({ quantities, uncertain = {} }, p) =>
    Object.entries(uncertain).flatMap(([unit, { low, high }]): Finding[] => {
      const place = `participants[${p}].uncertain.${unit}`
      const expected = Object.hasOwn(quantities, unit) ? quantities[unit] : undefined
      if (expected === undefined) return [{ code: 'expectedMissing', place, values: { unit } }]
      return low <= expected && expected <= high ? [] : [{ code: 'expectedOutside', place, values: { expected } }]
    }),
  )
}

function tiersFindings(tiers: readonly Tier[], place: string): Refusal[] {
  return tiers.flatMap(({ upTo }, at) => {
    const here = `${place}.tiers[${at}].upTo`
    if (at === tiers.length - 1) return upTo === undefined ? [] : [{ code: 'lastTierWithEnd', place: here }]
    if (upTo === undefined) return [{ code: 'tierWithoutEnd', place: here }]
    const before = tiers[at - 1]?.upTo
    return before !== undefined && upTo <= before ? [{ code: 'tierOutOfOrder', place: here, values: { before } }] : []
  })
}
