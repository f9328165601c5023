import type { Feature } from './feature.ts'

/** Shared n-grams: forgives endings, typing errors and how compounds are joined. In a compound the first half says what it is about. */
export const sameSpelling = {
  gramsOfTitles: ({ spelled }, { titleBag }) => spelled.title(titleBag),
  gramsOfTexts: ({ spelled }, { textBag }) => spelled.text(textBag),
  beginningsOfTitles: ({ spelled }, { titleBag }) => spelled.beginnings(titleBag),
} satisfies Record<string, Feature>
