import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { fieldNamed, needFieldNames, type NeedFieldName } from '../fields/need-fields.ts'
import type { NeedContent } from '../schema.ts'

/** What a database has kept may have its keys in another order. */
export const changedFields = (before: NeedContent, after: NeedContent): NeedFieldName[] =>
  needFieldNames.filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]))

/**
 * What the journal keeps of a need. It is never changed afterwards, so that long texts, in which somebody may have named a
 * person, stay out: of them it keeps the length.
 */
export const journalView = (
  content: NeedContent,
  fields: readonly NeedFieldName[] = needFieldNames,
): Record<string, string | number | null> =>
  Object.fromEntries(fields.map((field) => [field, fieldNamed(field).keep(content[field])]))
