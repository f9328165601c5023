import type { TwinEntry, TwinSearchOptions } from '../schema.ts'
import { entryRecords, type ShelvedWords } from './entry-records.ts'
import { grown } from './grown.ts'
import { bytesOf, namesIn, numbersIn, partsOf, under, type KeptParts } from './kept-parts.ts'
import { visibility } from './visibility.ts'

const fewGaps = 1000
/** The version of those that have none. */
const none = 0

/** The entries, each in a slot of its own. One that is removed leaves its slot empty until a quarter of all are. */
export function entryShelf(kept?: KeptParts) {
  let held = heldIn(kept)

  const startOf = (id: string): number => held.starts[held.slots.get(id)!]!

  const remove = (id: string): void => {
    held.ids[held.slots.get(id)!] = undefined
    held.slots.delete(id)
  }

  /** By where an entry was, where it is now; undefined where too few slots are empty to move any. */
  const tidy = (): ((slot: number) => number | undefined) | undefined => {
    const empty = held.ids.length - held.slots.size
    if (empty <= fewGaps || empty * 4 <= held.ids.length) return undefined
    const { ids, starts, versions, records } = held
    held = heldIn(undefined)
    const moved = ids.map((id, slot) => {
      const start = starts[slot]!
      if (id === undefined) return undefined
      return put(held, { id, version: versions[slot]!, ...records.read(start) }, records.words(start))
    })
    return (slot) => moved[slot]
  }

  /** Whether whoever asks may see what stands in a slot. */
  const visibleTo = (options: TwinSearchOptions): ((slot: number) => boolean) => {
    const { ids, starts, records } = held
    const { isWanted, isMeantFor } = visibility(options)
    const known = new Map<number, boolean>()
    return (slot) => {
      const id = ids[slot]
      if (id === undefined) return false
      const audience = records.audienceOf(starts[slot]!)
      const isMeant = known.get(audience) ?? isMeantFor(records.tagsOf(audience))
      known.set(audience, isMeant)
      return isMeant && isWanted({ id, owner: records.ownerOf(starts[slot]!) })
    }
  }

  /** Held against all that should be in, by their versions: what has to be put, and what has to go. Those without a version stay. */
  const differences = (wanted: ReadonlyMap<string, number>): { toPut: string[]; toRemove: string[] } => ({
    toPut: [...wanted].flatMap(([id, version]) => (held.versions[held.slots.get(id) ?? -1] === version ? [] : [id])),
    toRemove: [...held.slots].flatMap(([id, slot]) => (held.versions[slot] === none || wanted.has(id) ? [] : [id])),
  })

  const entry = (id: string): TwinEntry => {
    const version = held.versions[held.slots.get(id)!]!
    return { id, version, ...held.records.read(startOf(id)) }
  }

  return {
    put: (entry: Omit<TwinEntry, 'vector'>, words: ShelvedWords): number => put(held, entry, words),
    remove,
    tidy,
    visibleTo,
    differences,
    entry,
    has: (id: string): boolean => held.slots.has(id),
    slotOf: (id: string): number | undefined => held.slots.get(id),
    idAt: (slot: number): string | undefined => held.ids[slot],
    words: (id: string): ShelvedWords => held.records.words(startOf(id)),
    keys: (id: string) => held.records.keys(startOf(id)),
    titleLengthAt: (slot: number): number => held.records.titleLength(held.starts[slot]!),
    setVersion: (id: string, version: number) => void (held.versions[held.slots.get(id)!] = version),
    size: (): number => held.slots.size,
    slots: (): number => held.ids.length,
    keep: () => keep(held),
  }
}
export type EntryShelf = ReturnType<typeof entryShelf>

type Held = ReturnType<typeof heldIn>

function heldIn(kept: KeptParts | undefined) {
  const ids = kept ? namesIn(kept, 'ids').map((id) => id || undefined) : []
  return {
    ids,
    slots: new Map(ids.flatMap((id, slot) => (id === undefined ? [] : [[id, slot] as const]))),
    /** Where their records begin. */
    starts: kept ? numbersIn(kept, 'starts') : new Uint32Array(1024),
    versions: kept ? (kept['versions'] as Float64Array) : new Float64Array(1024),
    records: entryRecords(partsOf(kept, 'records')),
  }
}

function put(held: Held, { id, version = none, ...rest }: Omit<TwinEntry, 'vector'>, words: ShelvedWords): number {
  const slot = held.ids.length
  if (slot >= held.starts.length) {
    held.starts = grown(held.starts, slot + 1)
    held.versions = grown(held.versions, slot + 1)
  }
  held.starts[slot] = held.records.lay(rest, words)
  held.versions[slot] = version
  held.ids.push(id)
  held.slots.set(id, slot)
  return slot
}

const keep = ({ ids, starts, versions, records }: Held): KeptParts => ({
  ids: bytesOf(ids.map((id) => id ?? '')),
  starts: starts.slice(0, ids.length),
  versions: versions.slice(0, ids.length),
  ...under('records', records.keep()),
})
