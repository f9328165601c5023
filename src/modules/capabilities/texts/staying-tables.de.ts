import type { StayingTable } from '../../../travel/travelling-table.ts'

export const capabilitiesStaying: readonly StayingTable[] = [
  {
    place: 70,
    table: 'capability_proposals',
    reason:
      'Vorschläge zum Wortschatz gehören allen, die ihn benutzen, und bleiben bei ihm. Wer sie gemacht hat, steht im Verlauf.',
  },
  {
    place: 80,
    table: 'curators',
    reason: 'Wer den gemeinsamen Wortschatz pflegt, legt der Betrieb an jedem Ort selbst fest.',
  },
]
