/** Every page of the module and its address; links are made from here. */
export const addresses = {
  signIn: '/anmeldung',
  signInThen: (path: string) => `/anmeldung?weiter=${encodeURIComponent(path)}`,
  secondFactor: '/anmeldung/zweiter-faktor',
  withOrganisation: '/anmeldung/organisation',
  toIdentityProvider: (id: string) => `/anmeldung/organisation/${id}`,
  fromIdentityProvider: '/anmeldung/dienst/callback/:id',
  refused: '/anmeldung/abgelehnt',
  signOut: '/abmeldung',
  register: '/registrierung',
  forgotten: '/passwort-vergessen',
  newPassword: '/passwort-neu',
  account: '/konto',
  accountSwitch: '/konto/organisation',
  organisations: '/organisationen',
  organisation: (id: string) => `/organisationen/${id}`,
  profile: '/organisation/profil',
  people: '/organisation/personen',
  mandates: '/organisation/vertretungen',
  access: '/organisation/zugaenge',
  newToken: '/organisation/zugaenge/schluessel',
  revokeToken: (id: string) => `/organisation/zugaenge/schluessel/${id}/widerrufen`,
  connectProvider: '/organisation/zugaenge/anmeldedienst',
  removeProvider: (id: string) => `/organisation/zugaenge/anmeldedienst/${id}/entfernen`,
  approveProviders: '/verwaltung/anmeldedienste',
  approveProvider: (id: string) => `/verwaltung/anmeldedienste/${id}`,
  api: '/api/v1/organisation',
  journal: '/organisation/verlauf',
  export: '/organisation/export',
  demo: '/demo',
  demoSignIn: '/demo/anmelden',
  demoMail: '/demo/post',
} as const

/** Only a path of our own may follow a sign-in: never another site. */
export function safePath(wish: string | undefined): string {
  if (!wish || !/^\/(?![/\\])[^\\\s]*$/.test(wish)) return '/'
  try {
    return new URL(wish, 'http://here.invalid').origin === 'http://here.invalid' ? wish : '/'
  } catch {
    return '/'
  }
}
