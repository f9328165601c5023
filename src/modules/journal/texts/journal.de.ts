import { euros } from '../../../kernel/german-numbers.ts'
import type { JournalExcerpt, JournalLine, JournalNames } from '../schema/journal.ts'
import { fieldNames, listNames, wordsOf } from './journal-words.de.ts'

type Predicate = (about: string) => string

/** What somebody did, as the end of a sentence that begins with their name. */
export const entrySentences: Readonly<Record<string, Predicate>> = {
  accountDeleted: () => 'hat den eigenen Zugang gelöscht',
  administratorAppointed: (about) => `hat ${about} die Rolle „Verwalten“ gegeben`,
  backupCodesRenewed: () => 'hat neue Ersatzcodes erzeugt',
  bundleAbstained: () => 'hat sich zu einem Bündel enthalten',
  bundleDeclined: () => 'hat die Teilnahme an einem Bündel abgelehnt',
  bundleDissolved: () => 'hat das Bündel aufgelöst, weil zu wenige dabei sind',
  bundleEntryAccepted: () => 'hat einem Bedarf, der in das Bündel wollte, zugestimmt',
  bundleEntryRefused: () => 'hat einen Bedarf, der in das Bündel wollte, nicht aufgenommen',
  bundleEntryRequested: () => 'hat gebeten, in ein Bündel aufgenommen zu werden',
  bundleEntryWithdrawn: () => 'hat die Bitte um Aufnahme in ein Bündel zurückgezogen',
  bundleJoined: () => 'ist einem Bündel beigetreten',
  bundleLeaveAnnounced: () => 'hat angekündigt, ein Bündel zu verlassen',
  bundleLeaveWithdrawn: () => 'hat die Ankündigung, ein Bündel zu verlassen, zurückgenommen',
  bundleLeft: () => 'hat ein Bündel verlassen',
  bundleNoticeEnded: () => 'hat einen Bedarf aus dem Bündel genommen, weil die Frist des Austritts um ist',
  bundleProposed: () => 'hat ein Bündel vorgeschlagen',
  bundleQuestionSent: () => 'hat gefragt, ob ein weiterer Bedarf in das Bündel kommt',
  bundleQuestionWithdrawn: () => 'hat die Frage nach einem weiteren Bedarf zurückgenommen',
  bundleStarted: () => 'hat das Bündel begonnen, weil genug zugesagt haben',
  bundleSplit: () => 'hat das Bündel geteilt, weil alle zugestimmt haben',
  bundlesMerged: () => 'hat zwei Bündel zusammengeführt, weil alle zugestimmt haben',
  changeConsented: () => 'hat einer Änderung des Bündels zugestimmt',
  changeDeclined: () => 'hat eine Änderung des Bündels abgelehnt',
  changeLapsed: () => 'hat eine Änderung des Bündels verfallen lassen, weil nicht alle geantwortet haben',
  changeOvertaken: () => 'hat eine Änderung des Bündels fallen lassen, weil sie nicht mehr passt',
  changeRejected: () => 'hat eine Änderung des Bündels beendet, weil sie abgelehnt wurde',
  changeUndone: () => 'hat eine Änderung des Bündels rückgängig gemacht',
  changeUndoRefused: () => 'hat eine Änderung nicht rückgängig gemacht, weil seitdem jemand gehandelt hat',
  changeWithdrawn: () => 'hat einen Vorschlag zur Änderung des Bündels zurückgezogen',
  capabilityDecided: () => 'hat über einen Vorschlag für eine Fähigkeit entschieden',
  capabilityProposed: () => 'hat eine Fähigkeit vorgeschlagen',
  curatorEnded: (about) => `hat die Aufgabe von ${about} in der Redaktion der Fähigkeiten beendet`,
  curatorMade: (about) => `hat ${about} mit der Redaktion der Fähigkeiten betraut`,
  directoryImported: () => 'hat ein amtliches Verzeichnis eingelesen',
  followBegun: () => 'verfolgt etwas für die ganze Organisation',
  followEnded: () => 'verfolgt etwas nicht mehr für die ganze Organisation',
  identityProviderApproved: () => 'hat einen Anmeldedienst freigegeben',
  identityProviderConnected: () => 'hat einen Anmeldedienst verbunden',
  identityProviderRemoved: () => 'hat einen Anmeldedienst entfernt',
  leadNamed: () => 'hat sich zur Federführung eines Bündels geäußert',
  invitationAccepted: () => 'hat die Einladung angenommen',
  invitationDeclined: () => 'hat die Einladung abgelehnt',
  invitationSent: () => 'hat eine Einladung verschickt',
  invitationSentAgain: () => 'hat eine Einladung noch einmal verschickt',
  invitationWithdrawn: () => 'hat eine Einladung zurückgezogen',
  joinApproved: () => 'hat einer Anfrage zum Beitritt zugestimmt',
  joinDeclined: () => 'hat eine Anfrage zum Beitritt abgelehnt',
  joinRequested: () => 'hat um Beitritt gebeten',
  mandateDeclined: () => 'hat eine Vertretung abgelehnt',
  mandateGiven: () => 'hat einer Vertretung zugestimmt',
  mandatePrepared: () => 'hat eine Vertretung vorbereitet',
  mandateProposed: () => 'hat eine Vertretung vorgeschlagen',
  mandateRevoked: () => 'hat eine Vertretung widerrufen',
  mergeProposed: () => 'hat vorgeschlagen, zwei Bündel zusammenzuführen',
  mergerUndone: (about) => `hat rückgängig gemacht, dass ${about} in einer anderen Organisation aufgegangen ist`,
  nameChanged: () => 'hat den eigenen Namen geändert',
  needBegun: () => 'hat einen Bedarf begonnen',
  needChanged: () => 'hat einen Bedarf geändert',
  needImported: () => 'hat einen Bedarf aus einer Datei übernommen',
  needMoved: () => 'hat den Stand eines Bedarfs geändert',
  needOpened: () => 'hat einen Bedarf veröffentlicht',
  newsAddressesEnded: () => 'hat die Adressen für Feed und Kalender der Organisation abgeschaltet',
  newsAddressesMade: () => 'hat Adressen für Feed und Kalender der Organisation erzeugt',
  newsAddressesRenewed: () => 'hat neue Adressen für Feed und Kalender der Organisation erzeugt',
  newsPaceChanged: () => 'hat geändert, wie oft die Organisation Mails mit Neuem bekommt',
  operatorCreated: () => 'hat einen Zugang für den Betrieb angelegt',
  organisationExported: () => 'hat alle Daten der Organisation als Datei mitgenommen',
  organisationImported: (about) => `hat ${about} aus einer Datei übernommen`,
  organisationLeft: () => 'hat die Organisation verlassen',
  organisationsMerged: (about) => `hat festgehalten, dass ${about} in einer anderen Organisation aufgegangen ist`,
  passwordChanged: () => 'hat das eigene Passwort geändert',
  personRemoved: (about) => `hat ${about} aus der Organisation entfernt`,
  profileChanged: () => 'hat das Profil geändert',
  roleClaimed: () => 'hat eine Rolle über den Anmeldedienst der Organisation bekommen',
  roleChanged: (about) => `hat die Rolle von ${about} geändert`,
  secondFactorLost: (about) => `hat den verlorenen zweiten Faktor von ${about} ausgeschaltet`,
  secondFactorTurnedOff: () => 'hat den zweiten Faktor ausgeschaltet',
  secondFactorTurnedOn: () => 'hat den zweiten Faktor eingeschaltet',
  splitProposed: () => 'hat vorgeschlagen, das Bündel zu teilen',
  questionLapsed: () => 'hat eine Frage verfallen lassen, weil niemand rechtzeitig geantwortet hat',
  requestLapsed: () => 'hat eine Bitte um Aufnahme verfallen lassen, weil aus dem Bündel ein anderes wurde',
  undoRequested: () => 'hat verlangt, eine Änderung des Bündels rückgängig zu machen',
  successionBegun: (about) => `hat festgehalten, dass eine andere Organisation in ${about} aufgegangen ist`,
  successionUndone: (about) => `hat rückgängig gemacht, dass eine andere Organisation in ${about} aufgegangen ist`,
  tokenMade: () => 'hat einen Zugangsschlüssel angelegt',
  tokenRevoked: () => 'hat einen Zugangsschlüssel gesperrt',
  offersEntered: () => 'hat Angebote zu einem Bündel eingetragen',
  servicesImported: () => 'hat eine Liste von Leistungen eingelesen',
  webhookChanged: () => 'hat eine Benachrichtigung für Programme geändert',
  webhookMade: () => 'hat eine Benachrichtigung für Programme eingerichtet',
  webhookRemoved: () => 'hat eine Benachrichtigung für Programme gelöscht',
  webhookSecretRenewed: () => 'hat das Geheimnis einer Benachrichtigung für Programme erneuert',
  webhookTested: () => 'hat eine Benachrichtigung für Programme probeweise verschickt',
  sessionsEnded: () => 'hat andere Geräte abgemeldet',
}

