import { germanDay } from '../../../kernel/german-dates.ts'
import type { ListColumn } from '../../../kernel/headed-sheet.ts'
import type { Member } from '../schema.ts'
import { roleNames } from '../../access/door.ts'

/** Who works for the organisation. */
export const memberColumns: readonly ListColumn<Member>[] = [
  { heading: 'Name', width: 30, value: ({ name }) => name },
  { heading: 'E-Mail-Adresse', width: 36, value: ({ email }) => email },
  { heading: 'Rolle', width: 16, value: ({ role }) => roleNames[role] },
  { heading: 'Seit', width: 14, value: ({ since }) => germanDay(since) },
]
