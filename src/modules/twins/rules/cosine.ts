/** Cosine of the angle between two vectors; 0 where one is missing or they come from different models. */
export function cosine(one: ArrayLike<number> = [], other: ArrayLike<number> = []): number {
  if (one.length !== other.length) return 0
  let [product, ones, others] = [0, 0, 0]
  for (let place = 0; place < one.length; place++) {
    product += one[place]! * other[place]!
    ones += one[place]! ** 2
    others += other[place]! ** 2
  }
  return ones === 0 || others === 0 ? 0 : product / Math.sqrt(ones * others)
}
