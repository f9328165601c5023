import { Refused } from '../../src/kernel/refusal.ts'
import { readScenario } from '../../src/modules/optimal-package/index.ts'
import { scenarioSchema, type Scenario } from '../../src/modules/optimal-package/schema.ts'
import { randomFrom, smallScenario, type Random } from './random-scenario.ts'

/** A small market whose prices use every part of the price model; with another seed where grants or discounts come out too large. */
export function richScenario(seed: number): Scenario {
  for (let attempt = 0; attempt < 200; attempt++) {
    try {
      return readScenario(scenarioSchema, draft(seed + 100_000 * attempt))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const isTooLarge = error.refusals.every(({ code }) => code === 'grantsTooLarge' || code === 'discountTooLarge')
      if (!isTooLarge) throw error
    }
  }
  throw new Error(`no scenario for seed ${seed}`)
}

function draft(seed: number): unknown {
  const random = randomFrom(seed + 7_000_000)
  const dice = diceOf(random)
  const { whole, chance } = dice
  const small = smallScenario(seed)
  // Without grants, discounts, licences and rounding the engine takes shorter ways.
  const isCalm = chance(0.25)
  const solutions = small.solutions.slice(0, 4).map((solution) => ({
    ...solution,
    conflicts: chance(0.3) ? solution.conflicts : [],
    offer: {
      ...(chance(0.6) ? solution.offer : { setup: whole(0, 60) }),
      components: isCalm ? calmComponents(dice) : components(dice),
    },
  }))
  const ids = solutions.map(({ id }) => id)
  const known = (all: readonly string[]) => all.filter((id) => ids.includes(id))
  const people = small.participants.map(({ id }) => id)
  return {
    ...small,
    participants: small.participants.map((participant) => ({
      ...participant,
      budget: participant.budget && 3 * participant.budget,
      quantities: { cases: 0, ...participant.quantities },
      tags: [...(chance(0.6) ? ['member'] : []), ...(chance(0.3) ? ['kreis'] : [])],
    })),
    solutions: solutions.map((solution) => ({
      ...solution,
      requires: known(solution.requires),
      conflicts: known(solution.conflicts),
    })),
    integrations: small.integrations.filter(({ between }) => between.every((id) => ids.includes(id))),
    limits: chance(0.3) ? small.limits : {},
    discounts:
      !isCalm && chance(0.6) ? Array.from({ length: whole(1, 2) }, (_, at) => discount(at, ids, dice)) : undefined,
    licences: !isCalm && chance(0.5) ? [licence(ids, people, dice)] : undefined,
  }
}

interface Dice {
  whole: (least: number, most: number) => number
  chance: (of: number) => boolean
  oneOf: <T>(values: readonly T[]) => T
}

function diceOf(random: Random): Dice {
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  return { whole, chance: (of) => random() < of, oneOf: (values) => values[whole(0, values.length - 1)]! }
}

function tiers({ whole }: Dice, most: number, prices = 30): { upTo?: number; price: number }[] {
  const ends = Array.from({ length: whole(0, 2) }, () => whole(1, most)).sort((a, b) => a - b)
  return [...[...new Set(ends)].map((upTo) => ({ upTo, price: whole(0, prices) })), { price: whole(0, prices) }]
}

/** Falling graduated and rising class prices, sometimes with a minimum: nobody pays less because somebody uses more. */
function calmComponents(dice: Dice): object[] {
  const { whole, chance, oneOf } = dice
  return Array.from({ length: whole(1, 3) }, (_, at) => {
    const kind = oneOf(['graduated', 'graduated', 'class'])
    const mixed = tiers(dice, 12, 20)
    const prices = mixed.map(({ price }) => price).sort((a, b) => (kind === 'class' ? a - b : b - a))
    return {
      name: `c${at}`,
      when: oneOf(['once', 'perYear']),
      scope: oneOf(['group', 'group', 'participant']),
      unit: oneOf(['inhabitants', 'cases']),
      kind,
      tiers: mixed.map((tier, position) => ({ ...tier, price: prices[position] })),
      ...(chance(0.3) && { minimum: whole(0, 60) }),
      ...(chance(0.3) && { maximum: whole(60, 200) }),
      ...(kind === 'graduated' && chance(0.3) && { included: whole(1, 8) }),
    }
  })
}

