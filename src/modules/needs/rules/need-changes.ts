import type { NeedContent } from '../schema.ts'

export const contentFields = [
  'title',
  'aim',
  'field',
  'services',
  'requirements',
  'cases',
  'workplaces',
  'deadline',
  'operatingModels',
  'usedToday',
  'contractUntil',
  'budgetFrom',
  'budgetTo',
  'visibility',
] as const satisfies readonly (keyof NeedContent)[]
type Field = (typeof contentFields)[number]

export const changedFields = (before: NeedContent, after: NeedContent): Field[] =>
  contentFields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))

/**
 * What the journal keeps of a need. It is never changed afterwards, so that long texts, in which somebody may have named a
 * person, stay out: of them it keeps the length.
 */
export function journalView(
  content: NeedContent,
  fields: readonly Field[] = contentFields,
): Record<string, string | number | null> {
  return Object.fromEntries(fields.map((field) => [field, kept(content, field)]))
}

function kept(content: NeedContent, field: Field): string | number | null {
  switch (field) {
    case 'aim':
    case 'usedToday':
      return content[field].length
    case 'requirements':
      return content.requirements.length
    case 'services':
    case 'operatingModels':
      return content[field].join(', ')
    default:
      return content[field]
  }
}
