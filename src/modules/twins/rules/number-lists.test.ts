import fc from 'fast-check'
import { expect, it } from 'vitest'
import { numberLists, type NumberLists } from './number-lists.ts'

const many = 12
const contents = (lists: NumberLists) =>
  Array.from({ length: many }, (_, list) =>
    [...lists.values().subarray(lists.start(list), lists.start(list) + lists.length(list))].toSorted((a, b) => a - b),
  )
const sorted = (naive: readonly number[][]) => naive.map((list) => list.toSorted((a, b) => a - b))

const step = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(fc.constant('append' as const), fc.nat(many - 1), fc.nat(50)) },
  { weight: 4, arbitrary: fc.tuple(fc.constant('drop' as const), fc.nat(many - 1), fc.nat(50)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('replace' as const), fc.nat(3), fc.nat(50)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('keep' as const), fc.constant(0), fc.constant(0)) },
)

it('many lists in one array hold what many arrays would hold, also after being kept and read again', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
      let lists = numberLists()
      let naive = Array.from({ length: many }, (): number[] => [])
      for (const [what, one, two] of steps) {
        if (what === 'append') {
          lists.append(one, two)
          naive[one]!.push(two)
        } else if (what === 'drop') {
          lists.drop(one, two)
          const at = naive[one]!.indexOf(two)
          if (at >= 0) naive[one]!.splice(at, 1)
        } else if (what === 'replace') {
          const by = (value: number) => (value % 4 === one ? undefined : value + two)
          lists.replace(by)
          naive = naive.map((list) => list.flatMap((value) => by(value) ?? []))
        } else lists = numberLists(structuredClone(lists.keep()))
        expect(contents(lists)).toEqual(sorted(naive))
      }
    }),
    { seed: 44, numRuns: 60 },
  )
})
