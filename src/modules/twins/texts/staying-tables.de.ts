import type { StayingTable } from '../../../travel/travelling-table.ts'

export const twinsStaying: readonly StayingTable[] = [
  {
    place: 95,
    table: 'unfitting_twins',
    reason:
      'Welche Bedarfe anderer zu den eigenen nicht passen, gilt nur, wo diese anderen sind. Im Verlauf steht, was wann ausgeblendet wurde.',
  },
]
