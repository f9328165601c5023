/**
 * The order in which equals stand: a lot, drawn anew each day, from the id alone. So nobody stands first because of their name, size or
 * the day on which they came.
 * Example: two solutions that fit equally well change places on about every second day.
 */
const prime = 0x01_00_01_93

export function lotOf(id: string, day: string): number {
  let hash = 0x81_1c_9d_c5
  for (const letter of `${day} ${id}`) hash = Math.imul(hash ^ letter.codePointAt(0)!, prime)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c_1b_3c_6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x29_7a_2d_39)
  return (hash ^ (hash >>> 15)) >>> 0
}

export const byLot =
  (day: string) =>
  (one: { id: string }, other: { id: string }): number =>
    lotOf(one.id, day) - lotOf(other.id, day) || (one.id < other.id ? -1 : 1)
