/** From here on an array grows by a quarter, not by doubling. */
const large = 4_000_000

/** A copy with room for at least so many. */
export function grown<T extends Uint8Array | Int8Array | Uint32Array | Float64Array>(array: T, least: number): T {
  const room = Math.max(least, Math.ceil(array.length * (array.length < large ? 2 : 1.25)))
  const copy = new (array.constructor as new (length: number) => T)(room)
  copy.set(array)
  return copy
}
