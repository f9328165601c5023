import type { TableNote } from '../../../kernel/table-notes.de.ts'
import { codePages, type CodePage } from './code-pages.ts'
import { fitInGerman } from './german-letters.ts'
import { refuseTable } from '../table-sheet.ts'

export interface ReadText {
  text: string
  notes: TableNote[]
}

/**
 * The text of a file that does not say how its letters are stored: UTF-8, UTF-16 with or without its mark, or one of the code pages
 * with one byte a letter. Of these the one is taken whose letters stand where German has them; where others would do as well,
 * or what it is is unusual, that is said. Refuses (kind input) with `tableEncoding` what makes no sense in any of them.
 */
export function readLetters(bytes: Uint8Array): ReadText {
  const wide = wideEncoding(bytes)
  if (wide) return { text: decoded(wide, bytes), notes: [] }
  if (bytes.includes(0)) refuseTable('tableEncoding')
  try {
    return { text: withoutMark(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)), notes: [] }
  } catch {
    return fromCodePage(bytes)
  }
}

/** Text of two bytes a letter has, without a mark, a zero in every other place: German has few letters beyond 255. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.length % 2 === 1) return undefined
  const start = bytes.subarray(0, 2000)
  const zeros = [0, 1].map((first) => start.filter((byte, at) => at % 2 === first && byte === 0).length)
  const most = 0.45 * start.length
  if (zeros[0] === 0 && zeros[1]! > most) return 'utf-16le'
  return zeros[1] === 0 && zeros[0]! > most ? 'utf-16be' : undefined
}

function decoded(label: string, bytes: Uint8Array): string {
  try {
    return withoutMark(new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return refuseTable('tableEncoding')
  }
}

const withoutMark = (text: string) => text.replace(/^\uFEFF+/, '')

function fromCodePage(bytes: Uint8Array): ReadText {
  const readings = codePages.map((page) => readBy(page, bytes)).toSorted((a, b) => a.odd - b.odd || b.likely - a.likely)
  const [best, ...others] = readings
  // Where as much stands in odd places as in likely ones, none of them is it.
  if (best!.odd > 0 && best!.odd * 4 >= best!.likely) refuseTable('tableEncoding')
  const { page, text } = best!
  const isOpen = others.some((each) => each.odd === best!.odd && each.likely === best!.likely && each.text !== text)
  if (!isOpen && page.isUsual && best!.odd === 0) return { text, notes: [] }
  return { text, notes: [{ kind: 'assumedLetters', places: [page.name, ...samples(best!)] }] }
}

interface Reading {
  page: CodePage
  text: string
  /** So much speaks for it, and so many signs against it. */
  likely: number
  odd: number
  /** The signs beyond ASCII, those against it first. */
  signs: readonly string[]
}

function readBy(page: CodePage, bytes: Uint8Array): Reading {
  const text = page.decode(bytes)
  const signs = new Map<string, number>()
  let [likely, odd, seen] = [0, 0, 0]
  for (const { 0: sign, index } of text.matchAll(/[^\0-\x7F]/g)) {
    if (++seen > mostJudged) break
    const fit = fitInGerman(sign, text[index - 1] ?? '\n', text[index + 1] ?? '\n')
    signs.set(sign, Math.min(fit, signs.get(sign) ?? fit))
    if (fit > 0) likely += fit
    else odd -= fit
  }
  return { page, text, likely, odd, signs: [...signs.keys()].toSorted((a, b) => signs.get(a)! - signs.get(b)!) }
}

/** So many say which it is. */
const mostJudged = 20_000

/** A few words in which one can see whether the letters are right. */
function samples({ text, signs }: Reading): string[] {
  const words = text.match(/[^\s;,"\t|]*[^\0-\x7F\s][^\s;,"\t|]*/g) ?? []
  const found = signs.flatMap((sign) => words.find((word) => word.includes(sign))?.slice(0, 40) ?? [])
  return [...new Set(found)].slice(0, 3)
}
