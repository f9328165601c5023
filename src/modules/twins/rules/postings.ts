import type { TwinEntry, TwinSearchOptions } from '../schema.ts'

/** Places grow by doubling; in the highest bit stands whether the word is in the title. */
interface List {
  slots: Uint32Array
  length: number
}

const inTitle = 0x8000_0000

/** Which entries hold which words, services and capabilities. A removed entry leaves an empty slot until a quarter of all are empty. */
export function postings() {
  let entries: (TwinEntry | undefined)[] = []
  let words: { title: Uint32Array; description: Uint32Array }[] = []
  let lists: (List | undefined)[] = []
  let keys = new Map<string, Set<number>>()
  const slotOf = new Map<string, number>()
  let empty = 0
  let scores = new Float64Array(1024)
  let heard = new Int32Array(1024)

  const file = (entry: TwinEntry, { title, description }: { title: Uint32Array; description: Uint32Array }) => {
    const slot = entries.length
    entries.push(entry)
    words.push({ title, description })
    slotOf.set(entry.id, slot)
    const titles = new Set(title)
    for (const word of new Set([...title, ...description]))
      append(
        (lists[word] ??= { slots: new Uint32Array(2), length: 0 }),
        titles.has(word) ? (slot | inTitle) >>> 0 : slot,
      )
    for (const key of [...entry.services, ...entry.capabilities]) keys.set(key, (keys.get(key) ?? new Set()).add(slot))
  }

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
    const kept = entries.flatMap((entry, slot) => (entry ? [{ entry, words: words[slot]! }] : []))
    entries = []
    words = []
    lists = []
    keys = new Map()
    empty = 0
    for (const { entry, words } of kept) file(entry, words)
  }

  /** One search's account of who was called how loudly. */
  const tally = () => {
    if (scores.length < entries.length) {
      scores = new Float64Array(entries.length * 2)
      heard = new Int32Array(entries.length * 2)
    }
    const touched: number[] = []
    const score = (slot: number, by: number) => {
      if (scores[slot] === 0) touched.push(slot)
      scores[slot]! += by
    }

    let turn = 0
    const nextWord = () => void turn++

    /** An entry hears only the first call of a turn. */
    const call = (word: number, titleImpact: number, otherImpact: number): void => {
      const list = lists[word]
      if (!list) return
      for (let place = 0; place < list.length; place++) {
        const packed: number = list.slots[place]!
        const slot = packed & 0x7fff_ffff
        if (heard[slot] === turn) continue
        heard[slot] = turn
        score(slot, packed >= inTitle ? titleImpact : otherImpact)
      }
    }

    const best = (options: TwinSearchOptions, most: number): string[] => {
      const isVisible = visibility(options)
      const found: { id: string; score: number }[] = []
      for (const slot of touched) {
        const entry = entries[slot]
        if (entry && isVisible(entry))
          found.push({ id: entry.id, score: scores[slot]! / (words[slot]!.title.length + 4) ** 0.25 })
        scores[slot] = 0
        heard[slot] = 0
      }
      return highest(found, most)
    }

    const add = (key: string, by: number) => {
      for (const slot of keys.get(key) ?? []) score(slot, by)
    }
    return { nextWord, call, add, best }
  }

  return { put: file, remove, tally }
}

function append(list: List, packed: number) {
  if (list.length === list.slots.length) {
    const larger = new Uint32Array(list.length * 2)
    larger.set(list.slots)
    list.slots = larger
  }
  list.slots[list.length++] = packed
}

function visibility({ audience, excludeOwner, excludeId, idPrefix = '' }: TwinSearchOptions) {
  const tags = new Set(audience)
  return (entry: TwinEntry): boolean =>
    entry.owner !== excludeOwner &&
    entry.id !== excludeId &&
    entry.id.startsWith(idPrefix) &&
    entry.audience.some((tag) => tags.has(tag))
}

function highest(found: readonly { id: string; score: number }[], most: number): string[] {
  const rounded = found.map(({ id, score }) => ({ id, score: Math.round(score * 1e6) }))
  const least =
    rounded.length > most
      ? Float64Array.from(rounded, ({ score }) => score)
          .sort()
          .at(-most)!
      : 0
  return rounded
    .filter(({ score }) => score >= least)
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id)
}
