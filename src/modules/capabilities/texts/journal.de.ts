import type { JournalWords } from '../../journal/schema.ts'

export const capabilityJournal: JournalWords = {
  subjects: { capabilityProposal: 'Vorschlag für eine Fähigkeit', services: 'Leistungen' },
  actions: {
    capabilityDecided: 'hat über einen Vorschlag für eine Fähigkeit entschieden',
    capabilityProposed: 'hat eine Fähigkeit vorgeschlagen',
    curatorEnded: (about) => `hat die Aufgabe von ${about} in der Redaktion der Fähigkeiten beendet`,
    curatorMade: (about) => `hat ${about} mit der Redaktion der Fähigkeiten betraut`,
    servicesImported: 'hat eine Liste von Leistungen eingelesen',
  },
  fields: {
    capability: 'Fähigkeit',
  },
  values: { status: { accepted: 'aufgenommen', declined: 'abgelehnt', merged: 'zugeordnet' } },
}
