import { folded } from '../rules/fold.ts'
import { germanCents, germanDate, germanWhole } from '../rules/german-input.ts'
import { requirementsIn, type RequirementWords } from '../rules/requirement-lines.ts'
import type { NeedContent, NeedTable, Vocabulary } from '../schema.ts'
import { dimensionNames, fieldNames, operatingModelNames, visibilityNames } from '../texts/need-columns.de.ts'
import { necessityNames } from '../texts.de.ts'
import type { ColumnKey } from './need-headings.ts'

export type Cell = NeedTable['rows'][number][number]

export const requirementWords: RequirementWords = {
  necessities: necessityNames,
  dimensions: dimensionNames,
  capability: 'Fähigkeit',
}

/** What a cell says, in the words of the schema; what makes no sense stays as it is, to be refused there. */
export const cellReaders: Readonly<Record<ColumnKey, (cell: Cell, vocabulary: Vocabulary) => unknown>> = {
  title: words,
  aim: words,
  usedToday: words,
  field: (cell) => idFor(fieldNames, words(cell)),
  visibility: (cell) => idFor(visibilityNames, words(cell)) || undefined,
  operatingModels: (cell) => listed(cell, /[;\n]/).map((name) => idFor(operatingModelNames, name)),
  services: (cell) => listed(cell, /[;,\n]/).map((name) => name.match(/^\d+(?=\D|$)/)?.[0] ?? name),
  requirements: (cell, capabilities) =>
    requirementsIn(words(cell), requirementWords, { otherwise: 'must', capabilities }),
  options: (cell, capabilities) => requirementsIn(words(cell), requirementWords, { otherwise: 'should', capabilities }),
  cases: (cell) => germanWhole(words(cell)),
  workplaces: (cell) => germanWhole(words(cell)),
  deadline: day,
  contractUntil: day,
  budgetFrom: euros,
  budgetTo: euros,
}

export function words(cell: Cell): string {
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nein'
  return cell === null ? '' : String(cell)
}

/** A spreadsheet counts days; where a cell has lost its format, the count is what is left. */
function day(cell: Cell): string {
  const count = words(cell)
    .trim()
    .match(/^[2-9]\d{4}$/)?.[0]
  return count ? new Date(Date.UTC(1899, 11, 30 + Number(count))).toISOString().slice(0, 10) : germanDate(words(cell))
}

function euros(cell: Cell): string | number {
  if (typeof cell !== 'number') return germanCents(words(cell))
  const cents = Math.round(cell * 100)
  return Math.abs(cents / 100 - cell) < 1e-6 * Math.max(1, Math.abs(cell)) ? cents : String(cell)
}

const listed = (cell: Cell, separator: RegExp): string[] =>
  words(cell)
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** By its id, its name, or one of several things that a name lists, where that can be no other: "Finanzen" of "Finanzen und Steuern". */
function idFor(names: Readonly<Record<string, string>>, written: string): string {
  const wanted = folded(written)
  const whole = Object.entries(names).find(([id, name]) => folded(name) === wanted || folded(id) === wanted)
  const parts = Object.entries(names).filter(([, name]) =>
    name.split(/,| und /).some((part) => folded(part) === wanted),
  )
  return whole?.[0] ?? (parts.length === 1 ? parts[0]![0] : (otherNames[wanted] ?? written.trim()))
}

/** What people write for a choice, folded. */
const otherNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    verwaltungscloud: ['Verwaltungscloud', 'DVC'],
    ownDataCentre: ['eigenes RZ', 'eigener Server', 'On-Premises', 'On Prem', 'vor Ort'],
    providerDataCentre: [
      'kommunales Rechenzentrum',
      'Rechenzentrum des IT-Dienstleisters',
      'öffentlicher IT-Dienstleister',
    ],
    ownOrganisation: ['nur wir', 'intern', 'nur intern'],
    publicBodies: ['öffentliche Stellen', 'Behörden'],
    public: ['öffentlich'],
  }).flatMap(([id, names]) => names.map((name) => [folded(name), id])),
)

/** What is offered where a cell has to hold one of a list. */
export const choicesFor: Partial<Readonly<Record<keyof NeedContent, readonly string[]>>> = {
  field: Object.values(fieldNames),
  operatingModels: Object.values(operatingModelNames),
  visibility: Object.values(visibilityNames),
}
