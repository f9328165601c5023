/** What is kept of an index so that the next start need not work it out again: arrays of numbers under names. */
export type KeptParts = Record<string, Uint8Array | Int8Array | Uint32Array | Float64Array>

/** Texts as one such array. */
export const bytesOf = (texts: readonly string[]): Uint8Array => new TextEncoder().encode(JSON.stringify(texts))
export const textsIn = (bytes: Uint8Array): string[] => JSON.parse(new TextDecoder().decode(bytes)) as string[]

/** The parts of one piece, under its name: `words` and `counts` of the corpus are `corpus.words` and `corpus.counts`. */
export const under = (name: string, parts: KeptParts): KeptParts =>
  Object.fromEntries(Object.entries(parts).map(([key, part]) => [`${name}.${key}`, part]))

/** What was put under that name; undefined where nothing is kept at all. */
export const partsOf = (parts: KeptParts | undefined, name: string): KeptParts | undefined =>
  parts &&
  Object.fromEntries(
    Object.entries(parts).flatMap(([key, part]) =>
      key.startsWith(`${name}.`) ? [[key.slice(name.length + 1), part] as const] : [],
    ),
  )

/** One that must be there: what is kept was written by the same program. */
export function numbersIn(parts: KeptParts, name: string): Uint32Array {
  const part = parts[name]
  if (!(part instanceof Uint32Array)) throw new TypeError(`${name} is missing`)
  return part
}

export const namesIn = (parts: KeptParts, name: string): string[] => textsIn(parts[name] as Uint8Array)
