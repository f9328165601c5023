import { grown } from './grown.ts'

/** How many entries hold each of something numbered. Grows as numbers come. */
export function counts(kept: Uint32Array = new Uint32Array(1024)) {
  let held = kept
  let lastTurn = new Uint32Array(held.length)

  /** Once a turn only, because an entry that holds something twice still is one entry. Says whether it was the first time. */
  const change = (id: number, by: 1 | -1, turn: number): boolean => {
    if (id >= held.length) {
      held = grown(held, id + 1)
      lastTurn = grown(lastTurn, id + 1)
    }
    if (lastTurn[id] === turn) return false
    lastTurn[id] = turn
    held[id]! += by
    return true
  }
  return { change, of: (id: number): number => held[id] ?? 0, keep: () => held.slice() }
}
export type Counts = ReturnType<typeof counts>

/** Inverse document frequency, smoothed, always above 0: rare says more. log((1 + n) / (1 + holders)) + 1 */
export function rarity(entries: number, holders: number): number {
  for (let next = logarithms.length; next <= entries + 1; next++) logarithms.push(Math.log(next))
  return logarithms[entries + 1]! - logarithms[holders + 1]! + 1
}

const logarithms: number[] = [0]
