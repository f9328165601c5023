import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Requirement } from '../../needs/schema.ts'
import { bestFirst, fitOf, type Fitting } from './fit.ts'

const day = '2026-12-01'
const need = (necessity: 'must' | 'should', capability: string | null): Requirement => ({
  text: capability ?? 'in Worten',
  necessity,
  dimension: 'technology',
  capability,
})
const solution = (id: string, capabilities: string[], operatingModels: Fitting['operatingModels'] = []): Fitting => ({
  id,
  capabilities,
  operatingModels,
})
const idsOf = (found: readonly { solution: Fitting }[]) => found.map((each) => each.solution.id)

describe('how well a solution fits', () => {
  it('counts musts that name a capability, and never takes one without for met', () => {
    const requirements = [need('must', 'a'), need('must', 'b'), need('must', null), need('should', 'c')]
    const fit = fitOf(solution('s', ['a', 'c']), { requirements, operatingModels: [] })
    expect(fit).toMatchObject({ musts: 2, mustsMet: 1, unchecked: 1, shoulds: 1, shouldsMet: 1, runsAsWanted: null })
    expect(fit.missing.map(({ text }) => text)).toEqual(['b'])
  })

  it('puts first what lacks the least, then what few others can, then what can more of the rest, then where it may run', () => {
    const requirements = [need('must', 'pay'), need('must', 'park'), need('should', 'sign')]
    const all = [
      solution('pays', ['pay']),
      solution('pays too', ['pay', 'sign']),
      solution('parks', ['park']),
      solution('both', ['pay', 'park']),
      solution('both and signs', ['pay', 'park', 'sign']),
      solution('both, elsewhere', ['pay', 'park'], ['publicCloud']),
      solution('nothing', ['else']),
    ]
    const order = idsOf(bestFirst(all, { requirements, operatingModels: ['ownDataCentre'] }, day))
    expect(order).toEqual(['both and signs', 'both', 'both, elsewhere', 'parks', 'pays too', 'pays'])
  })

  it('does not depend on the order in which they come in', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray(['a', 'b', 'c', 'd']), { minLength: 2, maxLength: 10 }), (drawn) => {
        const all = drawn.map((capabilities, at) => solution(`s${at}`, capabilities))
        const demanded = {
          requirements: [need('must', 'a'), need('must', 'b'), need('should', 'c')],
          operatingModels: [],
        }
        expect(idsOf(bestFirst(all.toReversed(), demanded, day))).toEqual(idsOf(bestFirst(all, demanded, day)))
      }),
      { seed: 7, numRuns: 100 },
    )
  })
})
