import type { StayingTable } from '../../../travel/travelling-table.ts'

export const needImportsStaying: readonly StayingTable[] = [
  {
    place: 90,
    table: 'need_imports',
    reason:
      'Tabellen mit Bedarfen, die jemand hochgeladen und noch nicht übernommen hat, warten höchstens zwei Stunden. Was daraus wurde, steht bei den Bedarfen.',
  },
]
