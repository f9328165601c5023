import type { JournalWords } from '../../journal/schema.ts'
import { eventNames } from '../texts.de.ts'

export const webhookJournal: JournalWords = {
  subjects: { webhook: 'Benachrichtigung für Programme' },
  actions: {
    webhookChanged: 'hat eine Benachrichtigung für Programme geändert',
    webhookMade: 'hat eine Benachrichtigung für Programme eingerichtet',
    webhookRemoved: 'hat eine Benachrichtigung für Programme gelöscht',
    webhookSecretRenewed: 'hat das Geheimnis einer Benachrichtigung für Programme erneuert',
    webhookTested: 'hat eine Benachrichtigung für Programme probeweise verschickt',
  },
  fields: {
    events: 'Ereignisse',
    host: 'Server',
    paused: 'angehalten',
    oldFor: 'bisheriges Geheimnis gilt noch (Stunden)',
  },
  values: { events: eventNames },
}
