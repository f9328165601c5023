import { germanDay } from '../../../kernel/german-dates.ts'
import type { ListColumn } from '../../../kernel/headed-sheet.ts'
import type { MandateStanding } from '../rules/mandates.ts'
import type { Mandate, Member, TokenScope } from '../schema.ts'
import { roleNames } from '../texts.de.ts'
import { scopeNames as tokenScopeNames } from '../texts/identity.de.ts'
import { scopeNames, standingNames } from '../texts/mandates.de.ts'

/** Who works for the organisation. */
export const memberColumns: readonly ListColumn<Member>[] = [
  { heading: 'Name', width: 30, value: ({ name }) => name },
  { heading: 'E-Mail-Adresse', width: 36, value: ({ email }) => email },
  { heading: 'Rolle', width: 16, value: ({ role }) => roleNames[role] },
  { heading: 'Seit', width: 14, value: ({ since }) => germanDay(since) },
]

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

interface ListedKey {
  name: string
  beginning: string
  /** Less than it was made for where whoever made it decides no longer. */
  reaches: TokenScope
  createdAt: Date
  expiresAt: Date
  lastUsedOn: string | null
  revokedAt: Date | null
}

/** Keys for programs; of the key itself only how it begins is known. */
export const keyColumns: readonly ListColumn<ListedKey>[] = [
  { heading: 'Name', width: 30, value: ({ name }) => name },
  { heading: 'Beginnt mit', width: 18, value: ({ beginning }) => beginning },
  { heading: 'Darf', width: 20, value: ({ reaches }) => tokenScopeNames[reaches] },
  { heading: 'Erstellt am', width: 14, value: ({ createdAt }) => germanDay(createdAt) },
  { heading: 'Gilt bis', width: 14, value: ({ expiresAt }) => germanDay(expiresAt) },
  { heading: 'Zuletzt benutzt', width: 16, value: ({ lastUsedOn }) => (lastUsedOn ? germanDay(lastUsedOn) : 'nie') },
  { heading: 'Widerrufen am', width: 16, value: ({ revokedAt }) => revokedAt && germanDay(revokedAt) },
]
