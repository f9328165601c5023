import type { TwinSearchOptions } from '../schema.ts'
import type { EntryShelf } from './entry-shelf.ts'
import { highest } from './highest.ts'
import { bytesOf, namesIn, partsOf, under, type KeptParts } from './kept-parts.ts'
import { numberLists, type NumberLists } from './number-lists.ts'
import { numbering } from './numbering.ts'

/** In the highest bit of a slot stands whether the word is in the title. */
const inTitle = 0x8000_0000
const onlySlot = 0x7fff_ffff

interface Keys {
  title: readonly number[]
  description: readonly number[]
  services: readonly string[]
  capabilities: readonly string[]
}

/** Which entries hold which words, groups, services and capabilities. What is said of an empty slot stays until the shelf is tidied. */
export function postings(shelf: EntryShelf, kept?: KeptParts) {
  const lists = numberLists(partsOf(kept, 'words'))
  const keyLists = numberLists(partsOf(kept, 'keys'))
  const keys = numbering(kept && namesIn(kept, 'names'))
  let loudness = roomFor(1024)

  const file = (slot: number, { title, description, services, capabilities }: Keys) => {
    const titles = new Set(title)
    for (const key of titles) lists.append(key, (slot | inTitle) >>> 0)
    for (const key of new Set(description)) if (!titles.has(key)) lists.append(key, slot)
    for (const key of new Set([...services, ...capabilities])) keyLists.append(keys.of(key), slot)
  }

  const move = (moved: (slot: number) => number | undefined) => {
    keyLists.replace(moved)
    lists.replace((packed) => {
      const slot = moved(packed & onlySlot)
      return slot === undefined ? undefined : (slot | (packed & inTitle)) >>> 0
    })
  }

  /** One search's account of who was called how loudly. */
  const tally = () => {
    if (loudness.scores.length < shelf.slots()) loudness = roomFor(shelf.slots() * 2)
    return tallyOf({ shelf, lists, slotsWith: (key) => slotsIn(keyLists, keys.find(key)), ...loudness })
  }

  const keep = (): KeptParts => ({
    ...under('words', lists.keep()),
    ...under('keys', keyLists.keep()),
    names: bytesOf(keys.names()),
  })
  return { put: file, move, tally, keep }
}

const slotsIn = (lists: NumberLists, list = -1): Uint32Array =>
  lists.values().subarray(lists.start(list), lists.start(list) + lists.length(list))

interface Filed {
  shelf: EntryShelf
  lists: NumberLists
  slotsWith: (key: string) => Uint32Array
  scores: Float64Array
  /** In which turn each entry was last called. */
  heard: Int32Array
}

const roomFor = (entries: number) => ({ scores: new Float64Array(entries), heard: new Int32Array(entries) })

function tallyOf({ shelf, lists, slotsWith, scores, heard }: Filed) {
  const touched: number[] = []
  const score = (slot: number, by: number) => {
    if (scores[slot] === 0) touched.push(slot)
    scores[slot]! += by
  }

  let turn = 0
  const nextWord = () => void turn++

  /** An entry hears only the first call of a turn. */
  const call = (key: number, titleImpact: number, otherImpact: number): void => {
    const values = lists.values()
    const end = lists.start(key) + lists.length(key)
    for (let place = lists.start(key); place < end; place++) {
      const packed = values[place]!
      const slot = packed & onlySlot
      if (heard[slot] === turn) continue
      heard[slot] = turn
      score(slot, packed >= inTitle ? titleImpact : otherImpact)
    }
  }

  const best = (options: TwinSearchOptions, most: number): string[] => {
    const isVisible = shelf.visibleTo(options)
    const loudness = touched.map((slot) => scores[slot]! * lengthFactor(shelf.titleLengthAt(slot)))
    for (const slot of touched) scores[slot] = heard[slot] = 0
    return highest(touched, loudness, most, (slot) => (isVisible(slot) ? shelf.idAt(slot) : undefined))
  }

  const add = (key: string, by: number) => {
    for (const slot of slotsWith(key)) score(slot, by)
  }
  return { nextWord, call, add, best }
}

/** Long titles hear more by chance. */
const lengthFactors = Float64Array.from({ length: 64 }, (_, words) => (words + 4) ** -0.25)
const lengthFactor = (words: number): number => lengthFactors[Math.min(words, 63)]!
