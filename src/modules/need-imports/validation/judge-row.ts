import {
  budgetRange,
  emptyNeed,
  needContentSchema,
  words,
  type Cell,
  type NeedContent,
  type NeedFieldName,
  type Vocabulary,
} from '../../needs/schema.ts'
import type { CellFault, JudgedRow, NeedTable } from '../schema.ts'
import { importReasons } from '../texts/import.de.ts'
import { countedFrom1900, placeOf, readCell } from './cells.ts'
import { contentFaults, readableIn, type Place } from './content-faults.ts'
import { nameOf, type NeedHeadings } from './need-headings.ts'
import type { RowPlace } from './rows-below.ts'
import { cellsTooMany } from './unheaded-cells.ts'

interface Below {
  table: NeedTable
  headings: NeedHeadings
  vocabulary: Vocabulary
}

/** A row, with what is wrong in its cells; good where nothing is. */
export function judgeRow({ at, doubt }: RowPlace, below: Below): Omit<JudgedRow, 'twin'> {
  const { table, headings } = below
  const { input, places, faults } = inputOf(at, below)
  const named = new Set(faults.map(({ cell }) => cell))
  const wrong = contentFaults(input, places)
  faults.push(...wrong.filter(({ cell }) => !named.has(cell)))
  const order = headings.columns.map(({ at: column }) => placeOf(table, at, column))
  faults.sort((a, b) => order.indexOf(a.cell) - order.indexOf(b.cell))
  for (const column of cellsTooMany(table, headings, at)) faults.push(cellTooMany(table, at, column))
  const content = faults.length === 0 ? needContentSchema.parse(input) : null
  const title = words(table.rows[at]![headings.columns.find(({ key }) => key === 'title')!.at] ?? null).trim()
  const read = content ?? readableIn(input, faultyFields(faults, places))
  return { number: at + 1, title: title.slice(0, 120), content, read, faults, doubt }
}

/** What its cells say, where they stand, and what no cell may hold. */
function inputOf(at: number, { table, headings, vocabulary }: Below) {
  const row = table.rows[at]!
  const merged = table.merged.filter(({ from, to }) => from[0] <= at && at <= to[0])
  const faults: CellFault[] = []
  const places = new Map<NeedFieldName, Place>()
  const input: Record<string, unknown> = { ...emptyNeed }
  for (const { key, at: column } of headings.columns) {
    const value = countedFrom1900(row[column] ?? null, key, table)
    const [cell, heading] = [placeOf(table, at, column), nameOf(headings, column)]
    const field = key === 'options' ? 'requirements' : key
    if (!places.get(field)?.written) places.set(field, { cell, heading, written: words(value) })
    const reason = oddReason(value, anchorOf({ ...table, merged }, at, column))
    if (reason) faults.push({ cell, heading, reason })
    const read = readCell(key, value, vocabulary)
    if (field === 'requirements') {
      const requirements = read as NeedContent['requirements']
      input[field] = [...(input[field] as NeedContent['requirements']), ...requirements]
      const unknown = requirements.find(({ capability }) => capability !== null && !vocabulary.has(capability))
      if (unknown) faults.push({ cell, heading, reason: importReasons.capability(unknown.capability!) })
    } else if (read !== undefined) input[field] = read
  }
  return { input: { ...input, ...rangeIn(input, headings) }, places, faults }
}

const faultyFields = (faults: readonly CellFault[], places: ReadonlyMap<NeedFieldName, Place>): NeedFieldName[] =>
  [...places].filter(([, { cell }]) => faults.some((fault) => fault.cell === cell)).map(([field]) => field)

const cellTooMany = (table: NeedTable, at: number, column: number): CellFault => ({
  cell: placeOf(table, at, column),
  heading: nameOf({ names: [] }, column),
  reason: importReasons.tooMany(words(table.rows[at]![column]!)),
})

/** The name of the cell that covers this one, of those that are joined in its row. */
function anchorOf(table: NeedTable, row: number, column: number): string | undefined {
  const joined = table.merged.find(({ from, to }) => from[1] <= column && column <= to[1])
  if (!joined || (joined.from[0] === row && joined.from[1] === column)) return undefined
  return placeOf(table, ...joined.from)
}

/** What no column may hold. */
function oddReason(value: Cell, anchor: string | undefined): string | undefined {
  if (anchor) return importReasons.merged(anchor)
  if (typeof value !== 'string') return undefined
  if (value.length >= 32_767) return importReasons.tooLong
  if (value === '#FORMEL?') return importReasons.uncomputed
  if (/^#(REF|BEZUG|NAME|VALUE|WERT|N\/A|NV|DIV\/0|NULL|NUM|ZAHL)[!?]?$/.test(value))
    return importReasons.formula(value)
  return /\uFFFD|Ã[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(value) ? importReasons.letters : undefined
}

/** Where one column has the whole budget, people write both amounts into it; in a column of its own each may say which it is. */
function rangeIn({ budgetFrom, budgetTo }: Record<string, unknown>, { columns }: NeedHeadings): Partial<NeedContent> {
  const isAlone = columns.every(({ key }) => key !== 'budgetFrom')
  const [least, most] = [budgetFrom, budgetTo].map((said) => (typeof said === 'string' ? budgetRange(said) : undefined))
  if (isAlone) return most ? { budgetFrom: most[0], budgetTo: most[1] } : {}
  return {
    ...(least?.[1] === null && { budgetFrom: least[0] }),
    ...(most?.[0] === null && { budgetTo: most[1] }),
  }
}
