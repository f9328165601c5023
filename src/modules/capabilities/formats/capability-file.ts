import { writeXlsx } from 'hucre'
import { listCsv, listSheet, type ListColumn } from '../../../kernel/headed-sheet.ts'
import type { Capability } from '../schema.ts'
import { dimensionNames, fieldNames } from '../texts.de.ts'

const columns: readonly ListColumn<Capability>[] = [
  { heading: 'Fähigkeit', width: 40, value: ({ name }) => name },
  { heading: 'Aufgabenbereich', width: 30, value: ({ field }) => fieldNames[field] },
  { heading: 'Was man damit tun kann', width: 70, value: ({ description }) => description },
  { heading: 'Andere Wörter', width: 60, value: ({ synonyms }) => synonyms.join(', ') },
  { heading: 'Betrifft', width: 14, value: ({ dimension }) => dimensionNames[dimension] },
  { heading: 'Kennung', width: 30, value: ({ id }) => id },
]

export const capabilityCsv = (capabilities: readonly Capability[]): string => listCsv(columns, capabilities)

export const capabilityJson = (capabilities: readonly Capability[]): string => JSON.stringify(capabilities, null, 1)

export const capabilityWorkbook = (capabilities: readonly Capability[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [listSheet('Fähigkeiten', columns, capabilities)] })