function components(dice: Dice): object[] {
  const { whole, chance, oneOf } = dice
  const count = whole(1, 4)
  const all = Array.from({ length: count }, (_, at) => component(`c${at}`, dice))
  const of = all[0] as { name: string; scope: string }
  if (chance(0.35))
    all.push({
      name: 'care',
      when: oneOf(['once', 'perYear']),
      scope: of.scope,
      percentOf: of.name,
      percent: whole(1, 40) / 2,
    })
  if (chance(0.3)) all.push({ name: 'grant', when: 'once', scope: 'group', kind: 'flat', price: -whole(1, 25) })
  return all
}

function component(name: string, dice: Dice): object {
  const { whole, chance, oneOf } = dice
  const scope = oneOf(['group', 'participant'])
  const when = chance(0.7) ? 'perYear' : 'once'
  const rest = {
    name,
    when,
    scope,
    ...(when === 'perYear' &&
      chance(0.35) && { yearFactors: Array.from({ length: whole(1, 3) }, () => whole(0, 8) / 4) }),
    ...(chance(0.25) && { audience: [oneOf(['member', 'kreis'])] }),
    ...(chance(0.25) && { minimum: whole(0, 60) }),
    ...(chance(0.25) && { maximum: whole(60, 200) }),
    ...(chance(0.2) && {
      thirdParties: [{ source: 'Land', percent: whole(1, 10) * 5, ...(chance(0.5) && { lastYear: whole(1, 3) }) }],
    }),
  }
  if (chance(0.2)) return { ...rest, kind: 'flat', price: whole(0, 60) }
  if (scope === 'participant' && chance(0.25))
    return {
      ...rest,
      unit: 'joiners',
      kind: 'class',
      tiers: tiers(dice, 4),
      ...(chance(0.5) && { per: oneOf(['cases', 'inhabitants']) }),
    }
  const kind = oneOf(['graduated', 'volume', 'class'])
  return {
    ...rest,
    unit: oneOf(scope === 'group' ? ['inhabitants', 'cases', 'joiners'] : ['inhabitants', 'cases']),
    kind,
    tiers: tiers(dice, 12, kind === 'class' ? 150 : 20),
    ...(kind !== 'class' && chance(0.3) && { included: whole(1, 8) }),
    ...(kind === 'volume' && scope === 'participant' && chance(0.5) && { mayRoundUp: true }),
  }
}

function discount(at: number, ids: readonly string[], dice: Dice): object {
  const { whole, chance, oneOf } = dice
  const solutions = ids.filter(() => chance(0.7))
  const listed = solutions.length > 0 ? solutions : [oneOf(ids)]
  return {
    name: `d${at}`,
    solutions: listed,
    ...(chance(0.4) && { atLeast: whole(1, listed.length) }),
    of: oneOf(['group', 'participant']),
    ...(chance(0.5) ? { amount: whole(1, 80) } : { percent: whole(1, 36) * 2.5 }),
  }
}

function licence(ids: readonly string[], people: readonly string[], dice: Dice): object {
  const { whole, chance, oneOf } = dice
  const members = people.filter(() => chance(0.7))
  return {
    name: 'l',
    solution: oneOf(ids),
    holder: oneOf(people),
    members: members.length > 0 ? members : [people[0]],
    price: whole(0, 30),
    memberComponents: chance(0.6)
      ? [
          {
            name: 'm',
            when: 'perYear',
            scope: 'participant',
            unit: 'inhabitants',
            kind: 'graduated',
            tiers: tiers(dice, 8, 6),
          },
        ]
      : [],
  }
}
