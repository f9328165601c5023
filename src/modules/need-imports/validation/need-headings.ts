import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import { folded } from '../../../kernel/folded.ts'
import { fieldNamed, headingOf, needFieldNames, type NeedFieldName } from '../../needs/schema.ts'
import type { NeedTable } from '../schema.ts'
import { ourHeadings, shouldColumn } from '../texts/import-files.de.ts'

export type ColumnKey = NeedFieldName | 'options'

export interface NeedHeadings {
  /** The row of the headings, counted from 0. */
  head: number
  columns: readonly { key: ColumnKey; at: number }[]
  /** Of all columns, as they stand there. */
  names: readonly string[]
  /** What stands there and is not read. */
  unknown: readonly string[]
  doubled: readonly string[]
}

const keys = new Map<string, ColumnKey>([
  ...needFieldNames.flatMap((key) =>
    [headingOf(key), ...fieldNamed(key).words.file.also].map((name) => [bare(name), key] as const),
  ),
  ...shouldColumn.map((name) => [bare(name), 'options'] as const),
])
const ours = new Set(ourHeadings.map(folded))

/** Headings stand in one of the first rows; what stands above them is a title of the sheet. */
const mostAbove = 20

/** Which column says what, found by its heading in any order. Refuses (kind input) a table in which nothing names the need. */
export function headingsOf(table: NeedTable): NeedHeadings {
  const found = foundIn(table)
  if (!found) throw new Refused('input', [noTitleIn(table)])
  const { head, names } = found
  const columns: { key: ColumnKey; at: number }[] = []
  const [unknown, doubled]: [string[], string[]] = [[], []]
  names.forEach((name, at) => {
    const key = keyOf(name)
    if (!key) {
      if (name !== '' && !ours.has(folded(name))) unknown.push(name.slice(0, 60))
    } else if (key !== 'requirements' && columns.some((column) => column.key === key)) doubled.push(name)
    else columns.push({ key, at })
  })
  return { head, columns, names, unknown, doubled }
}

/** The sheet that speaks of needs most, with the names of the others that do; where none does, the first, whose headings are then refused. */
export function needTableIn(sheets: readonly (NeedTable & { name?: string })[]): NeedTable {
  const speaking = sheets.flatMap((sheet) => {
    const found = foundIn(sheet)
    return found ? [{ ...sheet, known: found.known, isFilled: sheet.rows.length > found.head + 1 }] : []
  })
  const [chosen, ...others] = speaking.toSorted((a, b) => b.known - a.known || Number(b.isFilled) - Number(a.isFilled))
  const { rows, merged } = chosen ?? sheets[0]!
  const otherSheets = others
    .filter(({ name, known, isFilled }) => name && isFilled && known > 1 && known > chosen!.known / 2)
    .map(({ name }) => name!)
  return { rows, merged, ...(otherSheets.length > 0 && { otherSheets }) }
}

/** Says as well what stands there instead, in the first row that could be headings. */
function noTitleIn({ rows }: NeedTable): Refusal {
  const written = rows.map((row) => row.filter((cell) => typeof cell === 'string' && cell.trim() !== '').map(String))
  const row = written.slice(0, mostAbove).find((cells) => cells.length > 1) ?? written.find((cells) => cells.length > 0)
  const names = (row ?? []).slice(0, 8).map((cell) => `„${cell.trim().slice(0, 40)}“`)
  return { code: 'importNoTitle', values: { names: names.join(', ') } }
}

interface Found {
  /** The last row of the headings, counted from 0. */
  head: number
  names: string[]
  /** So many of them are known. */
  known: number
}

/** The row among the first ones that has most headings that are known, the one of the need among them. */
function foundIn(table: NeedTable): Found | undefined {
  const candidates = table.rows.slice(0, mostAbove).flatMap((_, head): Found[] => {
    const names = namesAt(table, head)
    const known = new Set(names.map(keyOf).filter(Boolean))
    return known.has('title') ? [{ head, names, known: known.size }] : []
  })
  const most = Math.max(...candidates.map(({ known }) => known))
  return candidates.find(({ known }) => known === most)
}

/** A heading in cells that are joined with some above it, or beside it in the row above, has their words too: "Budget" over "von". */
function namesAt({ rows, merged }: NeedTable, head: number): string[] {
  const width = rows[head]!.length
  const over =
    head > 0 ? merged.filter(({ from, to }) => from[0] < head && to[0] >= head - 1 && from[0] >= head - 2) : []
  const hasTwoRows = over.some(({ to }) => to[0] >= head)
  const own = Array.from({ length: width }, (_, at) => String(rows[head]![at] ?? '').trim())
  if (!hasTwoRows) return own
  return own.map((name, at) => {
    const joined = over.find(({ from, to }) => at >= from[1] && at <= to[1])
    const above = joined ? rows[joined.from[0]]![joined.from[1]] : rows[head - 1]![at]
    return `${String(above ?? '').trim()} ${name}`.trim()
  })
}

function keyOf(name: string): ColumnKey | undefined {
  const key = exactKey(name) ?? exactKey(name.replaceAll(unit, ' ')) ?? explainedKey(name) ?? jointKey(name)
  return key?.startsWith('budget') && yearly.test(name) ? undefined : key
}

/** A budget is meant for four years together: what somebody has for one is not read as that. */
const yearly = /\bjahr\b|jährlich|p\. ?a\b/i

/** A number at the end continues a column: what does not fit into one cell goes on in "Anforderungen 2". */
const exactKey = (name: string) => keys.get(bare(name).replace(/(?<=^anforderungen)\d$/, ''))

/** What stands in brackets behind the name of a text only explains it: "Bedarf (in einem Satz)". Behind a number it could be another measure. */
function explainedKey(name: string): ColumnKey | undefined {
  const key = exactKey(name.replaceAll(/\([^()]*\)/g, ' '))
  return key && texts.has(key) ? key : undefined
}
const texts = new Set<ColumnKey>(
  needFieldNames.filter((name) => ['line', 'text', 'choice'].includes(fieldNamed(name).input)),
)

/** Two names of one thing: "Ziel / Nutzen", "Titel und Bezeichnung". */
function jointKey(name: string): ColumnKey | undefined {
  const parts = name.split(/\/|\bund\b|\boder\b|&|\+/)
  const found = new Set(parts.map(exactKey))
  return parts.length > 1 && found.size === 1 ? [...found][0] : undefined
}

/** What a heading says beside its name: how it is measured or filled in. Thousands are no unit that could be left out. */
const unit =
  /[([{]\s*(?:in\s+)?(?:€|eur|euro|anzahl|stück|stk\.?|(?:pro|im|je)\s+jahr|p\. ?a\.|jährlich|geschätzt|ca\.?|datum|[tmj]{2}[./-]?[tmj]{2}[./-]?[tmj]{2,4}|pflichtfeld|pflicht|optional|freiwillig|falls bekannt|kurz|stichworte?)\s*[)\]}]|\b(?:in\s+)?(?:€|eur|euro)\s*$/giu

/** Without the small words that stand between others. */
function bare(name: string): string {
  return folded(
    name.replaceAll(
      /(?<![\p{L}\d])(?:der|die|das|des|dem|den|unser|unsere|unserer|ihr|ihre|ihrer)(?![\p{L}\d])/giu,
      ' ',
    ),
  )
}
