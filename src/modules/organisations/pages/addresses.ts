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
  signInAfter: (notice: string) => `/anmeldung?hinweis=${notice}`,
  register: '/registrierung',
  registered: '/registrierung/gesendet',
  confirmAgain: '/registrierung/noch-einmal',
  confirm: '/registrierung/bestaetigen',
  confirmThen: (path: string) => `/registrierung/bestaetigen?weiter=${encodeURIComponent(path)}`,
  registerThen: (path: string) => `/registrierung?weiter=${encodeURIComponent(path)}`,
  forgotten: '/passwort-vergessen',
  forgottenSent: '/passwort-vergessen/gesendet',
  newPassword: '/passwort-neu',
  account: '/konto',
  accountAfter: (notice: string) => `/konto?hinweis=${notice}`,
  accountSwitch: '/konto/organisation',
  accountName: '/konto/name',
  accountPassword: '/konto/passwort',
  accountDevices: '/konto/geraete',
  accountDevicesAfter: (notice: string) => `/konto/geraete?hinweis=${notice}`,
  accountDeviceEnd: '/konto/geraete/abmelden',
  accountDevicesEnd: '/konto/geraete/alle-abmelden',
  accountFactor: '/konto/zweiter-faktor',
  accountFactorSetUp: '/konto/zweiter-faktor/einrichten',
  accountFactorCodes: '/konto/zweiter-faktor/ersatzcodes',
  accountFactorOff: '/konto/zweiter-faktor/ausschalten',
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
  export: '/organisation/export',
  demo: '/demo',
  demoSignIn: '/demo/anmelden',
  demoMail: '/demo/post',
} as const

/** Only a path of our own may follow a sign-in, never another site; it comes out as a browser would write it. */
export function safePath(wish: string | undefined): string {
  if (!wish || !isOwn(wish) || /\s/.test(wish)) return '/'
  const url = URL.parse(wish, 'http://here.invalid')
  if (url?.origin !== 'http://here.invalid') return '/'
  const path = `${url.pathname}${url.search}${url.hash}`
  return isOwn(path) ? path : '/'
}

/** Two slashes would begin the name of another site, and browsers take a backslash for a slash. */
const isOwn = (path: string) => /^\/(?!\/)[^\\]*$/.test(path)
