import type { JournalWords } from '../../journal/schema.ts'
import { scopeNames } from './mandate-words.de.ts'

export const mandateJournal: JournalWords = {
  subjects: { mandate: 'Vertretung' },
  actions: {
    mandateDeclined: 'hat eine Vertretung abgelehnt',
    mandateGiven: 'hat einer Vertretung zugestimmt',
    mandatePrepared: 'hat eine Vertretung vorbereitet',
    mandateProposed: 'hat eine Vertretung vorgeschlagen',
    mandateRevoked: 'hat eine Vertretung widerrufen',
  },
  fields: {
    partner: 'andere Organisation',
    representative: 'vertritt',
    represented: 'wird vertreten',
    scope: 'Umfang',
    side: 'eigene Seite',
    validFrom: 'gilt ab',
    validUntil: 'gilt bis',
  },
  moments: ['validFrom', 'validUntil'],
  values: {
    scope: scopeNames,
    side: { representative: 'vertritt', represented: 'wird vertreten' },
    status: {
      proposed: 'vorgeschlagen',
      prepared: 'vorbereitet',
      active: 'gilt',
      declined: 'abgelehnt',
      revoked: 'widerrufen',
    },
  },
}
