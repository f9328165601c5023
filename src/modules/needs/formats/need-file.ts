import { writeXlsx } from 'hucre'
import { csvText, type CsvValue } from '../../../kernel/csv.ts'
import { fieldNames } from '../../capabilities/door.ts'
import type { ListedNeed } from '../schema.ts'
import { statusNames } from '../texts.de.ts'

const columns: readonly (readonly [heading: string, width: number, value: (need: ListedNeed) => CsvValue])[] = [
  ['Bedarf', 50, ({ title }) => title],
  ['Was besser werden soll', 50, ({ aim }) => aim],
  ['Organisation', 30, ({ organisation }) => organisation.name],
  ['Einwohner', 12, ({ organisation }) => organisation.inhabitants],
  ['Kreis', 26, ({ county }) => county],
  ['Land', 22, ({ land }) => land],
  ['Aufgabenbereich', 24, ({ field }) => field && fieldNames[field]],
  ['Stand', 16, ({ status }) => statusNames[status]],
  ['Bündel', 30, ({ bundle }) => bundle?.title ?? null],
  ['Gebraucht bis', 14, ({ deadline }) => deadline],
  ['Kennung', 38, ({ id }) => id],
]
const headings = columns.map(([heading]) => heading)
const rowOf = (need: ListedNeed) => columns.map(([, , value]) => value(need))

export const needCsv = (needs: readonly ListedNeed[]): string => csvText(headings, needs.map(rowOf))

export const needJson = (needs: readonly ListedNeed[]): string => JSON.stringify(needs, null, 1)

export function needWorkbook(needs: readonly ListedNeed[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: 'Bedarfe',
        columns: columns.map(([, width]) => ({ width })),
        rows: [headings, ...needs.map(rowOf)],
        cells: new Map(headings.map((value, index) => [`0,${index}`, { value, style: { font: { bold: true } } }])),
        freezePane: { rows: 1 },
      },
    ],
  })
}
