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
  registerThen: (path: string) => `/registrierung?weiter=${encodeURIComponent(path)}`,
  forgotten: '/passwort-vergessen',
  newPassword: '/passwort-neu',
  account: '/konto',
  accountSwitch: '/konto/organisation',
  personalData: '/konto/daten',
  personalDataFile: '/konto/daten/meine-daten.json',
  accountDeletion: '/konto/daten/loeschen',
  accountDeleted: '/konto-geloescht',
  organisations: '/organisationen',
  organisation: (id: string) => `/organisationen/${id}`,
  profile: '/organisation/profil',
  people: '/organisation/personen',
  person: (id: string) => `/organisation/personen/${id}`,
  personRemoval: (id: string) => `/organisation/personen/${id}/entfernen`,
  invitations: '/organisation/einladungen',
  invitationAgain: (id: string) => `/organisation/einladungen/${id}/erneut`,
  invitationWithdrawal: (id: string) => `/organisation/einladungen/${id}/zurueckziehen`,
  joinRequest: (id: string) => `/organisation/anfragen/${id}`,
  leaving: '/organisation/verlassen',
  left: '/organisation/verlassen/erledigt',
  invitationDeclined: '/einladungen/abgelehnt',
  invitation: (token: string) => `/einladung/${token}`,
  joining: (id: string) => `/organisationen/${id}/beitreten`,
  firstAdministrators: '/verwaltung/beitritte',
  firstAdministrator: (id: string) => `/verwaltung/beitritte/${id}`,
  mandates: '/organisation/vertretungen',
  newMandate: '/organisation/vertretungen/neu',
  mandate: (id: string) => `/organisation/vertretungen/${id}`,
  mandateEnd: (id: string) => `/organisation/vertretungen/${id}/widerrufen`,
  access: '/organisation/zugaenge',
  newToken: '/organisation/zugaenge/schluessel',
  revokeToken: (id: string) => `/organisation/zugaenge/schluessel/${id}/widerrufen`,
  connectProvider: '/organisation/zugaenge/anmeldedienst',
  removeProvider: (id: string) => `/organisation/zugaenge/anmeldedienst/${id}/entfernen`,
  approveProviders: '/verwaltung/anmeldedienste',
  approveProvider: (id: string) => `/verwaltung/anmeldedienste/${id}`,
  api: '/api/v1/organisation',
  journal: '/organisation/verlauf',
  journalCsv: '/organisation/verlauf/verlauf.csv',
  journalJson: '/organisation/verlauf/verlauf.json',
  journalWorkbook: '/organisation/verlauf/verlauf.xlsx',
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
