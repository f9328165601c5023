import { germanDay } from '../../../kernel/german-dates.ts'
import type { ListColumn } from '../../../kernel/headed-sheet.ts'
import type { TokenScope } from '../../access/schema.ts'
import { scopeNames as tokenScopeNames } from '../texts/identity.de.ts'

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
