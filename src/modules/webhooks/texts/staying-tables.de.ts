import type { StayingTable } from '../../../travel/travelling-table.ts'

export const webhooksStaying: readonly StayingTable[] = [
  {
    place: 40,
    table: 'webhooks',
    reason: 'Benachrichtigungen an Programme gehören zu deren Adressen hier. Richten Sie sie am neuen Ort neu ein.',
  },
]
