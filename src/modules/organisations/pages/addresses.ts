/** Every page of the module and its address; links are made from here. */
export const addresses = {
  signIn: '/anmeldung',
  signInThen: (path: string) => `/anmeldung?weiter=${encodeURIComponent(path)}`,
  secondFactor: '/anmeldung/zweiter-faktor',
  service: '/anmeldung/dienst/*',
  signOut: '/abmeldung',
  register: '/registrierung',
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
  mandates: '/organisation/vertretungen',
  access: '/organisation/zugaenge',
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
