/** Numbers and their weights; at unit length, so that the product of two is the cosine of the angle between them. */
export interface Sparse {
  ids: number[]
  weights: number[]
}

/** Adds up weights by number, where numbers repeat, and hands out the vector at unit length. Reuses its memory: it runs thousands of times a search. */
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
    const ids = touched
    const weights = ids.map((id) => sums[id]! / length)
    for (const id of ids) sums[id] = 0
    touched = []
    return { ids, weights }
  }
  return { add, done }
}

/**
 * Lays a vector out flat, so that many others can be multiplied with it fast. The same memory serves the next one: who lays another
 * can no longer multiply with the first.
 */
export function spreader() {
  let flat = new Float64Array(4096)
  let laid: Sparse = { ids: [], weights: [] }
  const lay = (sparse: Sparse) => {
    for (const id of laid.ids) flat[id] = 0
    laid = sparse
    let most = 0
    for (const id of sparse.ids) if (id > most) most = id
    if (most >= flat.length) flat = new Float64Array(most * 2)
    sparse.ids.forEach((id, place) => (flat[id] = sparse.weights[place]!))
    return times
  }
  const times = (other: Sparse): number => {
    const { ids, weights } = other
    let sum = 0
    for (let place = 0; place < ids.length; place++) sum += (flat[ids[place]!] ?? 0) * weights[place]!
    return sum
  }
  return lay
}