/** What something was done to. */
export const subjectNames: Readonly<Record<string, string>> = {
  directory: 'Verzeichnis',
  organisation: 'Organisation',
  person: 'Person',
  invitation: 'Einladung',
  joinRequest: 'Anfrage zum Beitritt',
  mandate: 'Vertretung',
  need: 'Bedarf',
  bundle: 'Bündel',
  offers: 'Angebote',
  capabilityProposal: 'Vorschlag für eine Fähigkeit',
  services: 'Leistungen',
  token: 'Zugangsschlüssel',
  webhook: 'Benachrichtigung für Programme',
  identityProvider: 'Anmeldedienst',
}

export const deletedPerson = 'gelöschte Person'
const instant = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' })
const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeZone: 'UTC' })
const amount = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 20 })

/** An entry of the journal in plain words. */
export interface ToldEntry {
  id: number
  at: Date
  when: string
  /** "Frauke Linnemann für Rehwalde" */
  who: string
  what: string
  kind: string
  changes: readonly { field: string; before: string; after: string }[]
}

export const tell = ({ lines, names }: JournalExcerpt): ToldEntry[] => lines.map((line) => told(line, names))

function told(line: JournalLine, names: JournalNames): ToldEntry {
  const { id, at, person, actingFor, action, subjectKind, subject } = line
  const caller = person === null ? nobodyFor(line) : (names.get(person) ?? deletedPerson)
  const about = names.get(subject) ?? (subjectKind === 'person' ? deletedPerson : 'etwas')
  return {
    id,
    at,
    when: `${instant.format(at)} Uhr`,
    who: actingFor ? `${caller} für ${names.get(actingFor) ?? 'eine andere Organisation'}` : caller,
    what: entrySentences[action]?.(about) ?? `hat etwas getan, das diese Version noch nicht kennt (${action})`,
    kind: subjectNames[subjectKind] ?? subjectKind,
    changes: changesIn(line, names),
  }
}

