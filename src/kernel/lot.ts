/**
 * The order in which equals stand: a lot, drawn anew each day, from the id alone. So nobody stands first because of their name, size or
 * the day on which they came.
 * Example: two solutions that fit equally well change places on about every second day.
 */
const prime = 0x01_00_01_93

export function lotOf(id: string, day: string): number {
  let hash = 0x81_1c_9d_c5
  for (let at = 0; at < day.length; at++) hash = Math.imul(hash ^ day.charCodeAt(at), prime)
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), prime)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c_1b_3c_6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x29_7a_2d_39)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** All of them in the order of that day; whoever sorts them further by a stable sort leaves equals in it. */
export function drawn<T extends { id: string }>(items: readonly T[], day: string): T[] {
  return items
    .map((item) => ({ item, lot: lotOf(item.id, day) }))
    .sort((one, other) => one.lot - other.lot || (one.item.id < other.item.id ? -1 : 1))
    .map(({ item }) => item)
}
