import { folded } from '../../../kernel/folded.ts'
import { fieldNamed, words, type Cell } from '../../needs/schema.ts'
import { isExample, isRemark, isSection, saysTotal } from '../rules/no-needs.ts'
import type { ColumnKey, NeedTable, PassedRow, RowDoubt } from '../schema.ts'
import { isBlank } from './blank.ts'
import { plainKeyOf } from './heading-words.ts'
import type { NeedHeadings } from './need-headings.ts'

export interface RowPlace {
  /** Of the row in the table, counted from 0. */
  at: number
  doubt: RowDoubt | null
}
export interface RowsBelow {
  places: readonly RowPlace[]
  passed: readonly PassedRow[]
}

/**
 * The rows below the headings that say something. Sums, remarks, headings of parts and headings that come again are no needs: what
 * surely is one of them is passed over, what perhaps is one stays with a doubt.
 */
export function rowsBelow(table: NeedTable, headings: NeedHeadings): RowsBelow {
  const rows = filledBelow(table, headings)
  const tail = tailOf(rows)
  const isCandidate = (row: Row, place: number) => row.doubt === null && !row.isRemark && place < tail
  const [first, last] = [rows.findIndex(isCandidate), rows.findLastIndex(isCandidate)]
  const sums = runningSums(headings)
  const places: RowPlace[] = []
  const passed: PassedRow[] = []
  for (const [place, row] of rows.entries()) {
    const before = passed.at(-1)
    const kind = surely(row, {
      isSum: () => sums.areIn(row),
      isOutside: place < first || place > last,
      goesOn: place > tail && before?.kind === 'remark' && before.number === rows[place - 1]!.at + 1,
      isAboveHeadings: rows[place + 1]?.doubt === 'heading' && rows[place + 1]!.isSure,
    })
    if (kind === 'total') sums.beginAnew()
    if (kind) passed.push({ number: row.at + 1, text: row.label.slice(0, 120), kind })
    else {
      places.push({ at: row.at, doubt: perhaps(row, place >= tail) })
      sums.add(row)
    }
  }
  return { places, passed }
}

/** Where what stands below the table begins: apart from it or with a remark, and from there on nothing has more than a title. */
function tailOf(rows: readonly Row[]): number {
  const isBare = (row: Row) => row.isAlone || row.doubt === 'total'
  const begin = rows.findLastIndex((row) => !isBare(row)) + 1
  if (begin < 1 || rows.slice(0, begin).some(({ filled, doubt }) => filled < 2 && doubt === null)) return rows.length
  const tail = rows.findIndex((row, place) => place >= begin && (row.isAfterGap || row.isRemark))
  return tail < 0 ? rows.length : tail
}

interface Row {
  at: number
  cells: readonly Cell[]
  /** How many of the cells that are read say something. */
  filled: number
  title: string
  /** What it calls itself, wherever that stands. */
  label: string
  /** Nothing but its title says something. */
  isAlone: boolean
  /** Its title stands in cells that are joined across others. */
  isAcross: boolean
  isAfterGap: boolean
  /** Its title explains the table. */
  isRemark: boolean
  /** What it looks like by its words. */
  doubt: RowDoubt | null
  isSure: boolean
}

function filledBelow(table: NeedTable, headings: NeedHeadings): Row[] {
  const { head, columns } = headings
  const titleAt = columns.find(({ key }) => key === 'title')!.at
  const across = acrossIn(table, headings, titleAt)
  const rows: Row[] = []
  let last = head
  for (let at = head + 1; at < table.rows.length; at++) {
    const cells = table.rows[at]!
    const filled = columns.filter((column) => !isBlank(cells[column.at])).length
    if (filled === 0) continue
    const title = isBlank(cells[titleAt]) ? '' : words(cells[titleAt]!).trim()
    const labelled =
      title === '' ? cells.find((cell) => typeof cell === 'string' && saysTotal(cell) === 'surely') : title
    const isAlone = title !== '' && cells.every((cell, column) => column === titleAt || isBlank(cell))
    const row = { at, cells, filled, title, label: words(labelled ?? '').trim(), isAlone, isAcross: across.has(at) }
    rows.push({ ...row, isAfterGap: at > last + 1, isRemark: isRemark(title), ...looksLike(row, headings) })
    last = at
  }
  // Where most titles begin with a star or a number it is how they are listed.
  const isListed = rows.filter(({ title }) => beginsListed.test(title)).length * 2 >= rows.length
  if (!isListed) return rows
  const asNeed = { isRemark: false, doubt: null, isSure: false }
  return rows.map((row) => (row.isAlone && beginsListed.test(row.title) ? { ...row, ...asNeed } : row))
}
const beginsListed = /^(?:\p{P}|(?:[ivx]+|[a-z])[.)]\s)/iu

type Words = Pick<Row, 'cells' | 'filled' | 'title' | 'label' | 'isAlone'>

