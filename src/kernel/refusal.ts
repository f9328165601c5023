/**
 * Why something is refused: a code (the German sentence lives in a module's texts.de.ts), the place in the input
 * ("participants[3].needs[1]", "line 4"), and the values the sentence mentions.
 */
export interface Refusal {
  code: string
  place?: string
  values?: Readonly<Record<string, string | number>>
}

/** Thrown where input or what was asked for is refused. `kind` decides the exit code: input is 2, impossible is 3, outOfTime (nothing proven, nothing found) is 4. */
export class Refused extends Error {
  readonly kind: 'input' | 'impossible' | 'outOfTime'
  readonly refusals: readonly Refusal[]
  constructor(kind: Refused['kind'], refusals: readonly Refusal[]) {
    super(refusals.map((refusal) => refusal.code).join(', '))
    this.kind = kind
    this.refusals = refusals
  }
}

/** What is wrong at one place, in the words of whoever knows them; undefined where nothing is. */
export function sentenceAt(
  refusals: readonly Refusal[],
  place: string,
  sentence: (refusal: Refusal) => string | undefined,
): string | undefined {
  const refusal = refusals.find((each) => each.place === place)
  return refusal && sentence(refusal)
}

export type Sentence = string | ((values: NonNullable<Refusal['values']>) => string)

/** Where something is refused and why, in the words of one module; undefined for codes of others. */
export const refusalIn =
  (sentences: Readonly<Record<string, Sentence>>) =>
  ({ code, place, values = {} }: Refusal): string | undefined => {
    if (!Object.hasOwn(sentences, code)) return undefined
    const sentence = sentences[code]!
    const words = typeof sentence === 'string' ? sentence : sentence(values)
    return place ? `${place}: ${words}` : words
  }
