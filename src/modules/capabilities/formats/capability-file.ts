import { writeXlsx } from 'hucre'
import { csvText, type CsvValue } from '../../../kernel/csv.ts'
import type { Capability } from '../schema.ts'
import { dimensionNames, fieldNames } from '../texts.de.ts'

const columns: readonly (readonly [heading: string, width: number, value: (capability: Capability) => CsvValue])[] = [
  ['Fähigkeit', 40, ({ name }) => name],
  ['Aufgabenbereich', 30, ({ field }) => fieldNames[field]],
  ['Was man damit tun kann', 70, ({ description }) => description],
  ['Andere Wörter', 60, ({ synonyms }) => synonyms.join(', ')],
  ['Betrifft', 14, ({ dimension }) => dimensionNames[dimension]],
  ['Kennung', 30, ({ id }) => id],
]
const headings = columns.map(([heading]) => heading)
const rowOf = (capability: Capability) => columns.map(([, , value]) => value(capability))

export const capabilityCsv = (capabilities: readonly Capability[]): string => csvText(headings, capabilities.map(rowOf))

export const capabilityJson = (capabilities: readonly Capability[]): string => JSON.stringify(capabilities, null, 1)

export function capabilityWorkbook(capabilities: readonly Capability[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: 'Fähigkeiten',
        columns: columns.map(([, width]) => ({ width })),
        rows: [headings, ...capabilities.map(rowOf)],
        cells: new Map(headings.map((value, index) => [`0,${index}`, { value, style: { font: { bold: true } } }])),
        freezePane: { rows: 1 },
      },
    ],
  })
}