function looksLike(row: Words, headings: NeedHeadings): Pick<Row, 'doubt' | 'isSure'> {
  if (repeatsHeadings(row, headings) || isNumbering(row)) return { doubt: 'heading', isSure: true }
  const total = saysTotal(row.label)
  if (total) return { doubt: 'total', isSure: total === 'surely' }
  if (plainKeyOf(row.title)) return { doubt: 'heading', isSure: false }
  if (isExample(row.title)) return { doubt: 'example', isSure: false }
  if (row.isAlone && isSection(row.title)) return { doubt: 'section', isSure: false }
  return { doubt: null, isSure: false }
}

interface Around {
  isSum: () => boolean
  /** Before the first or behind the last row that could be a need. */
  isOutside: boolean
  /** A remark just above it goes on. */
  goesOn: boolean
  isAboveHeadings: boolean
}

function surely(row: Row, { isSum, isOutside, goesOn, isAboveHeadings }: Around): RowDoubt | null {
  if (row.doubt && row.isSure) return row.doubt
  if ((row.doubt === 'total' || row.label === '') && isSum()) return 'total'
  if (row.isAlone && (goesOn || (row.isRemark && isOutside))) return 'remark'
  if (row.isAlone && row.isAfterGap && isAboveHeadings) return 'section'
  if (row.isAlone && row.isAcross) return row.isRemark ? 'remark' : 'section'
  return null
}

function perhaps(row: Row, isInTail: boolean): RowDoubt | null {
  if (row.doubt) return row.doubt
  if (row.isRemark) return 'remark'
  return isInTail && row.isAlone ? 'below' : null
}

/** The same headings once more, as on every printed page. */
function repeatsHeadings({ cells, title }: Words, { columns, names }: NeedHeadings): boolean {
  if (title === '') return false
  const said = columns.filter(({ at }) => !isBlank(cells[at]))
  return said.every(({ key, at }) => {
    const text = words(cells[at]!)
    return (said.length > 1 && plainKeyOf(text) === key) || folded(text) === folded(names[at] ?? '')
  })
}

/** (1) (2) (3) or a b c below the headings. */
function isNumbering({ cells, filled }: Words): boolean {
  const said = cells
    .filter((cell) => !isBlank(cell))
    .map((cell) =>
      words(cell)
        .trim()
        .replace(/^\((\w+)\)$/, '$1'),
    )
  const letters = said.every((each) => /^[a-z]$/i.test(each))
  const places = said.map((each) =>
    letters ? each.toLowerCase().charCodeAt(0) : /^\d{1,2}$/.test(each) ? Number(each) : NaN,
  )
  return filled > 1 && places.every((place, at) => at === 0 || place === places[at - 1]! + 1)
}

/** Rows whose title is joined with cells beside it, where that of the headings is not. */
function acrossIn({ merged }: NeedTable, { head }: NeedHeadings, titleAt: number): Set<number> {
  const flat = merged.filter(
    ({ from, to }) => from[0] === to[0] && from[1] <= titleAt && to[1] >= titleAt && to[1] > from[1],
  )
  return new Set(flat.some(({ from }) => from[0] === head) ? [] : flat.map(({ from }) => from[0]))
}

/** What has been counted in the rows above, since the beginning and since the last sum; added up only when it is asked for. */
function runningSums({ columns }: NeedHeadings) {
  const counted = columns.filter(({ key }) => ['whole', 'amount'].includes(formatOf(key) ?? ''))
  const valuesIn = ({ cells }: Row) => counted.map(({ key, at }) => valueIn(key, cells[at] ?? null))
  const begun = () => ({ rows: 0, sums: counted.map(() => 0) })
  let [all, since] = [begun(), begun()]
  let waiting: Row[] = []
  const addUp = () => {
    for (const row of waiting)
      for (const part of [all, since]) {
        valuesIn(row).forEach((value, at) => (part.sums[at]! += value ?? 0))
        part.rows++
      }
    waiting = []
  }
  return {
    areIn(row: Row): boolean {
      addUp()
      const values = valuesIn(row)
      const numbers = values.filter((value) => value !== null)
      if (row.filled !== numbers.length + (row.title === '' ? 0 : 1) || !numbers.some((value) => value !== 0))
        return false
      return [all, since].some(
        ({ rows, sums }) => rows > 1 && values.every((value, at) => value === null || value === sums[at]),
      )
    },
    add: (row: Row): void => void waiting.push(row),
    beginAnew(): void {
      addUp()
      since = begun()
    },
  }
}

const formatOf = (key: ColumnKey) => (key === 'options' ? undefined : fieldNamed(key).format)
function valueIn(key: ColumnKey, cell: Cell): number | null {
  const read = key === 'options' || isBlank(cell) ? null : fieldNamed(key).readCell(cell, new Map())
  return typeof read === 'number' ? read : null
}
