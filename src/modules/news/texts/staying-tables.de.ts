import type { StayingTable } from '../../../travel/travelling-table.ts'

export const newsStaying: readonly StayingTable[] = [
  {
    place: 100,
    table: 'follows',
    reason:
      'Was jemand verfolgt, gehört dieser Person. Sie nimmt es mit ihren eigenen Daten mit. Was die Organisation gemeinsam verfolgt, gilt nur hier und steht im Verlauf.',
  },
  {
    place: 110,
    table: 'organisation_news',
    reason: 'Geheime Adressen und Mails der Organisation gelten nur hier. Richten Sie sie am neuen Ort neu ein.',
  },
]
