import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clustersOf } from './clusters.ts'

describe('clusters', () => {
  const pair = (one: string, other: string, score = 8) => ({ one, other, score })

  it('gather around the need with most twins, which stands first', () => {
    expect(clustersOf([pair('1', '2'), pair('3', '1'), pair('4', '5')])).toEqual([
      ['1', '2', '3'],
      ['4', '5'],
    ])
  })
  it('draw nothing in over others: who is like a member but not like the centre stays outside', () => {
    const chain = [pair('a', 'b'), pair('b', 'c'), pair('c', 'd'), pair('d', 'e'), pair('e', 'f')]
    for (const cluster of clustersOf(chain)) expect(cluster.length).toBeLessThanOrEqual(3)
  })
  it('have everybody with the centre that they are most like', () => {
    const pairs = [pair('1', '2'), pair('1', '3'), pair('1', 'x', 7), pair('4', '5'), pair('4', '6'), pair('4', 'x', 9)]
    expect(clustersOf(pairs)).toEqual([
      ['1', '2', '3'],
      ['4', '5', '6', 'x'],
    ])
  })
  it('have every need at most once and never alone, all like the centre, whatever the order', () => {
    const ids = ['1', '2', '3', '4', '5', '6', '7']
    const pairs = fc
      .array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.integer({ min: 7, max: 9 })), {
        maxLength: 14,
      })
      .map((all) => all.filter(([one, other]) => one !== other).map(([one, other, score]) => pair(one, other, score)))
    fc.assert(
      fc.property(
        pairs.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const clusters = clustersOf(all)
          expect(new Set(clusters.flat()).size).toBe(clusters.flat().length)
          for (const [centre, ...others] of clusters) {
            expect(others.length).toBeGreaterThan(0)
            const alike = new Set(
              all.filter((each) => [each.one, each.other].includes(centre!)).flatMap(({ one, other }) => [one, other]),
            )
            expect(others.filter((other) => !alike.has(other))).toEqual([])
          }
          expect(clustersOf(shuffled)).toEqual(clusters)
        },
      ),
    )
  })
})
