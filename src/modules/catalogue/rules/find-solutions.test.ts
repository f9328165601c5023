import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawn as inOrderOf } from '../../../kernel/lot.ts'
import { fieldIds } from '../../capabilities/schema.ts'
import { organisationKinds } from '../../access/schema.ts'
import { operatingModels } from '../../needs/schema.ts'
import { findSolutions, type FindableSolution } from './find-solutions.ts'

const day = '2026-12-01'
const solution = (over: Partial<FindableSolution> & { id: string }): FindableSolution => ({
  name: 'Parken',
  summary: '',
  maker: '',
  field: 'traffic-mobility',
  licence: '',
  operatingModels: [],
  status: 'published',
  organisation: { id: 'o', name: 'Rechenzentrum', kind: 'provider' },
  isOpen: false,
  capabilities: [],
  standards: [],
  evidence: [],
  nameWords: new Set(),
  words: new Set(),
  ...over,
})
const idsOf = (found: readonly { id: string }[]) => found.map(({ id }) => id)

describe('the list of solutions', () => {
  it('shows what is published and passes every choice', () => {
    const all = [
      solution({ id: 'a', operatingModels: ['publicCloud'] }),
      solution({ id: 'b', isOpen: true, operatingModels: ['publicCloud', 'ownDataCentre'] }),
      solution({ id: 'c', isOpen: true, status: 'discontinued' }),
      solution({ id: 'd', field: 'finance-taxes', isOpen: true }),
    ]
    const { found, facets } = findSolutions(all, { licence: 'offen', field: 'traffic-mobility' })
    expect(idsOf(found)).toEqual(['b'])
    expect(facets.licence).toEqual([
      { value: 'offen', count: 1 },
      { value: 'geschlossen', count: 1 },
    ])
    expect(facets.field).toEqual([
      { value: 'finance-taxes', count: 1 },
      { value: 'traffic-mobility', count: 1 },
    ])
    expect(facets.operatingModel).toEqual([
      { value: 'ownDataCentre', count: 1 },
      { value: 'publicCloud', count: 1 },
    ])
  })

  it('puts first what has more of the words, and leaves out what has none', () => {
    const all = [
      solution({ id: 'a', words: new Set(['park']) }),
      solution({ id: 'b', nameWords: new Set(['park']), words: new Set(['park']) }),
      solution({ id: 'c', words: new Set(['hund']) }),
      solution({ id: 'd', capabilities: ['resident-parking-permits'] }),
    ]
    const sought = { stems: ['park'], capabilities: new Map([['resident-parking-permits', 1]]) }
    expect(idsOf(findSolutions(all, {}, sought).found)).toEqual(['b', 'd', 'a'])
  })

  it('is the same whoever provides what under whatever name, unless somebody sorts by that', () => {
    const some = fc.record({
      field: fc.constantFrom(...fieldIds),
      isOpen: fc.boolean(),
      operatingModels: fc.subarray([...operatingModels]),
      capabilities: fc.subarray(['a', 'b', 'c']),
      words: fc.subarray(['park', 'hund', 'rat']),
      firm: fc.record({ name: fc.string(), kind: fc.constantFrom(...organisationKinds), maker: fc.string() }),
    })
    fc.assert(
      fc.property(
        fc.array(some, { minLength: 2, maxLength: 12 }),
        fc.integer(),
        fc.constantFrom(
          {},
          { field: 'traffic-mobility' as const },
          { licence: 'offen' as const },
          { sort: 'bereich' as const },
        ),
        fc.boolean(),
        (drawn, turn, query, searches) => {
          const as = (firms: readonly (typeof drawn)[number]['firm'][]) =>
            drawn.map(({ firm: _, words, ...each }, at) =>
              solution({
                ...each,
                id: `id-${at}`,
                words: new Set(words),
                name: firms[at]!.name,
                maker: firms[at]!.maker,
                organisation: { id: firms[at]!.name, name: firms[at]!.name, kind: firms[at]!.kind },
              }),
            )
          const firms = drawn.map(({ firm }) => firm)
          const by = Math.abs(turn) % firms.length
          const turned = [...firms.slice(by), ...firms.slice(0, by)]
          const sought = searches ? { stems: ['park', 'rat'], capabilities: new Map([['a', 1]]) } : undefined
          const [one, other] = [as(firms), as(turned).toReversed()].map((all) =>
            findSolutions(inOrderOf(all, day), query, sought),
          )
          expect(idsOf(other!.found)).toEqual(idsOf(one!.found))
          expect(other!.facets).toEqual(one!.facets)
        },
      ),
      { seed: 13, numRuns: 200 },
    )
  })
})
