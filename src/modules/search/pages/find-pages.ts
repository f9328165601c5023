import type { HitGroup } from '../../../kernel/hit.ts'
import { entryAddress, may } from '../../access/door.ts'
import type { Caller, NavigationEntry } from '../../access/schema.ts'
import { matchingPages, type NamedPage } from '../rules/matching-pages.ts'

interface Pages {
  navigation: readonly NavigationEntry[]
  legal: readonly NamedPage[]
}

/** Pages of this installation that somebody may open. */
export function findPages(
  words: string,
  { actor }: { actor: Caller | null },
  { allPages }: { allPages: Pages },
): HitGroup[] {
  const open = allPages.navigation
    .filter(({ permission, group }) => may(actor, permission) && (group !== 'organisation' || actor?.organisation))
    .map((entry) => ({ name: entry.name, href: entryAddress(entry, actor) }))
  const hits = matchingPages(words, [...open, ...allPages.legal])
  return [{ kind: 'Seiten', place: 90, hits, total: hits.length }]
}
