import {
  budgetRange,
  emptyNeed,
  needContentSchema,
  words,
  type Cell,
  type NeedContent,
  type Vocabulary,
} from '../../needs/schema.ts'
import type { CellFault, JudgedRow, NeedTable } from '../schema.ts'
import { importReasons } from '../texts/import.de.ts'
import { cellName } from './cells.ts'
import { contentFaults, type Place } from './content-faults.ts'
import { readCell } from './cells.ts'
import type { NeedHeadings } from './need-headings.ts'

export interface RowToJudge {
  row: readonly Cell[]
  at: number
  headings: NeedHeadings
  /** Cells that are joined, as far as this row has a part in them. */
  merged: NeedTable['merged']
  vocabulary: Vocabulary
}

/** A row, with what is wrong in its cells; good where nothing is. */
export function judgeRow({ row, at, headings, merged, vocabulary }: RowToJudge): Omit<JudgedRow, 'twin'> {
  const faults: CellFault[] = []
  const placeOf = new Map<string, Place>()
  const input: Record<string, unknown> = { ...emptyNeed }
  for (const { key, at: column } of headings.columns) {
    const [value, cell, heading] = [row[column] ?? null, cellName(at, column), headings.names[column]!]
    const field = key === 'options' ? 'requirements' : key
    if (!placeOf.get(field)?.written) placeOf.set(field, { cell, heading, written: words(value) })
    const reason = oddReason(value, anchorOf(merged, at, column))
    if (reason) faults.push({ cell, heading, reason })
    const read = readCell(key, value, vocabulary)
    if (field === 'requirements') {
      const requirements = read as NeedContent['requirements']
      input[field] = [...(input[field] as NeedContent['requirements']), ...requirements]
      const unknown = requirements.find(({ capability }) => capability !== null && !vocabulary.has(capability))
      if (unknown) faults.push({ cell, heading, reason: importReasons.capability(unknown.capability!) })
    } else if (read !== undefined) input[field] = read
  }
  const title = words(row[headings.columns.find(({ key }) => key === 'title')!.at] ?? null).trim()
  Object.assign(input, rangeIn(input, headings))
  const named = new Set(faults.map(({ cell }) => cell))
  faults.push(...contentFaults(input, placeOf).filter(({ cell }) => !named.has(cell)))
  const order = headings.columns.map(({ at: column }) => cellName(at, column))
  faults.sort((a, b) => order.indexOf(a.cell) - order.indexOf(b.cell))
  const content = faults.length === 0 ? needContentSchema.parse(input) : null
  return { number: at + 1, title: title.slice(0, 120), content, faults }
}

/** The name of the cell that covers this one. */
function anchorOf(merged: NeedTable['merged'], row: number, column: number): string | undefined {
  const joined = merged.find(({ from, to }) => from[1] <= column && column <= to[1])
  if (!joined || (joined.from[0] === row && joined.from[1] === column)) return undefined
  return cellName(...joined.from)
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

/** Where one column has the whole budget, people write both amounts into it. */
function rangeIn({ budgetTo }: Record<string, unknown>, { columns }: NeedHeadings): Record<string, unknown> {
  const isAlone = columns.every(({ key }) => key !== 'budgetFrom')
  const range = isAlone && typeof budgetTo === 'string' ? budgetRange(budgetTo) : undefined
  return range ? { budgetFrom: range[0], budgetTo: range[1] } : {}
}
