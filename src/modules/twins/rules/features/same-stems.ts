import type { Feature } from './feature.ts'

/** Shared words, whatever their endings, as a cosine. */
export const sameStems = {
  stemsOfTexts: ({ times }, { textStems }) => times.textStems(textStems),
} satisfies Record<string, Feature>
