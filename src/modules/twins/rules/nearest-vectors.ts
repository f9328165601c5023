import type { TwinEntry, TwinSearchOptions } from '../schema.ts'
import { visibility } from './visibility.ts'

/** Cosine of the angle between two vectors; 0 where one is missing or they come from different models. */
export function cosine(one: readonly number[] = [], other: readonly number[] = []): number {
  if (one.length !== other.length) return 0
  let [product, ones, others] = [0, 0, 0]
  for (let place = 0; place < one.length; place++) {
    product += one[place]! * other[place]!
    ones += one[place]! ** 2
    others += other[place]! ** 2
  }
  return ones === 0 || others === 0 ? 0 : product / Math.sqrt(ones * others)
}

/** The ids of visible entries whose vectors point the same way: found even without a shared word. */
export function nearestVectors(
  entries: Iterable<TwinEntry>,
  vector: readonly number[],
  options: TwinSearchOptions,
  most: number,
): string[] {
  const isVisible = visibility(options)
  return [...entries]
    .filter((entry) => entry.vector && isVisible(entry))
    .map((entry) => ({ id: entry.id, near: cosine(vector, entry.vector) }))
    .sort((one, other) => other.near - one.near || (one.id < other.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id)
}
