import { columnName } from '../../../kernel/cell-names.ts'
import { isDay } from '../../../kernel/moments.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { words, type Cell } from '../../needs/schema.ts'
import { isRemark, saysTotal } from '../rules/no-needs.ts'
import { mayBeTurned, turnedOver } from '../rules/turned-over.ts'
import type { ChosenColumns, ColumnKey, ColumnToAssign, NeedFile, NeedTable } from '../schema.ts'
import { isBlank } from './blank.ts'
import { readCell } from './cells.ts'
import { keyUnder, nearKeyOf } from './heading-words.ts'
import { isTable } from './judge-needs.ts'
import { headingsAt, headingsIn, headingsOf, mostAbove, namesOf } from './need-headings.ts'

/** A file as its columns have been assigned; as it is where nobody has said anything. */
export function readAs(file: NeedFile, columns: ChosenColumns | null): NeedFile {
  if (!columns || !isTable(file)) return file
  return { ...oriented(file, columns.turned), columns }
}

/** The table with its headings above, or beside its values. */
export const oriented = (table: NeedTable, turned: boolean): NeedTable =>
  (table.turned === true) === turned ? table : turnedOver(table)

/** Whether somebody has to say which column says what before the rows can be read: none names the need, or the table stands on its side. */
export const isUnsure = (file: NeedFile): boolean =>
  isTable(file) && !file.columns && (file.turned === true || headingsIn(file) === undefined)

/** Refuses (kind input) what is unsure, under this code where it stands on its side. */
export function demandSure(file: NeedFile, code: string): void {
  if (!isTable(file) || !isUnsure(file)) return
  const { columns, names } = headingsOf(file)
  const found = columns.slice(0, 8).map(({ at }) => `„${names[at]}“`)
  throw new Refused('input', [{ code, values: { names: found.join(', ') } }])
}

export interface Assignment {
  /** As in the chosen columns. */
  head: number
  turned: boolean
  /** Whether rows and columns could change places. */
  mayTurn: boolean
  columns: ColumnToAssign[]
  /** Rows that could be headings, as they stand there. */
  rows: { head: number; text: string }[]
}

/** What there is to assign in a table: its columns with samples of what stands in them, and what they seem to say. */
export function assignmentOf(table: NeedTable, wanted: { head?: number; turned?: boolean } = {}): Assignment {
  const turned = (mayBeTurned(table) ? wanted.turned : undefined) ?? table.turned === true
  const shown = oriented(table, turned)
  const chosen = wanted.head === undefined && wanted.turned === undefined ? table.columns : undefined
  const head = Math.min(wanted.head ?? chosen?.head ?? likelyHead(shown), shown.rows.length - 1)
  return {
    head,
    turned,
    mayTurn: mayBeTurned(table),
    columns: columnsOf(shown, head, chosen),
    rows: shown.rows
      .slice(0, mostAbove)
      .map((row, at) => ({
        head: at,
        text: row
          .filter((cell) => !isBlank(cell))
          .map(textOf)
          .join(' | '),
      }))
      .filter(({ text }) => text !== ''),
  }
}

/** Where the headings are known, or else the first row with more than one cell. */
function likelyHead(table: NeedTable): number {
  const found = headingsIn(table)?.head
  const first = table.rows.findIndex((row) => row.filter((cell) => !isBlank(cell)).length > 1)
  return found ?? Math.max(0, first)
}

const mostSamples = 3
/** What sums up or explains the rows says nothing of the column. */
const isBeside = (cell: Cell) => typeof cell === 'string' && (saysTotal(cell) === 'surely' || isRemark(cell))

function columnsOf(table: NeedTable, head: number, chosen: ChosenColumns | undefined): ColumnToAssign[] {
  const below = table.rows.slice(head + 1)
  const width = below.reduce((most, row) => Math.max(most, row.length), table.rows[head]?.length ?? 0)
  const headings = head < 0 ? [] : headingsAt(table, head)
  const names = namesOf(headings)
  const columns = Array.from({ length: width }, (_, at) => {
    const cells = below.flatMap((row) => (isBlank(row[at]) || isBeside(row[at]!) ? [] : [row[at]!]))
    const heading = headings[at] ?? { group: '', name: '' }
    return { at, letter: columnName(at), heading: names[at] ?? '', cells, known: keyUnder(heading.group, heading.name) }
  }).filter(({ heading, cells }) => heading !== '' || cells.length > 0)
  const guesses = chosen ? new Map<number, ColumnKey>() : guessed(columns)
  const taken = new Set<ColumnKey>()
  return columns.map(({ known, cells, at, ...column }) => {
    const sure = chosen ? (chosen.keys[at] ?? null) : known && !taken.has(known) ? known : null
    if (sure && !mayComeTwice.has(sure)) taken.add(sure)
    const key = sure ?? guesses.get(at) ?? null
    const samples = [...new Set(cells.slice(0, 50).map(textOf))].slice(0, mostSamples)
    return { at, ...column, samples, key, isGuess: sure === null && key !== null }
  })
}

const textOf = (cell: Cell) => {
  const text = words(cell).trim()
  return text.length > 60 ? `${text.slice(0, 60).trimEnd()} …` : text
}

/** Requirements may stand in several columns. */
const mayComeTwice = new Set<ColumnKey>(['requirements', 'options'])

type Column = {
  at: number
  heading: string
  cells: readonly Cell[]
  known: ColumnKey | undefined
}

/** What the columns perhaps say whose headings nobody knows, by a word in the heading or by what stands below it; each once. */
function guessed(columns: readonly Column[]): Map<number, ColumnKey> {
  const taken = new Set(columns.flatMap(({ known }) => known ?? []))
  const guesses = new Map<number, ColumnKey>()
  const take = (at: number, key: ColumnKey | undefined) => {
    if (!key || taken.has(key) || guesses.has(at)) return
    guesses.set(at, key)
    if (!mayComeTwice.has(key)) taken.add(key)
  }
  const open = columns.filter(({ known }) => !known)
  for (const { at, heading } of open) take(at, nearKeyOf(heading))
  for (const { at, cells } of open) if (cells.length > 0 && mostly(cells, saysDay)) take(at, 'deadline')
  if (!taken.has('title')) {
    const likely = open.find(({ at, cells }) => !guesses.has(at) && cells.length > 0 && mostly(cells, isName))
    if (likely) take(likely.at, 'title')
  }
  return guesses
}

const mostly = <T>(cells: readonly T[], test: (cell: T) => boolean) => cells.filter(test).length > cells.length * 0.6
const saysDay = (cell: Cell) => typeof cell === 'string' && isDay(String(readCell('deadline', cell, new Map())))
/** Words that could say what somebody needs. */
const isName = (cell: Cell) =>
  typeof cell === 'string' &&
  cell.trim().length >= 8 &&
  cell.length <= 200 &&
  /\p{L}{4}/u.test(cell) &&
  !/@|^\d/.test(cell)

/** Refuses (kind input) columns of which none says the need, or two the same. */
export function demandColumns(keys: readonly (ColumnKey | null)[]): void {
  if (!keys.includes('title')) throw new Refused('input', [{ code: 'importColumnsTitle' }])
  const twice = keys.find((key, at) => key && !mayComeTwice.has(key) && keys.indexOf(key) !== at)
  if (twice) throw new Refused('input', [{ code: 'importColumnsTwice', values: { key: twice } }])
}
