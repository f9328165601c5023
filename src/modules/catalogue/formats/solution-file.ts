import type { ListColumn } from '../../../kernel/headed-sheet.ts'
import { fieldNames } from '../../capabilities/door.ts'
import { operatingModelNames } from '../../needs/door.ts'
import type { ListedSolution } from '../schema.ts'
import { solutionStatusNames } from '../texts.de.ts'

export const solutionColumnsOfFile: readonly ListColumn<ListedSolution>[] = [
  { heading: 'Lösung', width: 36, value: ({ name }) => name },
  { heading: 'Was sie tut', width: 70, wrap: true, value: ({ summary }) => summary },
  { heading: 'Hersteller', width: 30, value: ({ maker, organisation }) => maker || organisation.name },
  { heading: 'Eingetragen von', width: 30, value: ({ organisation }) => organisation.name },
  { heading: 'Aufgabenbereich', width: 30, value: ({ field }) => fieldNames[field] },
  { heading: 'Lizenz (SPDX)', width: 20, value: ({ licence }) => licence || null },
  {
    heading: 'Betriebsmodelle',
    width: 50,
    value: ({ operatingModels }) => operatingModels.map((model) => operatingModelNames[model]).join(', '),
  },
  { heading: 'Stand', width: 18, value: ({ status }) => solutionStatusNames[status] },
  { heading: 'Kennung', width: 38, value: ({ id }) => id },
]
