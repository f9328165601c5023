import groups from '../src/modules/twins/data/word-groups.json' with { type: 'json' }
import type { TwinEntry } from '../src/modules/twins/schema.ts'

/** Needs as municipalities might write them, from words of their work and compounds of these, common ones more often; from a seed. */
export function* randomNeeds(count: number, seed: number): Generator<TwinEntry> {
  const random = randomFrom(seed)
  const words = [
    ...new Set([...groups.related, ...Object.values(groups.fields)].flatMap((group) => group.split(/[ =]/))),
  ]
  const parts = words.filter((word) => word.length >= 4 && word.length <= 14)
  /** By Zipf's law: the n-th word about 1/n as often as the first. */
  const one = (list: readonly string[]) => list[Math.floor(list.length ** random()) - 1] ?? list[0]!
  const compounds = Array.from(
    { length: 60_000 },
    () => `${one(parts)}${random() < 0.4 ? 's' : ''}${one(parts).toLowerCase()}`,
  )
  const word = () => (random() < 0.35 ? one(compounds) : one(words))
  const mistyped = (text: string) => {
    const at = Math.floor(random() * (text.length - 1))
    return text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2)
  }
  const phrase = (least: number, most: number) =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () => {
      const text = word()
      return random() < 0.02 ? mistyped(text) : text
    }).join(random() < 0.3 ? ' für ' : ' ')

  for (let number = 0; number < count; number++)
    yield {
      id: `need-${number}`,
      owner: `organisation-${Math.floor(random() * 4000)}`,
      title: phrase(2, 7),
      description: Array.from({ length: 1 + Math.floor(random() * 4) }, () => `${phrase(4, 12)}.`).join(' '),
      services: random() < 0.3 ? [`99${String(Math.floor(random() * 3000)).padStart(12, '0')}`] : [],
      capabilities: random() < 0.3 ? [`capability-${Math.floor(random() * 150)}`] : [],
      audience: random() < 0.9 ? ['everybody'] : [`organisation-${Math.floor(random() * 4000)}`],
    }
}

/** Mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
