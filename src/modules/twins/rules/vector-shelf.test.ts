import { describe, expect, it } from 'vitest'
import { vectorOf } from '../../../../test/support/embeddings-service.ts'
import { randomNeeds } from '../../../../bench/random-needs.ts'
import { beyond, compactVector, middleOf } from './compact-vector.ts'
import { cosine } from './cosine.ts'
import { vectorShelf } from './vector-shelf.ts'

const texts = [...randomNeeds(6000, 11)].map(({ title }) => title)
const asGivenFor = (text: string) => vectorOf(text, 384)
const middle = middleOf(texts.slice(0, 100).map(asGivenFor))
const vectors = texts.map((text) => compactVector(beyond(asGivenFor(text), middle))!)
const everything = () => true
const idOf = (place: number) => `need-${String(place).padStart(5, '0')}`

function shelfOf(places: readonly number[]) {
  const shelf = vectorShelf(vectors[0]!.length)
  for (const place of places) shelf.put(idOf(place), vectors[place]!)
  return shelf
}
const all = vectors.map((_, place) => place)

/** Every vector compared in full. */
const nearestOfAll = (asked: Int8Array, most: number) =>
  all
    .map((place) => ({ id: idOf(place), near: cosine(asked, vectors[place]) }))
    .sort((one, other) => other.near - one.near || (one.id < other.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id)

describe('the shelf of vectors', () => {
  it('finds nearly all that a comparison of every vector in full would find', () => {
    const shelf = shelfOf(all)
    const shares = vectors.slice(0, 50).map((asked) => {
      const right = new Set(nearestOfAll(asked, 20))
      return shelf.nearest(asked, 20, everything).filter((id) => right.has(id)).length / 20
    })
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.97)
  })

  it('answers the same whatever came first, and whatever has been in between', () => {
    const [straight, reversed] = [shelfOf(all), shelfOf(all.toReversed())]
    for (const place of all.slice(0, 3000)) reversed.remove(idOf(place))
    for (const place of all.slice(0, 3000)) reversed.put(idOf(place), vectors[place]!)
    for (const asked of vectors.slice(100, 130))
      expect(reversed.nearest(asked, 10, everything)).toEqual(straight.nearest(asked, 10, everything))
  })

  it('shows only what is wanted, and no less of it because much is not', () => {
    const shelf = shelfOf(all)
    const wanted = new Set(all.filter((place) => place % 50 === 7).map(idOf))
    const found = shelf.nearest(vectors[7]!, 20, (id) => wanted.has(id))
    expect(found[0]).toBe(idOf(7))
    expect(found).toHaveLength(20)
    expect(found.every((id) => wanted.has(id))).toBe(true)
  })

  it('forgets what is removed, and gives back what is in', () => {
    const shelf = shelfOf([0, 1, 2])
    expect(shelf.of(idOf(1))).toEqual(vectors[1])
    shelf.remove(idOf(1))
    shelf.remove(idOf(1))
    expect(shelf.of(idOf(1))).toBeUndefined()
    expect(shelf.nearest(vectors[1]!, 10, everything).toSorted()).toEqual([idOf(0), idOf(2)])
    shelf.put(idOf(3), vectors[3]!)
    expect(shelf.nearest(vectors[3]!, 1, everything)).toEqual([idOf(3)])
  })
})

describe('a compact vector', () => {
  it('keeps the direction to a hundredth', () => {
    for (const [place, text] of texts.slice(0, 200).entries())
      expect(cosine(beyond(asGivenFor(text), middle), vectors[place])).toBeGreaterThan(0.99)
  })

  it('is none where nothing points anywhere', () => {
    expect(compactVector([0, 0, 0])).toBeUndefined()
    expect(compactVector([Number.NaN, 1])).toBeUndefined()
    expect(compactVector([Infinity, 1])).toBeUndefined()
  })

  it('is about 0 between texts that have nothing in common, whatever the model says about any text', () => {
    const asGiven = texts.slice(0, 400).map(asGivenFor)
    const mean = (cosines: number[]) => cosines.reduce((sum, value) => sum + value, 0) / cosines.length
    const pairs = asGiven.slice(1).map((_, place) => [place, place + 1] as const)
    expect(mean(pairs.map(([one, other]) => cosine(asGiven[one], asGiven[other])))).toBeGreaterThan(0.5)
    expect(Math.abs(mean(pairs.map(([one, other]) => cosine(vectors[one], vectors[other]))))).toBeLessThan(0.1)
  })
})
