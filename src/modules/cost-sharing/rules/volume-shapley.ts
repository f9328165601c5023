/**
 * Shapley shares of a cost that depends only on the total volume of a group: f(v(S)), f piecewise linear with steps.
 *
 * Variant: Owen's multilinear extension. Everybody has arrived at time u with probability u, independently, so
 *   share(i) = ∫ E[ f(V(u) + v_i) − f(V(u)) ] du   over u in 0…1, V(u) = volume of the others who have arrived.
 * The integrand is a polynomial of degree below n, and Gauss-Legendre with n/2 nodes integrates it without error.
 * Volumes above `linearFrom` cost the same for each further unit, so the distribution of V is needed only below it.
 * The work grows with the volumes: `volumeWork` says beforehand how much it will be.
 * Units: volumes in whole units, costs in any one unit of money. Source: Owen 1972, Management Science 18(5), P64-P79.
 * Example: f(V) = 10 when V > 0, volumes 1 and 5: both pay 5.
 */
export interface VolumeCost {
  /** Cost of a total volume. */
  of: (volume: number) => number
  /** From here on every further unit costs `lastPrice`. */
  linearFrom: number
  lastPrice: number
}

/** About how many additions `volumeShapley` needs: for each node, every player enters log₂ n distributions of that length. */
export function volumeWork({ linearFrom }: Pick<VolumeCost, 'linearFrom'>, volumes: readonly number[]): number {
  const total = volumes.reduce((a, b) => a + b, 0)
  const players = volumes.length
  return Math.ceil(players / 2) * players * Math.ceil(Math.log2(players) + 1) * Math.min(linearFrom, total)
}

export function volumeShapley(cost: VolumeCost, volumes: readonly number[]): number[] {
  const shares = volumes.map((volume) => cost.lastPrice * volume)
  const total = volumes.reduce((a, b) => a + b, 0)
  const size = Math.min(cost.linearFrom, total) + 1
  const rest = Float64Array.from({ length: size + 1 }, (_, volume) => cost.of(volume) - cost.lastPrice * volume)
  for (const { node, weight } of gaussLegendre(Math.ceil(volumes.length / 2))) {
    const nobody = new Float64Array(size)
    nobody[0] = 1
    leaveOneOut(volumes, 0, volumes.length, nobody, node, (player, others) => {
      shares[player]! += weight * expectedIncrease(rest, others, volumes[player]!)
    })
  }
  return shares
}

/** Calls `leaf` for each player of from…to with the volume distribution of everybody else: halves are added in turn. */
function leaveOneOut(
  volumes: readonly number[],
  from: number,
  to: number,
  others: Float64Array,
  probability: number,
  leaf: (player: number, others: Float64Array) => void,
): void {
  if (to - from === 1) return leaf(from, others)
  const middle = (from + to) >> 1
  leaveOneOut(volumes, from, middle, arriving(others, volumes, middle, to, probability), probability, leaf)
  leaveOneOut(volumes, middle, to, arriving(others, volumes, from, middle, probability), probability, leaf)
}

function arriving(others: Float64Array, volumes: readonly number[], from: number, to: number, probability: number) {
  const result = others.slice()
  for (let player = from; player < to; player++) {
    const volume = volumes[player]!
    if (volume === 0) continue
    for (let v = result.length - 1; v >= volume; v--) {
      result[v] = (1 - probability) * result[v]! + probability * result[v - volume]!
    }
    for (let v = Math.min(volume, result.length) - 1; v >= 0; v--) result[v]! *= 1 - probability
  }
  return result
}

function expectedIncrease(rest: Float64Array, others: Float64Array, volume: number): number {
  const last = rest.length - 1
  let sum = 0
  for (let v = 0; v < others.length; v++) sum += others[v]! * (rest[Math.min(v + volume, last)]! - rest[v]!)
  return sum
}

/** Nodes and weights on 0…1, exact for polynomials of degree 2·count − 1 (Newton on the Legendre polynomial). */
function gaussLegendre(count: number): { node: number; weight: number }[] {
  return Array.from({ length: count }, (_, k) => {
    let x = Math.cos((Math.PI * (k + 0.75)) / (count + 0.5))
    let slope = 0
    for (let step = 0; step < 100; step++) {
      let [before, value] = [0, 1]
      for (let degree = 1; degree <= count; degree++) {
        ;[before, value] = [value, ((2 * degree - 1) * x * value - (degree - 1) * before) / degree]
      }
      slope = (count * (x * value - before)) / (x * x - 1)
      const move = value / slope
      x -= move
      if (Math.abs(move) < 1e-15) break
    }
    return { node: (1 - x) / 2, weight: 1 / ((1 - x * x) * slope * slope) }
  })
}
