import { Refused } from '../../../kernel/refusal.ts'
import type { Service, ServiceTable } from '../schema.ts'

type Column = 'leikaKey' | 'ozgKey' | 'name' | 'ozgName' | 'situation' | 'topic'

/** What the columns are called in lists that go round, without spaces, signs and capitals; the better one first. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  leikaKey: ['leikakey', 'leikaschluessel', 'leikaid', 'leikanummer', 'leistungsschluessel', 'leistungsid'],
  ozgKey: ['ozgid', 'ozgschluessel', 'ozgnummer', 'ozgkey'],
  name: [
    'name',
    'bezeichnung',
    'leistungsbezeichnung',
    'leistungsbezeichnungi',
    'leistungsname',
    'leistung',
    'leikaleistung',
    'leikabezeichnung',
    'leistungsbezeichnungii',
  ],
  ozgName: ['ozgleistung', 'ozgname', 'ozgbezeichnung'],
  situation: ['lebenslage', 'geschaeftslage', 'lebensundgeschaeftslage', 'lebensgeschaeftslage'],
  topic: ['themenfeld'],
}
const columns = Object.keys(headings) as Column[]

export interface ServiceColumns {
  catalogue: Service['catalogue']
  /** The row of the headings, counted from 0. */
  head: number
  /** So many columns have a heading, or stand before one that has. */
  count: number
  at: Readonly<Partial<Record<Column, number>>>
}

/** What stands above the headings is a title of the list. */
const mostAbove = 20

/**
 * The sheet that is a list of services, with which column is where, in any order. A list with LeiKa keys is one of the LeiKa, with OZG
 * keys alone one of the OZG. Refuses (kind input) where there is none, and says what the first row with most headings lacks.
 */
export function serviceColumns(sheets: readonly ServiceTable[]): { table: ServiceTable; columns: ServiceColumns } {
  const found = sheets.flatMap((table) =>
    table.rows.slice(0, mostAbove).map((row, head) => ({
      table,
      columns: columnsIn(
        row.map((cell) => String(cell ?? '')),
        head,
      ),
    })),
  )
  const known = ({ columns: { at } }: (typeof found)[number]) => Object.keys(at).length
  const complete = found.filter(({ columns: { at } }) => missingIn(at).length === 0)
  const [best] = complete.toSorted((a, b) => known(b) - known(a))
  if (best) return best
  const [nearest] = found.toSorted((a, b) => known(b) - known(a))
  throw new Refused('input', [
    {
      code: 'serviceListHeadings',
      place: `Zeile ${(nearest?.columns.head ?? 0) + 1}`,
      values: { missing: missingIn(nearest?.columns.at ?? {}).join(', ') },
    },
  ])
}

function columnsIn(row: readonly string[], head: number): ServiceColumns {
  const names = row.map(foldedHeading)
  const plain = row.map((name) => foldedHeading(name.replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, '')))
  const at: Partial<Record<Column, number>> = {}
  for (const column of columns) {
    const index = [names, plain]
      .flatMap((list) => headings[column].map((heading) => list.indexOf(heading)))
      .find((index) => index >= 0)
    if (index !== undefined) at[column] = index
  }
  const catalogue = at.leikaKey === undefined ? 'ozg' : 'leika'
  // A list of the OZG calls its services by the name that a list of the LeiKa has beside its own.
  if (catalogue === 'ozg' && at.name === undefined && at.ozgName !== undefined) at.name = at.ozgName
  return { catalogue, head, count: row.findLastIndex((name) => name.trim() !== '') + 1, at }
}

const missingIn = (at: ServiceColumns['at']): string[] => [
  ...(at.leikaKey === undefined && at.ozgKey === undefined ? ['leika_key'] : []),
  ...(at.name === undefined ? ['name'] : []),
]

const foldedHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter]!)
    .replace(/[^a-z]/g, '')
