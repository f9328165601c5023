import type { StayingTable } from '../../../travel/travelling-table.ts'

export const lettersStaying: readonly StayingTable[] = [
  {
    place: 96,
    table: 'town_letters',
    reason:
      'Welche Gemeinden zu einem Bündel angeschrieben sind, gilt nur hier und so lange, wie es das Bündel gibt. Im Verlauf steht, wann das war. Adressen sind nicht gespeichert.',
  },
  {
    place: 97,
    table: 'refused_letters',
    reason:
      'Wer keine Einladungen mehr möchte, gehört zu keiner Organisation. Gespeichert ist nur ein Abdruck der Adresse, auf Dauer.',
  },
]
