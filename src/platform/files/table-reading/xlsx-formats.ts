import type { NumberKind } from './spreadsheet-days.ts'
import { readXml } from './xml-events.ts'

/** Of each style that a cell may have: what its numbers are shown as. */
export function numberKinds(styles: string | undefined): NumberKind[] {
  if (styles === undefined) return []
  const kinds: NumberKind[] = []
  const codes = new Map<number, string>()
  let inCells = false
  readXml(styles, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) kinds.push(kindOf(Number(numFmtId ?? 0), codes))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return kinds
}

/** Formats that every workbook has, by their number (ECMA-376 part 1, 18.8.30); some of them for languages of East Asia alone. */
const days = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])
const times = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56])

function kindOf(id: number, codes: ReadonlyMap<number, string>): NumberKind {
  const code = codes.get(id)
  if (code !== undefined) return kindOfCode(code)
  if (id === 46) return 'duration'
  if (days.has(id)) return 'day'
  return times.has(id) ? 'time' : 'number'
}

/** "dd.mm.yyyy" is a day, "[hh]:mm" a duration, '0.00 "Std."' a number. */
function kindOfCode(code: string): NumberKind {
  const bare = code
    .replaceAll(/"[^"]*"|\\.|[_*]./g, '')
    .split(';')[0]!
    .toLowerCase()
  if (/\[(?:h+|m+|s+)\]/.test(bare)) return 'duration'
  const signs = bare.replaceAll(/\[[^\]]*\]/g, '')
  if (/^\s*(?:general|standard)\s*$/.test(signs)) return 'number'
  if (/[ydjt]/.test(signs) || /m/.test(signs.replaceAll(/h+\W*m+|m+\W*s+|am\/pm|a\/p/g, ''))) return 'day'
  return /[hs]/.test(signs) ? 'time' : 'number'
}
