import type { Feature } from './feature.ts'

/** Shared words where synonyms count as the same word, as a cosine. */
export const sameMeaning = {
  meaningsOfTitles: ({ times }, { titleMeanings }) => times.titleMeanings(titleMeanings),
  meaningsOfTexts: ({ times }, { textMeanings }) => times.textMeanings(textMeanings),
} satisfies Record<string, Feature>
