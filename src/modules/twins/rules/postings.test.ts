import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { TwinEntry, TwinSearchOptions } from '../schema.ts'
import { entryShelf } from './entry-shelf.ts'
import { postings } from './postings.ts'

interface Filed extends TwinEntry {
  titleKeys: number[]
  descriptionKeys: number[]
}

const key = fc.nat(30)
const keys = fc.array(key, { maxLength: 8 })
const filed: fc.Arbitrary<Filed> = fc.record({
  id: fc.nat(40).map((number) => `n${number}`),
  owner: fc.constantFrom('a', 'b'),
  title: fc.constant('Titel'),
  description: fc.constant(''),
  services: fc.subarray(['s1', 's2']),
  capabilities: fc.subarray(['c1']),
  audience: fc.subarray(['all', 'some']),
  titleKeys: keys,
  descriptionKeys: keys,
})
const call = fc.record({ turn: fc.nat(2), key, impact: fc.integer({ min: 1, max: 9 }) })

/** Every entry asked what it has heard, as the comment over `call` says it. */
function naively(
  entries: readonly Filed[],
  { calls, service, options }: { calls: readonly Call[]; service: string; options: TwinSearchOptions },
) {
  const turns = Map.groupBy(calls, ({ turn }) => turn)
  const scoreOf = ({ titleKeys, descriptionKeys, services }: Filed) => {
    let score = services.includes(service) ? 10 : 0
    for (const turn of turns.values()) {
      const first = turn.find(({ key }) => titleKeys.includes(key) || descriptionKeys.includes(key))
      if (first) score += first.impact * (titleKeys.includes(first.key) ? 1 : 0.6)
    }
    return score * (titleKeys.length + 4) ** -0.25
  }
  return entries
    .map((entry) => ({ ...entry, score: Math.round(scoreOf(entry) * 1e6) }))
    .filter(({ score, owner, audience }) => score > 0 && owner !== options.excludeOwner && audience.includes('all'))
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id)
}
interface Call {
  turn: number
  key: number
  impact: number
}

it('whoever is called is found, loudest first, as if every entry had been asked; whatever came and went before, and after being kept', () => {
  fc.assert(
    fc.property(
      fc.array(filed, { maxLength: 60 }),
      fc.array(fc.nat(40), { maxLength: 20 }),
      fc.array(call, { maxLength: 12 }),
      fc.boolean(),
      (all, gone, calls, isKept) => {
        const shelf = entryShelf()
        const lists = postings(shelf)
        const naive = new Map<string, Filed>()
        const remove = (id: string) => {
          if (naive.delete(id)) shelf.remove(id)
        }
        for (const { titleKeys, descriptionKeys, ...entry } of all) {
          remove(entry.id)
          const words = { title: Uint32Array.from(titleKeys), description: Uint32Array.from(descriptionKeys) }
          lists.put(shelf.put(entry, words), { ...entry, title: titleKeys, description: descriptionKeys })
          naive.set(entry.id, { ...entry, titleKeys, descriptionKeys })
        }
        for (const number of gone) remove(`n${number}`)
        const restored = isKept ? entryShelf(structuredClone(shelf.keep())) : shelf
        const { tally } = isKept ? postings(restored, structuredClone(lists.keep())) : lists

        const sorted = calls.toSorted((one, other) => one.turn - other.turn)
        const options = { audience: ['all'], excludeOwner: 'b' }
        const account = tally()
        let turn = -1
        for (const each of sorted) {
          if (each.turn !== turn) account.nextWord()
          turn = each.turn
          account.call(each.key, each.impact, each.impact * 0.6)
        }
        account.add('s1', 10)
        expect(account.best(options, 100)).toEqual(
          naively([...naive.values()], { calls: sorted, service: 's1', options }),
        )
      },
    ),
    { seed: 44, numRuns: 300 },
  )
})
