import type { Feature } from './feature.ts'

/** Words of the same field of municipal work, as a cosine. */
export const sameField = {
  fieldsOfTitles: ({ times }, { titleFields }) => times.titleFields(titleFields),
  fieldsOfTexts: ({ times }, { textFields }) => times.textFields(textFields),
} satisfies Record<string, Feature>
