/** How many entries hold each of something numbered. Grows as numbers come. */
export function counts() {
  let held = new Uint32Array(1024)
  const change = (id: number, by: number) => {
    if (id >= held.length) {
      const larger = new Uint32Array(Math.max(id + 1, held.length * 2))
      larger.set(held)
      held = larger
    }
    held[id]! += by
  }
  return { change, of: (id: number): number => held[id] ?? 0 }
}
export type Counts = ReturnType<typeof counts>

/** Inverse document frequency, smoothed, always above 0: rare says more. log((1 + n) / (1 + holders)) + 1 */
export function rarity(entries: number, holders: number): number {
  for (let next = logarithms.length; next <= entries + 1; next++) logarithms.push(Math.log(next))
  return logarithms[entries + 1]! - logarithms[holders + 1]! + 1
}

const logarithms: number[] = [0]
