import { later } from '../../kernel/later.ts'
import { fillsSlot } from '../../kernel/slot.ts'
import type { Module } from '../../module.ts'
import { grantRole } from '../sign-in/slots.ts'
import { peopleAddresses } from './addresses.ts'
import type { PeopleServices } from './pages/services.ts'
import { peoplePermissions } from './policy.ts'
import { peopleRefusal } from './texts.de.ts'
import { peopleJournal } from './texts/journal.de.ts'
import { invitationsMeaning, joinRequestsMeaning, rolesMeaning } from './texts/personal-data-words.de.ts'

/** Who belongs to an organisation, and with which role. */
export const people: Module<PeopleServices> = {
  name: 'people',
  manual: 'organisation',
  tables: ['memberships', 'invitations', 'join_requests'],
  permissions: peoplePermissions,
  sentence: peopleRefusal,
  journal: peopleJournal,
  travel: async () => (await import('./travel.ts')).peopleTravel,
  personalData: async () => {
    const { ownRoles, invitationsToMe, ownJoinRequests } = await import('./store/rows-about-person.ts')
    return [
      { place: 20, name: 'zugehoerigkeiten', meaning: rolesMeaning, read: ownRoles },
      { place: 30, name: 'einladungen', meaning: invitationsMeaning, read: invitationsToMe },
      { place: 40, name: 'beitrittsanfragen', meaning: joinRequestsMeaning, read: ownJoinRequests },
    ]
  },
  pages: async (services) => (await import('./pages/routes.ts')).peoplePages(services),
  listFiles: async () => (await import('./pages/member-files.ts')).memberFiles,
  navigation: [
    {
      group: 'organisation',
      place: 30,
      name: 'Personen',
      href: peopleAddresses.people,
      permission: peoplePermissions.seePeople,
    },
    {
      group: 'running',
      place: 120,
      name: 'Beitritte',
      href: peopleAddresses.firstAdministrators,
      permission: peoplePermissions.decideFirstAdministrator,
    },
  ],
  tasks: later(async () => (await import('./actions/waiting-requests.ts')).waitingRequests),
  start: later(async () => (await import('./pages/asked-part.tsx')).askedPart),
  fills: [
    fillsSlot(grantRole, async (transaction, claimed) =>
      (await import('./actions/grant-claimed-role.ts')).grantRoleClaimed(transaction, claimed),
    ),
  ],
  commands: { admin: async () => (await import('./cli-admin.ts')).adminCommand },
  demo: async (database) => (await import('./demo/seed-memberships.ts')).seedMemberships(database),
}
