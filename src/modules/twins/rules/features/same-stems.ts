import type { Feature } from './feature.ts'

/** Shared words, whatever their endings, as a cosine. */
export const sameStems = {
  stemsOfTitles: ({ times }, { titleStems }) => times.titleStems(titleStems),
  stemsOfTexts: ({ times }, { textStems }) => times.textStems(textStems),
} satisfies Record<string, Feature>
