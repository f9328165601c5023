import type { Refusal } from '../../../kernel/refusal.ts'
import { needFieldNames, type NeedFieldName } from './need-fields.ts'

/** What is said where a field of a need is not as it must be; the sentence of each code stands with the field. */
export const needRefusals = Object.fromEntries(
  needFieldNames.map((name) => [name, { code: `need${name[0]!.toUpperCase()}${name.slice(1)}` }]),
) as Readonly<Record<NeedFieldName, Refusal>>
