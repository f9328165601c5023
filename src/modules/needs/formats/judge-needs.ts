import { needRefusals } from '../rules/need-refusals.ts'
import { titleTwins } from '../rules/title-twins.ts'
import {
  emptyNeed,
  leastTitle,
  mostImported,
  needContentSchema,
  type CellFault,
  type JudgedRow,
  type NeedContent,
  type NeedTable,
} from '../schema.ts'
import { importReasons } from '../texts/import.de.ts'
import { needRefusal } from '../texts.de.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { cellReaders, choicesFor, words, type Cell, type Vocabulary } from './need-cells.ts'
import { headingsOf, type NeedHeadings } from './need-headings.ts'

interface Known {
  /** Needs of the organisation itself. */
  own: readonly { id: string; title: string }[]
  vocabulary: Vocabulary
}

/** Every row of a table that says something: good, said before, or wrong in a cell that is named. Refuses (kind input) too many. */
export function judgeNeeds(table: NeedTable, { own, vocabulary }: Known): JudgedRow[] {
  const headings = headingsOf(table)
  const covered = coveredCells(table)
  const twins = titleTwins<NonNullable<JudgedRow['twin']>>()
  for (const { id, title } of own) if (title !== '') twins.add(title, { id, title })
  const names = table.rows[headings.head]!.map((cell) => words(cell).trim())
  const judged: JudgedRow[] = []
  for (const [at, row] of table.rows.entries()) {
    if (at <= headings.head || headings.columns.every((column) => isBlank(row[column.at]))) continue
    const each = judgeRow({ row, at, headings, names, covered, vocabulary })
    const twin = each.content ? (twins.find(each.content.title) ?? null) : null
    if (each.content) twins.add(each.content.title, { row: each.number, title: each.content.title })
    judged.push({ ...each, twin })
  }
  if (judged.length > mostImported) throw new Refused('input', [{ code: 'tableTooManyRows' }])
  return judged
}

interface Place {
  cell: string
  heading: string
  written: string
}

interface RowToJudge {
  row: readonly Cell[]
  at: number
  headings: NeedHeadings
  names: readonly string[]
  covered: ReadonlyMap<string, string>
  vocabulary: Vocabulary
}

function judgeRow({ row, at, headings, names, covered, vocabulary }: RowToJudge): Omit<JudgedRow, 'twin'> {
  const faults: CellFault[] = []
  const placeOf = new Map<string, Place>()
  const input: Record<string, unknown> = { ...emptyNeed, title: '' }
  for (const { key, at: column } of headings.columns) {
    const [value, cell, heading] = [row[column] ?? null, cellName(at, column), names[column]!]
    const field = key === 'wishes' ? 'requirements' : key
    if (!placeOf.get(field)?.written) placeOf.set(field, { cell, heading, written: words(value) })
    const reason = oddReason(value, covered.get(cell))
    if (reason) faults.push({ cell, heading, reason })
    const read = cellReaders[key](value, vocabulary)
    if (field === 'requirements') {
      const requirements = read as NeedContent['requirements']
      input[field] = [...(input[field] as NeedContent['requirements']), ...requirements]
      const unknown = requirements.find(({ capability }) => capability !== null && !vocabulary.has(capability))
      if (unknown) faults.push({ cell, heading, reason: importReasons.capability(unknown.capability!) })
    } else if (read !== undefined) input[field] = read
  }
  const title = words(row[headings.columns.find(({ key }) => key === 'title')!.at] ?? null).trim()
  if (faults.length === 0) faults.push(...faultsOf(input, placeOf))
  const read = faults.length === 0 ? needContentSchema.parse(input) : null
  return { number: at + 1, title: title.slice(0, 120), content: read, faults }
}

/** What no column may hold. */
function oddReason(value: Cell, anchor: string | undefined): string | undefined {
  if (anchor) return importReasons.merged(anchor)
  if (typeof value !== 'string') return undefined
  if (value.length >= 32_767) return importReasons.tooLong
  if (/^#(REF|BEZUG|NAME|VALUE|WERT|N\/A|NV|DIV\/0|NULL|NUM|ZAHL)[!?]?$/.test(value))
    return importReasons.formula(value)
  return /\uFFFD|Ã[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(value) ? importReasons.letters : undefined
}

function faultsOf(input: Record<string, unknown>, placeOf: ReadonlyMap<string, Place>): CellFault[] {
  const { error, data } = needContentSchema.safeParse(input)
  const fields = [...new Set(error?.issues.map(({ path }) => String(path[0])))] as (keyof NeedContent)[]
  if ((data?.title ?? String(input['title']).trim()).length < leastTitle && !fields.includes('title'))
    fields.push('title')
  const order = [...placeOf.keys()]
  const sorted = fields.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  return sorted.map((field) => {
    const { written, ...place } = placeOf.get(field)!
    const said = importReasons.said(needRefusal(needRefusals[field]), written)
    const choices = choicesFor[field]
    return { ...place, reason: choices ? `${said} ${importReasons.choices(choices)}` : said }
  })
}

/** The cells that another one covers, and the name of that one. */
function coveredCells({ merged }: NeedTable): Map<string, string> {
  const covered = new Map<string, string>()
  for (const { from, to } of merged)
    for (let row = from[0]; row <= Math.min(to[0], from[0] + mostImported); row++)
      for (let column = from[1]; column <= Math.min(to[1], from[1] + 60); column++)
        if ((row !== from[0] || column !== from[1]) && covered.size < 500_000)
          covered.set(cellName(row, column), cellName(...from))
  return covered
}

const isBlank = (cell: Cell | undefined) => cell === null || cell === undefined || words(cell).trim() === ''

/** As a spreadsheet names it, from row and column counted from 0: C7. */
export const cellName = (row: number, column: number): string => `${letters(column)}${row + 1}`
const letters = (at: number): string =>
  `${at >= 26 ? letters(Math.floor(at / 26) - 1) : ''}${String.fromCharCode(65 + (at % 26))}`
