import { grown } from './grown.ts'
import { numbersIn, type KeptParts } from './kept-parts.ts'

/**
 * Very many lists of whole numbers in one array: an array each would take several times the memory. A list that has no more room moves
 * to a place twice as large; the place that it leaves is given to another one.
 */
export function numberLists(kept?: KeptParts) {
  let values = kept ? numbersIn(kept, 'values') : new Uint32Array(1024)
  let lengths = kept ? numbersIn(kept, 'lengths') : new Uint32Array(256)
  let rooms = kept ? lengths.slice() : new Uint32Array(256)
  let starts = startsOf(lengths)
  let places = freePlaces(kept ? values.length : 0)

  const move = (list: number) => {
    const [room, start] = [rooms[list]!, starts[list]!]
    const larger = 2 ** (powerOf(Math.max(1, room)) + 1)
    const place = places.take(larger)
    if (places.end() > values.length) values = grown(values, places.end())
    values.copyWithin(place, start, start + lengths[list]!)
    if (room > 0) places.leave(start, room)
    starts[list] = place
    rooms[list] = larger
  }

  const append = (list: number, value: number): void => {
    if (list >= lengths.length) {
      lengths = grown(lengths, list + 1)
      rooms = grown(rooms, list + 1)
      starts = grown(starts, list + 1)
    }
    if (lengths[list] === rooms[list]) move(list)
    values[starts[list]! + lengths[list]!++] = value
  }

  /** The last one takes its place. */
  const drop = (list: number, value: number): void => {
    const start = starts[list]!
    const at = values.subarray(start, start + lengths[list]!).indexOf(value)
    if (at >= 0) values[start + at] = values[start + --lengths[list]!]!
  }

  /** All lists one behind the other, without room between them. */
  const together = (): Uint32Array => {
    const all = new Uint32Array(lengths.reduce((sum, length) => sum + length, 0))
    let place = 0
    for (let list = 0; list < lengths.length; list++) {
      const [start, length] = [starts[list]!, lengths[list]!]
      all.set(values.subarray(start, start + length), place)
      place += length
    }
    return all
  }

  /** Each number gives way to another one, or goes where that is undefined. */
  const replace = (by: (value: number) => number | undefined): void => {
    values = together()
    replaceIn({ values, lengths }, by)
    places = freePlaces(values.length)
    rooms = lengths.slice()
    starts = startsOf(lengths)
  }

  return {
    append,
    drop,
    replace,
    length: (list: number): number => lengths[list] ?? 0,
    /** Where a list begins among the values; both change with the next number that comes. */
    start: (list: number): number => starts[list] ?? 0,
    values: (): Uint32Array => values,
    keep: (): KeptParts => ({ lengths: lengths.slice(), values: together() }),
  }
}
export type NumberLists = ReturnType<typeof numberLists>

const powerOf = (room: number): number => 31 - Math.clz32(room)

/** Where there is room: places that lists have left, by the power of two that fits in, and all beyond the end. */
function freePlaces(begin: number) {
  const left: number[][] = []
  let end = begin
  return {
    take: (room: number): number => left[powerOf(room)]?.pop() ?? (end += room) - room,
    leave: (start: number, room: number) => void (left[powerOf(room)] ??= []).push(start),
    end: () => end,
  }
}

/** In lists one behind the other. */
function replaceIn(
  { values, lengths }: { values: Uint32Array; lengths: Uint32Array },
  by: (value: number) => number | undefined,
): void {
  let [from, place] = [0, 0]
  for (let list = 0; list < lengths.length; list++) {
    const [begin, end] = [place, from + lengths[list]!]
    for (; from < end; from++) {
      const value = by(values[from]!)
      if (value !== undefined) values[place++] = value
    }
    lengths[list] = place - begin
  }
}

function startsOf(lengths: Uint32Array): Uint32Array {
  const starts = new Uint32Array(lengths.length)
  for (let list = 1; list < lengths.length; list++) starts[list] = starts[list - 1]! + lengths[list - 1]!
  return starts
}
