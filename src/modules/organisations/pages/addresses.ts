/** Every page of the module and its address; links are made from here. */
export const addresses = {
  signIn: '/anmeldung',
  signInThen: (path: string) => `/anmeldung?weiter=${encodeURIComponent(path)}`,
  secondFactor: '/anmeldung/zweiter-faktor',
  service: '/anmeldung/dienst/*',
  signOut: '/abmeldung',
  signInAfter: (notice: string) => `/anmeldung?hinweis=${notice}`,
  register: '/registrierung',
  registered: '/registrierung/gesendet',
  confirmAgain: '/registrierung/noch-einmal',
  confirm: '/registrierung/bestaetigen',
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
  mandates: '/organisation/vertretungen',
  access: '/organisation/zugaenge',
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
