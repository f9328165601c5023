import { later } from '../../kernel/later.ts'
import type { Identity } from '../../platform/sign-in/sign-in.ts'
import type { BaseServices, Module } from '../../module.ts'
import { signInAddresses } from './addresses.ts'
import type { SignInServices } from './pages/services.ts'
import { signInPermissions } from './policy.ts'
import { signInRefusal } from './texts.de.ts'
import { signInJournal } from './texts/journal.de.ts'
import { accountMeaning, placesMeaning, waysMeaning } from './texts/personal-data.de.ts'

/** Accounts, passwords and second factors, identity providers, keys for programs. */
export const signIn: Module<SignInServices> = {
  name: 'sign-in',
  manual: 'zugang',
  tables: ['persons', 'accounts', 'sessions', 'second_factors', 'verifications', 'identity_providers', 'api_tokens'],
  permissions: signInPermissions,
  sentence: signInRefusal,
  journal: signInJournal,
  open,
  travel: async () => (await import('./travel.ts')).signInTravel,
  personalData: async () => {
    const { ownAccount, placesSignedIn, waysToSignIn } = await import('./store/rows-about-person.ts')
    return [
      { place: 10, name: 'person', meaning: accountMeaning, read: ownAccount },
      { place: 90, name: 'anmeldearten', meaning: waysMeaning, read: waysToSignIn, isBesideWalls: true },
      { place: 100, name: 'anmeldungen', meaning: placesMeaning, read: placesSignedIn, isBesideWalls: true },
    ]
  },
  pages: async (services) => (await import('./pages/routes.ts')).signInPages(services),
  listFiles: async () => (await import('./pages/key-files.ts')).keyFiles,
  navigation: [
    {
      group: 'organisation',
      place: 60,
      name: 'Zugänge',
      href: signInAddresses.access,
      permission: signInPermissions.manageAccess,
    },
    {
      group: 'running',
      place: 150,
      name: 'Anmeldedienste',
      href: signInAddresses.approveProviders,
      permission: signInPermissions.approveIdentityProviders,
    },
  ],
  start: later(async () => (await import('./pages/running-part.ts')).runningPart),
  tasks: later(async () => (await import('./actions/waiting-providers.ts')).waitingProviders),
  demo: async (database) => (await import('./demo/seed-persons.ts')).seedPersons(database),
}

async function open(base: BaseServices) {
  const { openSignIn } = await import('../../platform/sign-in/sign-in.ts')
  const { accountMails } = await import('./actions/account-mails.ts')
  const { openIdentities } = await import('./actions/open-identities.ts')
  const { passwordFault } = await import('./rules/password.ts')
  const service = { ...base, passwordFault, ...accountMails(base.mail) }
  const identities = openIdentities({
    ...base,
    signInWith: (identity: Identity) => openSignIn({ ...service, identity }),
    local: base.baseUrl.startsWith('http:'),
  })
  return { services: { signIn: openSignIn(service), identities } }
}
