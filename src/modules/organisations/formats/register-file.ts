import { writeXlsx, type ColumnDef } from 'hucre'
import { csvText } from '../../../kernel/csv.ts'
import type { ListedOrganisation } from '../schema.ts'
import { kindNames } from '../texts.de.ts'
import { registerColumns } from '../texts/register.de.ts'

type Column = keyof typeof registerColumns
type Value = string | number | boolean | null

const values: Readonly<Record<Column, (organisation: ListedOrganisation) => Value>> = {
  name: ({ name }) => name,
  kind: ({ kind }) => kindNames[kind],
  key: ({ key }) => key,
  county: ({ county }) => county?.name ?? null,
  land: ({ land }) => land?.name ?? null,
  inhabitants: ({ inhabitants }) => inhabitants,
  asOf: ({ asOf }) => asOf,
  source: ({ source }) => source,
  latitude: ({ latitude }) => latitude,
  longitude: ({ longitude }) => longitude,
  vanishedOn: ({ vanishedOn }) => vanishedOn,
  invented: ({ invented }) => invented,
  id: ({ id }) => id,
}
const columns = Object.keys(values) as Column[]
const rowOf = (organisation: ListedOrganisation) => columns.map((column) => values[column](organisation))
const headings = columns.map((column) => registerColumns[column])

/** The official keys begin with zeros that a spreadsheet drops unless the cell is a text: in CSV that is up to the reader. */
export const registerCsv = (found: readonly ListedOrganisation[]): string => csvText(headings, found.map(rowOf))

export const registerJson = (found: readonly ListedOrganisation[]): string =>
  JSON.stringify(
    found.map((organisation) => ({ ...organisation, kindName: kindNames[organisation.kind] })),
    null,
    1,
  )

export function registerWorkbook(found: readonly ListedOrganisation[]): Promise<Uint8Array> {
  const widths: Partial<Record<Column, number>> = {
    name: 36,
    kind: 18,
    key: 14,
    county: 28,
    land: 24,
    source: 40,
    id: 38,
  }
  return writeXlsx({
    sheets: [
      {
        name: 'Organisationen',
        columns: columns.map((column): ColumnDef => ({
          width: widths[column] ?? 12,
          ...(column === 'inhabitants' && { numFmt: '#,##0' }),
        })),
        rows: [headings, ...found.map(rowOf)],
        cells: new Map(headings.map((value, index) => [`0,${index}`, { value, style: { font: { bold: true } } }])),
        freezePane: { rows: 1 },
      },
    ],
  })
}
