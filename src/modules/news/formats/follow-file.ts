import { germanDay } from '../../../kernel/german-dates.ts'
import type { ListColumn } from '../../../kernel/headed-sheet.ts'
import type { NamedFollow } from '../schema.ts'

export const followColumns: readonly ListColumn<NamedFollow>[] = [
  { heading: 'Was', width: 60, value: ({ name }) => name ?? 'Ein Bedarf, den Sie nicht mehr sehen können' },
  { heading: 'Für', width: 30, value: ({ organisation }) => organisation ?? null },
  { heading: 'Seit', width: 14, value: ({ follow }) => germanDay(follow.createdAt) },
]
