import type { Refusal } from '../../../kernel/refusal.ts'

type Values = Readonly<Record<string, string | number>>

/** What was wrong with an entry in a form about one's own account, and what would be right. */
export const accountSentences: Readonly<Record<string, (values: Values) => string>> = {
  passwordTooShort: ({ least, length }) =>
    `Das Passwort hat ${length} Zeichen, nötig sind mindestens ${least}. Nehmen Sie zum Beispiel vier Wörter, die nichts miteinander zu tun haben.`,
  passwordTooLong: ({ most }) => `Das Passwort ist zu lang. Nehmen Sie höchstens ${most} Zeichen.`,
  passwordSequence: () =>
    'Dieses Passwort ist leicht zu erraten: Es wiederholt sich oder folgt der Tastatur. Nehmen Sie zum Beispiel vier Wörter, die nichts miteinander zu tun haben.',
  passwordCommon: () =>
    'Dieses Passwort steht auf Listen häufiger Passwörter. Nehmen Sie zum Beispiel vier Wörter, die nichts miteinander zu tun haben.',
  passwordPersonal: () =>
    'Dieses Passwort besteht fast nur aus Ihrem Namen, Ihrer E-Mail-Adresse oder dem Namen Allmende. Nehmen Sie zum Beispiel vier Wörter, die nichts miteinander zu tun haben.',
  passwordWrong: () => 'Dieses Passwort stimmt nicht. Bitte geben Sie Ihr jetziges Passwort ein.',
  passwordOfRegistration: () =>
    'Dieses Passwort passt nicht zu der Registrierung. Bitte geben Sie das Passwort ein, das Sie dabei gewählt haben, oder setzen Sie mit „Passwort vergessen“ ein neues.',
  nameMissing: () => 'Bitte geben Sie Ihren Namen ein, höchstens 120 Zeichen.',
  emailInvalid: () => 'Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@gemeinde.de.',
  emailTaken: ({ email }) =>
    `Mit der E-Mail-Adresse ${email} gibt es schon einen Zugang. Bitte wählen Sie eine andere.`,
  codeWrong: () =>
    'Dieser Code stimmt nicht oder ist abgelaufen. Bitte geben Sie den Code ein, den die App gerade zeigt. Stimmt die Uhr Ihres Geräts?',
  tooOften: () => 'Das waren zu viele Versuche. Bitte warten Sie einige Minuten.',
  noSecondFactor: ({ email }) => `Zu der E-Mail-Adresse ${email} gibt es keinen zweiten Faktor.`,
  appointmentPlace: ({ key }) => `Unter „${key}“ ist keine Organisation bekannt, weder als Schlüssel noch als Kennung.`,
  appointmentPerson: ({ email }) =>
    `Zu der E-Mail-Adresse ${email} gibt es keinen bestätigten Zugang. Bitte lassen Sie die Person sich zuerst registrieren.`,
  adminDatabaseInUse: ({ directory }) =>
    `Die Datenbank in ${directory} wird gerade vom Server benutzt. Bitte beenden Sie den Server, rufen Sie den Befehl noch einmal auf, und starten Sie ihn dann wieder.`,
  adminDatabaseUnreachable: ({ reason }) => `Die Datenbank lässt sich nicht öffnen: ${reason}`,
  adminUsage: ({ text }) => String(text),
}

export const accountSentence = ({ code, values = {} }: Refusal): string => accountSentences[code]!(values)

/** What a page says after something has been done, by the word in its address. */
export const accountNotices: Readonly<Record<string, { title: string; text: string; kind?: 'warning' }>> = {
  passwort: {
    title: 'Ihr neues Passwort gilt',
    text: 'Sie sind auf allen Geräten abgemeldet. Bitte melden Sie sich an.',
  },
  neu: {
    kind: 'warning',
    title: 'Bitte melden Sie sich noch einmal an',
    text: 'Seit der Eingabe des Passworts ist zu viel Zeit vergangen, oder es waren zu viele Versuche.',
  },
  name: { title: 'Ihr Name ist geändert', text: 'Er steht ab jetzt überall, wo Sie etwas tun.' },
  'passwort-geaendert': {
    title: 'Ihr neues Passwort gilt',
    text: 'Auf allen anderen Geräten sind Sie abgemeldet.',
  },
  organisation: {
    title: 'Sie handeln jetzt für eine andere Organisation',
    text: 'Welche, steht oben auf jeder Seite.',
  },
  bestaetigt: {
    title: 'Ihre E-Mail-Adresse ist bestätigt',
    text: 'Sie sind angemeldet. Als Nächstes suchen Sie Ihre Organisation und bitten darum, ihr beizutreten.',
  },
  geraet: { title: 'Das Gerät ist abgemeldet', text: 'Wer es benutzt, muss sich neu anmelden.' },
  geraete: { title: 'Alle anderen Geräte sind abgemeldet', text: 'Nur dieses hier ist noch angemeldet.' },
  'zweiter-faktor-aus': {
    title: 'Der zweite Faktor ist ausgeschaltet',
    text: 'Zum Anmelden genügt wieder das Passwort. Die Ersatzcodes gelten nicht mehr.',
  },
}

export const passwordHint =
  'Mindestens 12 Zeichen, alle sind erlaubt. Gut sind vier Wörter, die nichts miteinander zu tun haben.'

export const adminHelp = `allmende admin create --email ADRESSE --name NAME
Legt den ersten Zugang an, mit den Rechten des Betreibers, und gibt einen Link aus, über den das Passwort gesetzt wird.
Der Link gilt 24 Stunden und nur einmal. Ein voreingestelltes Passwort gibt es nicht.

allmende admin second-factor off --email ADRESSE
Schaltet den zweiten Faktor aus, wenn jemand ihn verloren hat, und beendet alle Anmeldungen dieser Person.
Überzeugen Sie sich vorher, wer Sie darum bittet.

allmende admin appoint --email ADRESSE --organisation SCHLÜSSEL
Gibt jemandem, der schon einen Zugang hat, die Rolle „Verwalten“ in einer Organisation, die niemand mehr verwalten kann.
Die Organisation nennt ihr amtlicher Schlüssel oder die Kennung aus der Adresse ihrer Seite; in ihrem Verlauf steht es.

Die Datenbank nennt DATABASE_URL oder DATA_DIR, die Adresse des Servers BASE_URL.`

export const adminCreated = ({ email, link }: { email: string; link: string }): string =>
  `Der Zugang für ${email} ist angelegt. Bitte setzen Sie das Passwort auf dieser Seite, innerhalb von 24 Stunden:\n\n${link}`

interface Appointment {
  email: string
  organisation: string
  isNew: boolean
}

export const appointed = ({ email, organisation, isNew }: Appointment): string =>
  isNew
    ? `${email} verwaltet jetzt „${organisation}“. Das steht auch im Verlauf der Organisation.`
    : `${email} verwaltet jetzt „${organisation}“, wie schon vorher. Es hat sich nichts geändert.`

export const secondFactorOff = (email: string): string =>
  `Der zweite Faktor von ${email} ist ausgeschaltet. Zum Anmelden genügt das Passwort, bis ein neuer eingerichtet ist.`
