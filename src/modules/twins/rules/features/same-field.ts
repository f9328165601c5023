import type { Feature } from './feature.ts'

/** Words of the same field of municipal work, as a cosine. */
export const sameField = {
  fieldsOfTexts: ({ times }, { textFields }) => times.textFields(textFields),
} satisfies Record<string, Feature>
