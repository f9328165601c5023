import { writeXlsx } from 'hucre'
import { germanDay } from '../../../kernel/german-dates.ts'
import { listCsv, listSheet, type ListColumn } from '../../../kernel/headed-sheet.ts'
import type { Bundle } from '../schema.ts'
import { bundleStatusNames } from '../texts.de.ts'

const columns: readonly ListColumn<Bundle>[] = [
  { heading: 'Bündel', width: 50, value: ({ title }) => title },
  { heading: 'Stand', width: 20, value: ({ status }) => bundleStatusNames[status] },
  { heading: 'Organisationen dabei', width: 20, value: ({ participants }) => participants },
  { heading: 'Vorgeschlagen von', width: 30, value: ({ proposer }) => proposer?.name ?? null },
  { heading: 'Antworten bis', width: 14, value: ({ answerBy }) => germanDay(answerBy) },
  { heading: 'Nötige Zusagen', width: 14, value: ({ quorum }) => quorum },
  { heading: 'Kennung', width: 38, value: ({ id }) => id },
]

/** The list of bundles, by the ending of the file. */
export const bundleListFiles = {
  csv: (bundles: readonly Bundle[]): string => listCsv(columns, bundles),
  json: (bundles: readonly Bundle[]): string => JSON.stringify(bundles, null, 1),
  xlsx: (bundles: readonly Bundle[]): Promise<Uint8Array> =>
    writeXlsx({ sheets: [listSheet('Bündel', columns, bundles)] }),
}
