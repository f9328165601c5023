import { germanDay } from '../../../kernel/german-dates.ts'
import type { ListColumn } from '../../../kernel/headed-sheet.ts'
import type { Proposal } from '../schema.ts'
import { fieldNames } from '../texts.de.ts'
import { proposalStatusNames } from '../texts/capabilities.de.ts'

export const proposalColumns: readonly ListColumn<Proposal>[] = [
  { heading: 'Vorschlag', width: 40, value: ({ name }) => name },
  { heading: 'Aufgabenbereich', width: 30, value: ({ field }) => fieldNames[field] },
  { heading: 'Was man damit tun kann', width: 70, value: ({ description }) => description },
  { heading: 'Von', width: 30, value: ({ organisation }) => organisation.name },
  { heading: 'Am', width: 14, value: ({ createdAt }) => germanDay(createdAt) },
  { heading: 'Stand', width: 24, value: ({ status }) => proposalStatusNames[status] },
  { heading: 'Entschieden am', width: 16, value: ({ decidedAt }) => decidedAt && germanDay(decidedAt) },
  { heading: 'Fähigkeit', width: 40, value: ({ capability }) => capability?.name ?? null },
  { heading: 'Begründung', width: 60, value: ({ reason }) => reason },
]
