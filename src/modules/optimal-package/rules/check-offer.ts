import type { Refusal } from '../../../kernel/refusal.ts'
import type { Offer, Scenario } from '../schema.ts'
import { contradictionsIn } from './check.ts'

const before = 'solutions[0].offer.'

/**
 * What an offer says that contradicts itself, by itself: with one participant that has one of each of these units. Places begin in
 * the offer: components[0].tiers.
 * Example: a component of kind flat with tiers is refused at components[0].tiers.
 */
export function contradictionsInOffer(offer: Offer, units: readonly string[]): Refusal[] {
  const scenario: Scenario = {
    title: '',
    horizonYears: 1,
    participants: [
      { id: 'one', inhabitants: 1, needs: ['all'], quantities: Object.fromEntries(units.map((unit) => [unit, 1])) },
    ],
    solutions: [{ id: 'one', covers: ['all'], requires: [], conflicts: [], lockIn: 0, offer }],
    integrations: [],
    limits: {},
  }
  return contradictionsIn(scenario).map(({ place, ...refusal }) => ({
    ...refusal,
    ...(place && { place: place.replace(before, '') }),
  }))
}
