import type { z } from 'zod'
import type { Refusal } from '../../../kernel/refusal.ts'
import { aim } from './aim.ts'
import { budgetFrom, budgetTo } from './budget.ts'
import { contractUntil } from './contract-until.ts'
import { deadline } from './deadline.ts'
import { fieldOfWork } from './field-of-work.ts'
import type { NeedField } from './need-field.ts'
import { allowedOperation } from './operating-models.ts'
import { cases, workplaces } from './quantities.ts'
import { requirements } from './requirements.ts'
import { services } from './services.ts'
import { title } from './title.ts'
import { usedToday } from './used-today.ts'
import { visibility } from './visibility.ts'

/** What hangs on prices, contracts and usage: vendors never see it. It lies in a table of its own behind a wall of its own. */
export const backgroundFields = { usedToday, contractUntil, budgetFrom, budgetTo }

/** Seen by everybody whom its visibility lets see the need. */
export const shownFields = {
  title,
  aim,
  field: fieldOfWork,
  services,
  requirements,
  cases,
  workplaces,
  deadline,
  operatingModels: allowedOperation,
  visibility,
}

const { visibility: _, ...before } = shownFields
/** Everything that a need says, in the order of the columns of a file. */
export const needFields = { ...before, ...backgroundFields, visibility }

export type NeedFieldName = keyof typeof needFields
export const needFieldNames = Object.keys(needFields) as NeedFieldName[]
export const namesOfStep = (step: 1 | 2 | 3): NeedFieldName[] =>
  needFieldNames.filter((name) => fieldNamed(name).words.form.step === step)
export const isBackground = (name: NeedFieldName): name is keyof typeof backgroundFields =>
  Object.hasOwn(backgroundFields, name)

/** The column of our tables in which it lies: operatingModels in operating_models. */
export const columnOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Whichever it is, as one that takes any value: who asks gives it the value of the same field. */
export const fieldNamed = (name: NeedFieldName): NeedField<unknown> => needFields[name]

/** What stands above its column in a file. */
export function headingOf(name: NeedFieldName): string {
  const { file, label } = fieldNamed(name).words
  return file.heading ?? label
}

type Fields = Readonly<Record<string, NeedField<unknown>>>
const mapped = <T>(fields: Fields, part: (field: NeedField<unknown>) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, part(field)]))

/** What each of these fields says before anybody has said something. */
export const blanksOf = <Table extends Fields>(fields: Table) =>
  mapped(fields, ({ blank }) => blank) as { [Name in keyof Table]: Table[Name]['blank'] }

type Schemas<Table extends Fields> = { [Name in keyof Table]: z.ZodType<Table[Name]['blank']> }
/** What each of these fields may say. */
export const schemasOf = <Table extends Fields>(fields: Table) =>
  mapped(fields, ({ schema }) => schema) as Schemas<Table>
/** The same with what programs have to know about it. */
export const describedSchemasOf = <Table extends Fields>(fields: Table) =>
  mapped(fields, ({ schema, words: { program } }) => (program ? schema.describe(program) : schema)) as Schemas<Table>
/** What programs are told by each of these fields. */
export const answersOf = <Table extends Fields>(fields: Table) =>
  mapped(fields, ({ answer }) => answer) as Schemas<Table>

/** What their columns may hold in an export; one from before there was a field leaves it blank. */
export const storedColumnsOf = (fields: Fields): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(fields).map(([name, { stored, blank }]) => [columnOf(name), stored.default(blank)]))

/** What is said where a field of a need is not as it must be; the sentence of each code stands with the field. */
export const needRefusals = Object.fromEntries(
  needFieldNames.map((name) => [name, { code: `need${name[0]!.toUpperCase()}${name.slice(1)}` }]),
) as Readonly<Record<NeedFieldName, Refusal>>
