import type { TwinEntry, TwinSearchOptions } from '../schema.ts'
import { highest } from './highest.ts'
import { visibility } from './visibility.ts'

/** Places grow by doubling; in the highest bit stands whether the word is in the title. */
interface List {
  slots: Uint32Array
  length: number
}

const inTitle = 0x8000_0000
const onlySlot = 0x7fff_ffff

interface Keys {
  title: readonly number[]
  description: readonly number[]
  /** How long the title is, in words. */
  words: number
}

/** Which entries hold which words, groups, services and capabilities. A removed entry leaves an empty slot until a quarter of all are empty. */
export function postings() {
  let entries: (TwinEntry | undefined)[] = []
  let lengths: number[] = []
  let lists: (List | undefined)[] = []
  let keys = new Map<string, Set<number>>()
  const slotOf = new Map<string, number>()
  let empty = 0
  let loudness = roomFor(1024)

  const file = (entry: TwinEntry, { title, description, words }: Keys) => {
    const slot = entries.length
    entries.push(entry)
    lengths.push(words)
    slotOf.set(entry.id, slot)
    const titles = new Set(title)
    for (const key of titles) append(listOf(key), (slot | inTitle) >>> 0)
    for (const key of new Set(description)) if (!titles.has(key)) append(listOf(key), slot)
    for (const key of [...entry.services, ...entry.capabilities]) keys.set(key, (keys.get(key) ?? new Set()).add(slot))
  }
  const listOf = (key: number): List => (lists[key] ??= { slots: new Uint32Array(2), length: 0 })

  const remove = (id: string) => {
    const slot = slotOf.get(id)
    if (slot === undefined) return
    for (const key of [...entries[slot]!.services, ...entries[slot]!.capabilities]) keys.get(key)?.delete(slot)
    entries[slot] = undefined
    slotOf.delete(id)
    empty++
    if (empty > 1000 && empty * 4 > entries.length) tidy()
  }

  const tidy = () => {
    const moved = new Int32Array(entries.length).fill(-1)
    let next = 0
    entries.forEach((entry, slot) => {
      if (entry) moved[slot] = next++
    })
    const isKept = (_: unknown, slot: number) => moved[slot]! >= 0
    lengths = lengths.filter(isKept)
    entries = entries.filter(isKept)
    entries.forEach((entry, slot) => slotOf.set(entry!.id, slot))
    lists = lists.map((list) => list && movedList(list, moved))
    keys = new Map([...keys].map(([key, slots]) => [key, new Set([...slots].map((slot) => moved[slot]!))]))
    empty = 0
  }

  /** One search's account of who was called how loudly. */
  const tally = () => {
    if (loudness.scores.length < entries.length) loudness = roomFor(entries.length * 2)
    return tallyOf({ entries, lengths, lists, keys, ...loudness })
  }

  return { put: file, remove, tally }
}

interface Filed {
  entries: readonly (TwinEntry | undefined)[]
  lengths: readonly number[]
  lists: readonly (List | undefined)[]
  keys: ReadonlyMap<string, ReadonlySet<number>>
  scores: Float64Array
  /** In which turn each entry was last called. */
  heard: Int32Array
}

const roomFor = (entries: number) => ({ scores: new Float64Array(entries), heard: new Int32Array(entries) })

function tallyOf({ entries, lengths, lists, keys, scores, heard }: Filed) {
  const touched: number[] = []
  const score = (slot: number, by: number) => {
    if (scores[slot] === 0) touched.push(slot)
    scores[slot]! += by
  }

  let turn = 0
  const nextWord = () => void turn++

  /** An entry hears only the first call of a turn. */
  const call = (key: number, titleImpact: number, otherImpact: number): void => {
    const list = lists[key]
    if (!list) return
    for (let place = 0; place < list.length; place++) {
      const packed: number = list.slots[place]!
      const slot = packed & onlySlot
      if (heard[slot] === turn) continue
      heard[slot] = turn
      score(slot, packed >= inTitle ? titleImpact : otherImpact)
    }
  }

  const best = (options: TwinSearchOptions, most: number): string[] => {
    const loudness = touched.map((slot) => scores[slot]! * lengthFactor(lengths[slot]!))
    for (const slot of touched) scores[slot] = heard[slot] = 0
    const isVisible = visibility(options)
    return highest(touched, loudness, most, (slot) => {
      const entry = entries[slot]
      return entry && isVisible(entry) ? entry.id : undefined
    })
  }

  const add = (key: string, by: number) => {
    for (const slot of keys.get(key) ?? []) score(slot, by)
  }
  return { nextWord, call, add, best }
}

function movedList({ slots, length }: List, moved: Int32Array): List | undefined {
  const kept = slots
    .subarray(0, length)
    .filter((packed) => moved[packed & onlySlot]! >= 0)
    .map((packed) => (moved[packed & onlySlot]! | (packed & inTitle)) >>> 0)
  return kept.length > 0 ? { slots: kept, length: kept.length } : undefined
}

function append(list: List, packed: number) {
  if (list.length === list.slots.length) {
    const larger = new Uint32Array(list.length * 2)
    larger.set(list.slots)
    list.slots = larger
  }
  list.slots[list.length++] = packed
}

/** Long titles hear more by chance. */
const lengthFactors = Float64Array.from({ length: 64 }, (_, words) => (words + 4) ** -0.25)
const lengthFactor = (words: number): number => lengthFactors[Math.min(words, 63)]!
