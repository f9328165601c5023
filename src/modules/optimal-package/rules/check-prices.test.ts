import { expect, test } from 'vitest'
import { Refused } from '../../../kernel/refusal.ts'
import { scenarioSchema } from '../schema.ts'
import { packageRefusal } from '../texts.de.ts'
import { readScenario } from './read-scenario.ts'

const flat = { name: 'a', when: 'once', scope: 'group', kind: 'flat', price: 100 }
const tiered = { name: 'a', when: 'once', scope: 'group', unit: 'cases', kind: 'graduated', tiers: [{ price: 1 }] }
const component = (more: object, ...others: object[]) => ({ solutions: [solution([more, ...others])] })
const solution = (components: object[]) => ({ id: 's', covers: ['k'], offer: { components } })
const licence = { name: 'l', solution: 's', holder: 'p', members: ['p'], price: 1 }
const discount = { name: 'd', solutions: ['s'], of: 'group' }

function refusals(more: object): string[] {
  const participants = [{ id: 'p', inhabitants: 1, needs: ['k'], quantities: { cases: 5 } }]
  const scenario = { horizonYears: 1, participants, solutions: [solution([flat])], ...more }
  try {
    readScenario(scenarioSchema, scenario)
    return []
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    for (const refusal of error.refusals) expect(packageRefusal(refusal), refusal.code).toMatch(/^\S+: \p{Lu}?.*[.?]/u)
    return error.refusals.map(({ code, place }) => `${code} ${place}`)
  }
}
const here = 'solutions[0].offer.components[0]'

test.each<[string, object, string[]]>([
  ['a flat amount and nothing else', component(flat), []],
  ['tiers of a quantity', component(tiered), []],
  ['a flat amount without a price', component({ ...flat, price: undefined }), [`fieldNeeded ${here}.price`]],
  ['a flat amount for units', component({ ...flat, unit: 'cases' }), [`fieldNotHere ${here}.unit`]],
  ['tiers without a unit', component({ ...tiered, unit: undefined }), [`fieldNeeded ${here}.unit`]],
  ['a unit that nobody has', component({ ...tiered, unit: 'case' }), [`unknownUnit ${here}.unit`]],
  ['the number of users as a unit', component({ ...tiered, unit: 'joiners' }), []],
  [
    'each by the number of users, but in tiers',
    component({ ...tiered, unit: 'joiners', scope: 'participant' }),
    [`joinersInClasses ${here}.kind`],
  ],
  ['per without joiners', component({ ...tiered, per: 'cases' }), [`fieldNotHere ${here}.per`]],
  [
    'included units of a class',
    component({ ...tiered, kind: 'class', included: 1 }),
    [`fieldNotHere ${here}.included`],
  ],
  ['factors of what is once', component({ ...flat, yearFactors: [1] }), [`fieldNotHere ${here}.yearFactors`]],
  [
    'a minimum above the maximum',
    component({ ...flat, minimum: 2, maximum: 1 }),
    [`minimumAboveMaximum ${here}.minimum`],
  ],
  [
    'third parties that pay more than all',
    component({
      ...flat,
      thirdParties: [
        { source: 'x', percent: 60 },
        { source: 'y', percent: 41 },
      ],
    }),
    [`thirdPartiesTooMuch ${here}.thirdParties`],
  ],
  ['two components of one name', component(flat, flat), ['doubledName solutions[0].offer.components[1].name']],
  [
    'a last tier with an end',
    component({ ...tiered, tiers: [{ upTo: 1, price: 1 }] }),
    [`lastTierWithEnd ${here}.tiers[0].upTo`],
  ],
  [
    'a percentage of what is not there',
    component({ name: 'b', when: 'once', scope: 'group', percentOf: 'x', percent: 1 }),
    [`unknownComponent ${here}.percentOf`],
  ],
  [
    'a percentage without a figure',
    component({ name: 'b', when: 'once', scope: 'group', percentOf: 'a' }, flat),
    [`fieldNeeded ${here}.percent`],
  ],
  [
    'a percentage of itself',
    component({ name: 'b', when: 'once', scope: 'group', percentOf: 'b', percent: 1 }),
    [`percentOfPercent ${here}.percentOf`],
  ],
  [
    'a percentage of the other side',
    component({ name: 'b', when: 'once', scope: 'participant', percentOf: 'a', percent: 1 }, flat),
    [`percentOfOtherScope ${here}.percentOf`],
  ],
  ['a discount of nothing', { discounts: [discount] }, ['discountEmpty discounts[0]']],
  [
    'a discount on an unknown solution',
    { discounts: [{ ...discount, solutions: ['t'], amount: 1 }] },
    ['unknownSolution discounts[0].solutions[0]'],
  ],
  [
    'a discount for more solutions than it names',
    { discounts: [{ ...discount, atLeast: 2, amount: 1 }] },
    ['tooLarge discounts[0].atLeast'],
  ],
  ['a licence held by nobody', { licences: [{ ...licence, holder: 'x' }] }, ['unknownParticipant licences[0].holder']],
  [
    'a member of two licences',
    { licences: [licence, { ...licence, name: 'm' }] },
    ['licenceTwice licences[0].members[0]', 'licenceTwice licences[1].members[0]'],
  ],
  [
    'a licence with prices of the group',
    { licences: [{ ...licence, memberComponents: [flat] }] },
    ['licenceOwnOnly licences[0].memberComponents[0]'],
  ],
  [
    'a range without an expected quantity',
    { participants: [{ id: 'p', inhabitants: 1, needs: ['k'], uncertain: { cases: { low: 0, high: 1 } } }] },
    ['expectedMissing participants[0].uncertain.cases'],
  ],
  [
    'an expected quantity outside its range',
    {
      participants: [
        { id: 'p', inhabitants: 1, needs: ['k'], quantities: { cases: 5 }, uncertain: { cases: { low: 6, high: 7 } } },
      ],
    },
    ['expectedOutside participants[0].uncertain.cases'],
  ],
])('%s', (_, more, expected) => {
  expect(refusals(more)).toEqual(expected)
})
