import type { Frame, FrameLink } from '../../../ui/viewer.ts'
import { searchAddresses } from '../../search/addresses.ts'
import { signInAddresses } from '../../sign-in/addresses.ts'
import { may } from '../policy.ts'
import { currentAddress } from '../rules/current-address.ts'
import { entryAddress } from '../rules/entry-address.ts'
import type { Actor, NavigationEntry, NavigationGroup } from '../schema.ts'

/** What stands around every page for this person. */
export function frameOf(actor: Actor | null, navigation: readonly NavigationEntry[], here: URL): Frame {
  const seen = navigation
    .filter(({ permission }) => may(actor, permission))
    .map((entry) => ({ ...entry, href: entryAddress(entry, actor) }))
  const current = currentAddress(
    seen.map(({ href }) => href),
    here,
  )
  const links = (wanted: NavigationGroup): FrameLink[] =>
    seen.filter(({ group }) => group === wanted).map(({ name, href }) => ({ name, href, isCurrent: href === current }))
  return {
    viewer: actor && {
      name: actor.person.name,
      organisation: actor.organisation?.name,
      through: actor.mandate?.representative.name,
    },
    groups: [
      { title: 'Der Weg', links: links('way') },
      {
        title: actor?.organisation?.name ?? 'Sie',
        links: links('own'),
        pages: actor?.organisation ? links('organisation') : [],
      },
      { title: 'Betrieb', links: links('running') },
    ].filter(({ links }) => links.length > 0),
    foot: links('foot'),
    search: searchAddresses.search,
    help: seen.find(({ href }) => href === current)?.help,
    doors: { signIn: signInAddresses.signIn, account: signInAddresses.account, signOut: signInAddresses.signOut },
  }
}
