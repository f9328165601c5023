import type { StayingTable } from '../../../travel/travelling-table.ts'

/** Of the platform, which is no module. */
export const platformStaying: readonly StayingTable[] = [
  { place: 50, table: 'api_answers', reason: 'Was Programmen geantwortet wurde, wird nur einen Tag lang aufgehoben.' },
]
