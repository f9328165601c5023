import { fieldNamed, needFieldNames, type NeedFieldName } from '../fields/need-fields.ts'
import { needRefusals } from '../fields/need-refusals.ts'

/** What is said where a field is not as it must be, by the codes. */
export const fieldSentences: Readonly<Record<string, string>> = Object.fromEntries(
  needFieldNames.map((name) => [needRefusals[name].code, fieldNamed(name).words.refusal]),
)

/** What the journal calls the fields that an entry about a need holds. */
export const needFieldWords: Readonly<Record<string, string>> = Object.fromEntries(
  needFieldNames.map((name) => [name, fieldNamed(name).words.journal ?? fieldNamed(name).words.label]),
)

/** What stands above its column in a file. */
export function headingOf(name: NeedFieldName): string {
  const { file, label } = fieldNamed(name).words
  return file.heading ?? label
}
