import type { StayingTable } from '../../../travel/travelling-table.ts'

export const peopleStaying: readonly StayingTable[] = [
  {
    place: 10,
    table: 'invitations',
    reason:
      'Einladungen enthalten Zugangsschlüssel und E-Mail-Adressen von Menschen, die noch nicht dazugehören. Was aus ihnen wurde, steht im Verlauf.',
  },
  {
    place: 20,
    table: 'join_requests',
    reason: 'Beitrittswünsche gehören den Personen, die sie stellen. Was entschieden wurde, steht im Verlauf.',
  },
]
