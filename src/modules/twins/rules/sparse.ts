/** Numbers and their weights; at unit length, so that the product of two is the cosine of the angle between them. */
export interface Sparse {
  ids: Uint32Array
  weights: Float64Array
}

/** Adds up weights by number, where numbers repeat, and hands out the vector at unit length. Reuses its memory: it runs hundreds of times a search. */
export function vectorBuilder() {
  let sums = new Float64Array(4096)
  let touched: number[] = []
  const add = (id: number, weight: number) => {
    if (id >= sums.length) {
      const larger = new Float64Array(Math.max(id + 1, sums.length * 2))
      larger.set(sums)
      sums = larger
    }
    if (sums[id] === 0) touched.push(id)
    sums[id]! += weight
  }
  const done = (): Sparse => {
    let squares = 0
    for (const id of touched) squares += sums[id]! * sums[id]!
    const length = Math.sqrt(squares) || 1
    const ids = Uint32Array.from(touched)
    const weights = new Float64Array(ids.length)
    for (let place = 0; place < ids.length; place++) {
      weights[place] = sums[ids[place]!]! / length
      sums[ids[place]!] = 0
    }
    touched = []
    return { ids, weights }
  }
  return { add, done }
}
export type VectorBuilder = ReturnType<typeof vectorBuilder>

/** A vector laid out so that many others can be multiplied with it fast. */
export function spread({ ids, weights }: Sparse): (other: Sparse) => number {
  let most = 0
  for (const id of ids) if (id > most) most = id
  const flat = new Float64Array(most + 1)
  ids.forEach((id, place) => (flat[id] = weights[place]!))
  return (other) => {
    let sum = 0
    for (let place = 0; place < other.ids.length; place++) {
      const id = other.ids[place]!
      if (id <= most) sum += flat[id]! * other.weights[place]!
    }
    return sum
  }
}
