import { backgroundFields, columnOf, fieldNamed, needFieldNames, shownFields } from '../fields/need-fields.ts'
import { needRefusals } from '../fields/need-fields.ts'

/** What is said where a field is not as it must be, by the codes. */
export const fieldSentences: Readonly<Record<string, string>> = Object.fromEntries(
  needFieldNames.map((name) => [needRefusals[name].code, fieldNamed(name).words.refusal]),
)

/** What stands in the columns of a table in the export of an organisation. */
const meaningsOf = (fields: object): Readonly<Record<string, string>> =>
  Object.fromEntries(
    needFieldNames
      .filter((name) => Object.hasOwn(fields, name))
      .map((name) => [columnOf(name), fieldNamed(name).words.export]),
  )
export const needColumnMeanings = meaningsOf(shownFields)
export const backgroundColumnMeanings = meaningsOf(backgroundFields)
