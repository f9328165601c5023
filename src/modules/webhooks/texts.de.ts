import { refusalIn, type Refusal } from '../../kernel/refusal.ts'
import type { Delivery, overlapHours, WebhookEvent } from './schema.ts'

export const eventNames: Readonly<Record<WebhookEvent, string>> = {
  needOpened: 'Ein Bedarf wird veröffentlicht',
  needChanged: 'Ein Bedarf wird geändert',
  needWithdrawn: 'Ein Bedarf wird zurückgezogen',
  bundleProposed: 'Ein Bündel wird vorgeschlagen',
  bundleStarted: 'Ein Bündel beginnt',
  bundleChanged: 'Ein Bündel ändert sich',
  bundleDissolved: 'Ein Bündel wird aufgelöst',
}
export const deliveryEventNames: Readonly<Record<Delivery['event'], string>> = { ...eventNames, test: 'Probe' }

export const deliveryStatusNames: Readonly<Record<Delivery['status'], string>> = {
  waiting: 'wird noch versucht',
  delivered: 'angekommen',
  failed: 'aufgegeben',
  withheld: 'nicht verschickt',
}

const reasons: Readonly<Record<string, string>> = {
  address: 'Diese Adresse wird nicht angefragt.',
  unreachable: 'Unter der Adresse antwortet niemand.',
  slow: 'Es kam innerhalb von 10 Sekunden keine Antwort.',
  paused: 'Die Benachrichtigung war angehalten.',
}
/** What the other side answered, or why it could not be asked. */
export const answerWords = (answer: string | null): string =>
  answer === null ? 'noch nicht versucht' : (reasons[answer] ?? `Antwort ${answer}`)

export const webhookNotices: Readonly<Record<string, string>> = {
  gespeichert: 'Die Benachrichtigung ist geändert.',
  angehalten: 'Es wird nichts mehr verschickt, bis Sie die Benachrichtigung fortsetzen.',
  fortgesetzt: 'Verschickt wird, was ab jetzt geschieht.',
  probe: 'Die Probe ist unterwegs. Laden Sie die Seite in einigen Sekunden neu.',
  geloescht: 'Die Benachrichtigung ist gelöscht.',
}

/** How long the old secret still signs, by hours. */
export const overlapNames: Readonly<Record<(typeof overlapHours)[number], string>> = {
  0: 'gar nicht mehr, jemand Fremdes könnte es kennen',
  24: 'noch 1 Tag',
  72: 'noch 3 Tage',
  168: 'noch 7 Tage',
}

const sentences: Readonly<Record<string, string>> = {
  webhookAddress:
    'Bitte geben Sie eine Adresse im Internet ein, die mit https:// beginnt, zum Beispiel https://fachverfahren.ihre-stadt.de/allmende. Name und Passwort gehören nicht hinein.',
  webhookEvents: 'Bitte wählen Sie mindestens ein Ereignis.',
  webhooksTooMany: 'Mehr als 20 Benachrichtigungen hat eine Organisation nicht. Bitte löschen Sie zuerst eine.',
  webhookOverlap: 'Bitte wählen Sie aus der Liste, wie lange das bisherige Geheimnis noch gilt.',
  webhookPaused: 'Die Benachrichtigung ist angehalten. Bitte setzen Sie sie zuerst fort.',
}
/** Undefined for codes of other modules. */
export const knownWebhookRefusal = refusalIn(sentences)

export const webhookRefusal = ({ code }: Refusal): string =>
  sentences[code] ?? 'Das Formular war nicht vollständig. Bitte laden Sie die Seite neu.'
