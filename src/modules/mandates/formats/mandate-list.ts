import { germanDay } from '../../../kernel/german-dates.ts'
import type { ListColumn } from '../../../kernel/headed-sheet.ts'
import type { MandateStanding } from '../rules/mandate-standing.ts'
import type { Mandate } from '../schema.ts'
import { scopeNames, standingNames } from '../texts/mandate-words.de.ts'

/** A mandate as it stands today. */
export type StandingMandate = Mandate & { standing: MandateStanding }

export const mandateColumns: readonly ListColumn<StandingMandate>[] = [
  { heading: 'Wer vertritt', width: 36, value: ({ representative }) => representative.name },
  { heading: 'Wer vertreten wird', width: 36, value: ({ represented }) => represented.name },
  { heading: 'Umfang', width: 30, value: ({ scope }) => scopeNames[scope] },
  { heading: 'Gilt ab', width: 14, value: ({ validFrom }) => germanDay(validFrom) },
  { heading: 'Gilt bis', width: 14, value: ({ validUntil }) => validUntil && germanDay(validUntil) },
  { heading: 'Stand', width: 24, value: ({ standing }) => standingNames[standing] },
  { heading: 'Entschieden am', width: 16, value: ({ decidedAt }) => decidedAt && germanDay(decidedAt) },
]
