import { contentFields } from '../rules/need-changes.ts'
import {
  emptyNeed,
  exportedFacts,
  needContentSchema,
  type CellFault,
  type JudgedRow,
  type NeedContent,
  type Vocabulary,
} from '../schema.ts'
import { importReasons } from '../texts/import.de.ts'
import { needColumns, reasonHeading } from '../texts/need-columns.de.ts'
import { contentFaults, type Place } from './content-faults.ts'

const [amounts, backgroundFields] = [
  ['cases', 'workplaces', 'budgetFrom', 'budgetTo'] as readonly string[],
  ['usedToday', 'contractUntil', 'budgetFrom', 'budgetTo'] as readonly string[],
]
const known = new Set<string>([...contentFields, ...exportedFacts, 'background', reasonHeading])

/** A need of a JSON file, as our own are written, with what is wrong in its fields; what is missing or null says nothing. */
export function judgeEntry(entry: unknown, number: number, vocabulary: Vocabulary): Omit<JudgedRow, 'twin'> {
  if (!isObject(entry)) return { number, title: '', content: null, faults: [noNeed(entry)] }
  const given = givenIn(entry)
  const input = { ...emptyNeed, ...Object.fromEntries(Object.entries(given).map(strict)) }
  const placeOf = new Map(contentFields.map((field) => [field, placeIn(given, field)]))
  const faults: CellFault[] = contentFaults(input, placeOf)
  const unknown = faults.some(({ cell }) => cell === 'requirements') ? undefined : unknownCapability(input, vocabulary)
  if (unknown) faults.push({ ...placeIn({}, 'requirements'), reason: importReasons.capability(unknown) })
  const title = typeof given['title'] === 'string' ? given['title'].trim().slice(0, 120) : ''
  return { number, title, content: faults.length === 0 ? needContentSchema.parse(input) : null, faults }
}

/** Fields that are not read, by their names. */
export function unknownFields(entries: readonly unknown[]): string[] {
  const names = new Set<string>()
  for (const entry of entries)
    if (isObject(entry))
      for (const name of [...Object.keys(entry), ...backgroundNames(entry)])
        if (!known.has(name) && names.size < 50) names.add(name.slice(0, 60))
  return [...names]
}

const backgroundNames = ({ background }: Entry) =>
  isObject(background) ? Object.keys(background).filter((name) => !backgroundFields.includes(name)) : []

type Entry = Record<string, unknown>
const isObject = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What it says, wherever it says it. */
function givenIn(entry: Entry): Entry {
  const all = { ...(isObject(entry['background']) ? entry['background'] : {}), ...entry }
  const said = contentFields.filter((field) => Object.hasOwn(all, field) && all[field] !== null)
  return Object.fromEntries(said.map((field) => [field, all[field]]))
}

/** An amount that stands there as a text could mean anything: cents, euros, thousands. */
const strict = ([field, value]: [string, unknown]) =>
  [field, amounts.includes(field) && typeof value !== 'number' ? Number.NaN : value] as const

function placeIn(given: Entry, field: keyof NeedContent): Place {
  const value = given[field]
  const written = value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)
  return { cell: field, heading: needColumns[field].heading, written }
}

const unknownCapability = ({ requirements }: { requirements: unknown }, vocabulary: Vocabulary): string | undefined =>
  (requirements as NeedContent['requirements'])
    .map(({ capability }) => capability)
    .find((capability): capability is string => capability !== null && !vocabulary.has(capability))

const noNeed = (entry: unknown): CellFault => ({
  cell: '',
  heading: 'Eintrag',
  reason: importReasons.noNeed(JSON.stringify(entry)),
})
