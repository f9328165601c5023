import type { Capability } from '../schema.ts'

/** What the vocabulary calls the same, for a search that knows words of the same meaning. */
export const synonymGroups = (vocabulary: readonly Capability[]): string[][] =>
  vocabulary.flatMap(({ name, synonyms }) => (synonyms.length > 0 ? [[name, ...synonyms]] : []))