/** What follows from the answers of several is done by nobody in particular, what a command does by those who run the server. */
function nobodyFor({ token, action, subjectKind }: JournalLine): string {
  if (token) return 'Ein Zugangsschlüssel'
  if (action === 'newsPaceChanged') return 'Jemand mit dem Link aus einer Mail'
  return subjectKind === 'bundle' || action === 'needMoved' ? 'Allmende' : 'Der Betrieb'
}

function changesIn({ before, after }: JournalLine, names: JournalNames): ToldEntry['changes'] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return fields
    .map((field) => ({
      field: fieldNames[field] ?? field,
      before: before ? word(field, before[field], names) : '–',
      after: after ? word(field, after[field], names) : '–',
    }))
    .filter((change) => change.before !== change.after)
}

function word(field: string, value: unknown, names: JournalNames): string {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'boolean') return value ? 'ja' : 'nein'
  if (typeof value === 'number') return field.startsWith('budget') ? euros(value) : amount.format(value)
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, each]) => `${key}: ${word(field, each, names)}`)
      .join(', ')
  if (typeof value !== 'string') return JSON.stringify(value)
  if (field === 'person') return names.get(value) ?? deletedPerson
  if (field === 'list') return listWords(value, names)
  const known = wordsOf[field]
  if (known)
    return value
      .split(', ')
      .map((each) => (Object.hasOwn(known, each) ? known[each]! : each))
      .join(', ')
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return `${instant.format(new Date(value))} Uhr`
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day.format(new Date(value))
  return names.get(value) ?? value
}

/** A followed list by what its address asks for; an id whose name is not at hand is left out. */
function listWords(query: string, names: JournalNames): string {
  const asked = [...new URLSearchParams(query)].map(([key, value]) => {
    const said = names.get(value) ?? wordsOf[key === 'feld' ? 'field' : 'status']?.[value] ?? value
    return /^[\da-f]{8}-[\da-f-]{27}$/.test(said) ? listNames[key] : `${listNames[key] ?? key}: ${said}`
  })
  return asked.join(', ') || 'alle'
}
