import { folded } from './fold.ts'

/** So much of their groups of three letters two titles have to share (Dice) to be very like each other. */
const alike = 0.8
/** A file in which every title is like every other must not keep the server from answering. */
const mostCompared = 100

interface Known<T> {
  what: T
  key: string
  grams: ReadonlySet<string>
}

/**
 * Remembers titles and finds one that says almost the same. Two that share `alike` share at least `alike / (2 - alike)` of their
 * groups, so that the rarest third of them is enough to look them up.
 */
export function titleTwins<T>() {
  const byKey = new Map<string, Known<T>>()
  const byGram = new Map<string, Known<T>[]>()
  const candidatesOf = (grams: readonly string[]): Known<T>[] => {
    const candidates = new Set<Known<T>>()
    for (const gram of grams)
      for (const known of byGram.get(gram) ?? []) {
        if (candidates.size >= mostCompared) return [...candidates]
        candidates.add(known)
      }
    return [...candidates]
  }
  return {
    add(title: string, what: T): void {
      const known = { what, key: folded(title), grams: gramsOf(title) }
      if (!byKey.has(known.key)) byKey.set(known.key, known)
      for (const gram of known.grams) {
        const others = byGram.get(gram)
        if (others) others.push(known)
        else byGram.set(gram, [known])
      }
    },
    find(title: string): T | undefined {
      const same = byKey.get(folded(title))
      if (same) return same.what
      const grams = gramsOf(title)
      const count = (gram: string) => byGram.get(gram)?.length ?? 0
      const rarest = [...grams].toSorted((a, b) => count(a) - count(b))
      const enough = grams.size - Math.ceil((alike / (2 - alike)) * grams.size) + 1
      return candidatesOf(rarest.slice(0, enough)).find((each) => likeness(each.grams, grams) >= alike)?.what
    },
  }
}

function gramsOf(title: string): Set<string> {
  const text = ` ${title
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .map(folded)
    .filter(Boolean)
    .join(' ')} `
  return new Set(Array.from({ length: Math.max(1, text.length - 2) }, (_, at) => text.slice(at, at + 3)))
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const gram of a) if (b.has(gram)) shared++
  return (2 * shared) / (a.size + b.size)
}
