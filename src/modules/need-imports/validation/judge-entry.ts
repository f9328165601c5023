import {
  emptyNeed,
  exportedFacts,
  fieldNamed,
  headingOf,
  isBackground,
  needContentSchema,
  needFieldNames,
  type NeedContent,
  type NeedFieldName,
  type Vocabulary,
} from '../../needs/schema.ts'
import type { CellFault, JudgedRow } from '../schema.ts'
import { importReasons } from '../texts/import.de.ts'
import { reasonHeading } from '../texts/import-files.de.ts'
import { contentFaults, readableIn, type Place } from './content-faults.ts'

const backgroundNames = new Set<string>(needFieldNames.filter(isBackground))
const known = new Set<string>([...needFieldNames, ...exportedFacts, 'background', reasonHeading])

/**
 * A need of a JSON file, as our own are written, with what is wrong in its fields; what is missing or null says nothing. An amount
 * that stands there as a text is refused: it could mean cents, euros or thousands.
 */
export function judgeEntry(entry: unknown, number: number, vocabulary: Vocabulary): Omit<JudgedRow, 'twin'> {
  if (!isObject(entry)) return { number, title: '', content: null, read: {}, faults: [noNeed(entry)], doubt: null }
  const given = givenIn(entry)
  const input = { ...emptyNeed, ...given }
  const placeOf = new Map(needFieldNames.map((field) => [field, placeIn(given, field)]))
  const faults: CellFault[] = contentFaults(input, placeOf)
  const unknown = faults.some(({ cell }) => cell === 'requirements') ? undefined : unknownCapability(input, vocabulary)
  if (unknown) faults.push({ ...placeIn({}, 'requirements'), reason: importReasons.capability(unknown) })
  const title = typeof given['title'] === 'string' ? given['title'].trim().slice(0, 120) : ''
  const content = faults.length === 0 ? needContentSchema.parse(input) : null
  const read =
    content ??
    readableIn(
      input,
      faults.map(({ cell }) => cell as NeedFieldName),
    )
  return { number, title, content, read, faults, doubt: null }
}

/** Fields that are not read, by their names. */
export function unknownFields(entries: readonly unknown[]): string[] {
  const names = new Set<string>()
  for (const entry of entries)
    if (isObject(entry))
      for (const name of [...Object.keys(entry), ...unknownInBackground(entry)])
        if (!known.has(name) && names.size < 50) names.add(name.slice(0, 60))
  return [...names]
}

const unknownInBackground = ({ background }: Entry) =>
  isObject(background) ? Object.keys(background).filter((name) => !backgroundNames.has(name)) : []

type Entry = Record<string, unknown>
const isObject = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What it says, wherever it says it. */
function givenIn(entry: Entry): Entry {
  const all = { ...(isObject(entry['background']) ? entry['background'] : {}), ...entry }
  const said = needFieldNames.filter((name) => Object.hasOwn(all, name) && !saysNothing(name, all[name]))
  return Object.fromEntries(said.map((field) => [field, all[field]]))
}

/** Some write an empty text for a day or a choice that they leave open. */
function saysNothing(name: NeedFieldName, value: unknown): boolean {
  const { blank, input } = fieldNamed(name)
  return value === null || (value === '' && blank === null && input !== 'number')
}

function placeIn(given: Entry, field: NeedFieldName): Place {
  const value = given[field]
  const written = value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)
  return { cell: field, heading: headingOf(field), written }
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
