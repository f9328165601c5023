/** How many entries hold each of something numbered. Grows as numbers come. */
export function counts() {
  let held = new Uint32Array(1024)
  let lastTurn = new Uint32Array(1024)

  /** Once a turn only, because an entry that holds something twice still is one entry. Says whether it was the first time. */
  const change = (id: number, by: 1 | -1, turn: number): boolean => {
    if (id >= held.length) {
      held = larger(held, id + 1)
      lastTurn = larger(lastTurn, id + 1)
    }
    if (lastTurn[id] === turn) return false
    lastTurn[id] = turn
    held[id]! += by
    return true
  }
  return { change, of: (id: number): number => held[id] ?? 0 }
}
export type Counts = ReturnType<typeof counts>

function larger(array: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const copy = new Uint32Array(Math.max(least, array.length * 2))
  copy.set(array)
  return copy
}

/** Inverse document frequency, smoothed, always above 0: rare says more. log((1 + n) / (1 + holders)) + 1 */
export function rarity(entries: number, holders: number): number {
  for (let next = logarithms.length; next <= entries + 1; next++) logarithms.push(Math.log(next))
  return logarithms[entries + 1]! - logarithms[holders + 1]! + 1
}

const logarithms: number[] = [0]
