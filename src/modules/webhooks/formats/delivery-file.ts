import { germanTime } from '../../../kernel/german-dates.ts'
import type { ListColumn } from '../../../kernel/headed-sheet.ts'
import type { Delivery } from '../schema.ts'
import { answerWords, deliveryEventNames, deliveryStatusNames } from '../texts.de.ts'

export const deliveryColumns: readonly ListColumn<Delivery>[] = [
  { heading: 'Wann', width: 24, value: ({ createdAt }) => germanTime(createdAt) },
  { heading: 'Ereignis', width: 40, value: ({ event }) => deliveryEventNames[event] },
  { heading: 'Stand', width: 24, value: ({ status }) => deliveryStatusNames[status] },
  { heading: 'Antwort', width: 50, value: ({ answer }) => answerWords(answer) },
  { heading: 'Versuche', width: 10, value: ({ attempts }) => attempts },
  { heading: 'Zuletzt versucht', width: 24, value: ({ triedAt }) => triedAt && germanTime(triedAt) },
  { heading: 'Kennung', width: 38, value: ({ id }) => id },
]
