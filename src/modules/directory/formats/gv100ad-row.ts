import { isDay } from '../../../kernel/moments.ts'
import type { Refusal } from '../../../kernel/refusal.ts'

/** A line of the file. The key has 2 digits for a Land, 3 or 5 for a district, 5 for a county, 9 for an association, 12 for a municipality. */
export interface Gv100adRow {
  line: number
  kind: 'land' | 'district' | 'county' | 'municipalAssociation' | 'municipality'
  key: string
  /** Kind and key: unique in a file, while a county and its district may share digits. */
  id: string
  /** Two digits that say what kind of county, association or municipality (Textkennzeichen). */
  type: string
  name: string
  asOf: string
  inhabitants: number
  hectares: number
}

/** Row types 20 and 30, Regierungsbezirke and regions, are read for their form only. */
const kinds: Readonly<Record<string, { kind: Gv100adRow['kind']; digits: number; types: RegExp }>> = {
  '10': { kind: 'land', digits: 2, types: /^ {2}$/ },
  '20': { kind: 'district', digits: 3, types: /^ {2}$/ },
  '30': { kind: 'district', digits: 4, types: /^ {2}$/ },
  '40': { kind: 'county', digits: 5, types: /^4[1-5]$/ },
  '50': { kind: 'municipalAssociation', digits: 9, types: /^5[0-8]$/ },
  '60': { kind: 'municipality', digits: 12, types: /^6[0-7]$/ },
}
export const lineLength = 220

/** Fields by the format description, counted from 0: type 0, date 2, AGS 10, association 18, name 22, type 122, hectares 128, inhabitants 139. */
export function readGv100adRow(line: string, number: number): Gv100adRow | Refusal {
  const refusal = (code: Refusal): Refusal => ({ ...code, place: `Zeile ${number}` })
  if (line.length !== lineLength)
    return refusal({ code: 'directoryLineLength', values: { length: line.length, expected: lineLength } })
  const kind = kinds[line.slice(0, 2)]
  if (!kind) return refusal({ code: 'directoryRowType', values: { type: line.slice(0, 2) } })
  const key = keyIn(line, kind.digits)
  if (!key) return refusal({ code: 'directoryKeyDigits', values: { key: line.slice(10, 22).trim() } })
  const asOf = line.slice(2, 10).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
  if (!isDay(asOf)) return refusal({ code: 'directoryDate', values: { date: line.slice(2, 10) } })
  const name = line.slice(22, 72).trim()
  if (name === '') return refusal({ code: 'directoryNameMissing' })
  const type = line.slice(122, 124)
  if (!kind.types.test(type)) return refusal({ code: 'directoryTextMark', values: { type } })
  const row = { line: number, kind: kind.kind, key, id: `${kind.kind} ${key}`, type, name, asOf }
  if (kind.kind !== 'municipality') return { ...row, inhabitants: 0, hectares: 0 }
  const figures = [line.slice(128, 139), line.slice(139, 150)]
  if (!figures.every((figure) => /^\d{11}$/.test(figure)))
    return refusal({ code: 'directoryFigure', values: { figures: figures.join(' ').trim() } })
  return { ...row, hectares: Number(figures[0]), inhabitants: Number(figures[1]) }
}

/** Municipality and association stand in different fields of the line, but in a key the association comes first. */
function keyIn(line: string, digits: number): string | undefined {
  const [area, municipality, association] = [line.slice(10, 15), line.slice(15, 18), line.slice(18, 22)]
  const key = (area + association + municipality).trimEnd()
  return key.length === digits && /^\d+$/.test(key) ? key : undefined
}

/** The rows a row lies in, itself included, from the narrowest outwards. */
export function rowPlaces({ kind, key, id }: Gv100adRow): string[] {
  const areas = [
    { kind: 'municipalAssociation', digits: 9 },
    { kind: 'county', digits: 5 },
    { kind: 'land', digits: 2 },
  ].filter(({ digits }) => digits < key.length && kind !== 'district')
  return [id, ...areas.map((area) => `${area.kind} ${key.slice(0, area.digits)}`)]
}
