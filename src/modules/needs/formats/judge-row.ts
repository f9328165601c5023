import { needRefusals } from '../rules/need-refusals.ts'
import {
  emptyNeed,
  leastTitle,
  needContentSchema,
  type CellFault,
  type JudgedRow,
  type NeedContent,
  type Vocabulary,
} from '../schema.ts'
import { importReasons } from '../texts/import.de.ts'
import { needRefusal } from '../texts.de.ts'
import { cellName } from './cell-name.ts'
import { cellReaders, choicesFor, words, type Cell } from './need-cells.ts'
import type { NeedHeadings } from './need-headings.ts'

interface Place {
  cell: string
  heading: string
  written: string
}

export interface RowToJudge {
  row: readonly Cell[]
  at: number
  headings: NeedHeadings
  names: readonly string[]
  covered: ReadonlyMap<string, string>
  vocabulary: Vocabulary
}

/** A row, with what is wrong in its cells; good where nothing is. */
export function judgeRow({ row, at, headings, names, covered, vocabulary }: RowToJudge): Omit<JudgedRow, 'twin'> {
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
