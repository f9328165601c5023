import type { HitGroup } from '../../../kernel/hit.ts'
import { may } from '../../access/door.ts'
import type { Caller, NavigationEntry, OwnPage } from '../../access/schema.ts'
import { matchingPages } from '../rules/matching-pages.ts'

interface Pages {
  navigation: readonly NavigationEntry[]
  ownPages: readonly OwnPage[]
  legal: readonly (readonly [href: string, name: string])[]
}

/** Pages of this installation that somebody may open. */
export function findPages(words: string, actor: Caller | null, { navigation, ownPages, legal }: Pages): HitGroup[] {
  const organisation = actor?.organisation?.id
  const own = organisation
    ? ownPages
        .filter(({ permission }) => may(actor, permission))
        .map(({ name, href, meaning }) => ({ name, href: href(organisation), about: meaning }))
    : []
  const open = navigation.filter(({ permission }) => may(actor, permission))
  const hits = matchingPages(words, [...open, ...own, ...legal.map(([href, name]) => ({ name, href }))])
  return [{ kind: 'Seiten', place: 90, hits, total: hits.length }]
}
