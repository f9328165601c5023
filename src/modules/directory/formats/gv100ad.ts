import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import { laender } from '../../access/schema.ts'
import type { Directory, DirectoryEntry } from '../schema.ts'
import { directoryText } from './directory-text.ts'
import { readGv100adRow, rowPlaces, type Gv100adRow } from './gv100ad-row.ts'

export interface Gv100adDirectory extends Directory {
  /** Rows of associations and municipalities that describe no organisation of their own. */
  leftOut: {
    /** Gemeindefreie Gebiete, inhabited ones included; their people and area count in county and Land. */
    unincorporated: number
    /** Placeholder rows of municipalities without an association. */
    withoutAssociation: number
    /** A municipality that does the work for its neighbours: it is in the directory as municipality. */
    actingMunicipality: number
  }
}

/** Files so long are not a GV100AD, which has 3.5 MB. */
export const maxDirectoryFileMegabytes = 20

const mostRefusals = 20
const withoutAssociation = '50'
const actingMunicipality = '58'
const unincorporated = new Set(['65', '66'])
/** Coastal waters and the condominium with Luxembourg lie in no county. */
const standsAlone = new Set([withoutAssociation, ...unincorporated])

/**
 * The official directory of municipalities of Destatis (GV100AD, fixed width, 220 characters per line), as bytes of the file.
 * Associations, counties and Länder get the sums of their municipalities. Refuses (kind input) what is not such a file or is
 * incomplete, naming up to twenty lines.
 */
export function readGv100ad(bytes: Uint8Array): Gv100adDirectory {
  if (bytes.length > maxDirectoryFileMegabytes * 1_000_000)
    throw new Refused('input', [{ code: 'directoryTooLarge', values: { megabytes: maxDirectoryFileMegabytes } }])
  const rows = readRows(directoryText(bytes))
  refuseIfAny(contradictions(rows))
  const sums = sumsByArea(rows)
  const counted = (kind: Gv100adRow['kind'], types: ReadonlySet<string>) =>
    rows.filter((row) => row.kind === kind && types.has(row.type)).length
  return {
    source: 'Destatis, Gemeindeverzeichnis GV100AD',
    asOf: rows[0]!.asOf,
    entries: rows.flatMap((row) => entryOf(row, sums)),
    leftOut: {
      unincorporated: counted('municipality', unincorporated),
      withoutAssociation: counted('municipalAssociation', new Set([withoutAssociation])),
      actingMunicipality: counted('municipalAssociation', new Set([actingMunicipality])),
    },
  }
}

function readRows(text: string): Gv100adRow[] {
  const rows: Gv100adRow[] = []
  const refusals: Refusal[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '') continue
    const row = readGv100adRow(line, index + 1)
    if ('code' in row) refusals.push(row)
    else rows.push(row)
    if (refusals.length === mostRefusals) break
  }
  refuseIfAny(refusals)
  if (rows.length === 0) throw new Refused('input', [{ code: 'directoryEmpty' }])
  return rows
}

/** Doubled keys, two dates in one file, rows without the row they belong to, and areas without a municipality: half a file. */
function contradictions(rows: readonly Gv100adRow[]): Refusal[] {
  const lineOf = new Map<string, number>()
  const inhabited = new Set(rows.filter(({ kind }) => kind === 'municipality').flatMap(rowPlaces))
  const refusals: Refusal[] = []
  for (const row of rows) {
    const place = `Zeile ${row.line}`
    const key = row.id
    const first = lineOf.get(key)
    if (first !== undefined) refusals.push({ code: 'directoryKeyDoubled', place, values: { key: row.key, first } })
    else lineOf.set(key, row.line)
    if (row.asOf !== rows[0]!.asOf) refusals.push({ code: 'directoryDatesDiffer', place })
    if (row.kind !== 'district' && !inhabited.has(key))
      refusals.push({ code: 'directoryIncomplete', place, values: { key: row.key, name: row.name } })
  }
  for (const land of Object.keys(laender))
    if (!lineOf.has(`land ${land}`)) refusals.push({ code: 'directoryLandMissing', values: { land: laender[land]! } })
  for (const row of rows.filter(({ type }) => !standsAlone.has(type))) {
    const missing = rowPlaces(row).find((area) => !lineOf.has(area))
    if (missing) refusals.push({ code: 'directoryAreaMissing', place: `Zeile ${row.line}`, values: { name: row.name } })
  }
  return refusals
}

function refuseIfAny(refusals: readonly Refusal[]) {
  if (refusals.length > 0) throw new Refused('input', refusals.slice(0, mostRefusals))
}

interface Sum {
  inhabitants: number
  hectares: number
}

function sumsByArea(rows: readonly Gv100adRow[]): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>()
  for (const row of rows) {
    if (row.kind !== 'municipality') continue
    for (const area of rowPlaces(row)) {
      const { inhabitants, hectares } = sums.get(area) ?? { inhabitants: 0, hectares: 0 }
      sums.set(area, { inhabitants: inhabitants + row.inhabitants, hectares: hectares + row.hectares })
    }
  }
  return sums
}

function entryOf(row: Gv100adRow, sums: ReadonlyMap<string, Sum>): DirectoryEntry[] {
  const { kind, type, key, name } = row
  if (kind === 'district' || type === withoutAssociation || type === actingMunicipality) return []
  if (kind === 'municipality' && unincorporated.has(type)) return []
  const { inhabitants, hectares } = sums.get(row.id)!
  return [
    {
      kind,
      ags: agsOf(kind, key),
      ars: key.padEnd(digitsOfArs, '0'),
      name,
      county: kind === 'land' ? null : countyIn(key),
      inhabitants,
      squareKilometres: hectares / 100,
      latitude: null,
      longitude: null,
    },
  ]
}

const digitsOfArs = 12
const digitsOfAssociation = 9
const countyIn = (key: string) => key.slice(0, 5)

/** The shorter key: associations have none, and in that of a municipality the four digits of its association are missing. */
function agsOf(kind: DirectoryEntry['kind'], key: string): string | null {
  if (kind === 'municipalAssociation') return null
  return kind === 'municipality' ? countyIn(key) + key.slice(digitsOfAssociation) : key
}
