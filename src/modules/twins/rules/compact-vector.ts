/** A direction in whole numbers from -127 to 127: a byte a dimension, and the same after being stored and read again. */
export type CompactVector = Int8Array

/** Its length does not matter, only where it points to; zero points nowhere and has none. */
export function compactVector(values: ArrayLike<number>): CompactVector | undefined {
  let most = 0
  for (let place = 0; place < values.length; place++) most = Math.max(most, Math.abs(values[place]!))
  if (!(most > 0) || !Number.isFinite(most)) return undefined
  return Int8Array.from(values, (value) => Math.round((value / most) * 127))
}

/** What the vector says beyond what the model says about anything: both brought to length 1, one taken from the other. */
export function beyond(values: ArrayLike<number>, usual: ArrayLike<number>): Float64Array {
  const unit = ofLengthOne(values)
  return unit.map((value, place) => value - usual[place]!)
}

/** The middle of directions. */
export function middleOf(vectors: readonly ArrayLike<number>[]): Float64Array {
  const sum = new Float64Array(vectors[0]!.length)
  for (const vector of vectors) ofLengthOne(vector).forEach((value, place) => (sum[place]! += value / vectors.length))
  return sum
}

function ofLengthOne(values: ArrayLike<number>): Float64Array {
  const vector = Float64Array.from(values)
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
  return length === 0 ? vector : vector.map((value) => value / length)
}
