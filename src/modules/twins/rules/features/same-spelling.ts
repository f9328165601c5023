import type { Feature } from './feature.ts'

/** Shared n-grams, as a cosine: forgives endings, typing errors and how compounds are joined. */
export const sameSpelling = {
  gramsOfTitles: ({ times }, { titleGrams }) => times.titleGrams(titleGrams),
  gramsOfTexts: ({ times }, { textGrams }) => times.textGrams(textGrams),
} satisfies Record<string, Feature>
