import { writeXlsx } from 'hucre'
import { csvText, type CsvValue } from '../../../kernel/csv.ts'
import type { Bundle } from '../schema.ts'
import { bundleStatusNames } from '../texts.de.ts'

const columns: readonly (readonly [heading: string, width: number, value: (bundle: Bundle) => CsvValue])[] = [
  ['Bündel', 50, ({ title }) => title],
  ['Stand', 20, ({ status }) => bundleStatusNames[status]],
  ['Organisationen dabei', 20, ({ participants }) => participants],
  ['Vorgeschlagen von', 30, ({ proposer }) => proposer.name],
  ['Antworten bis', 14, ({ answerBy }) => answerBy],
  ['Nötige Zusagen', 14, ({ quorum }) => quorum],
  ['Kennung', 38, ({ id }) => id],
]
const headings = columns.map(([heading]) => heading)
const rowOf = (bundle: Bundle) => columns.map(([, , value]) => value(bundle))

export const bundleListCsv = (bundles: readonly Bundle[]): string => csvText(headings, bundles.map(rowOf))

export const bundleListJson = (bundles: readonly Bundle[]): string => JSON.stringify(bundles, null, 1)

export const bundleListWorkbook = (bundles: readonly Bundle[]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: 'Bündel',
        columns: columns.map(([, width]) => ({ width })),
        rows: [headings, ...bundles.map(rowOf)],
        cells: new Map(headings.map((value, index) => [`0,${index}`, { value, style: { font: { bold: true } } }])),
        freezePane: { rows: 1 },
      },
    ],
  })
