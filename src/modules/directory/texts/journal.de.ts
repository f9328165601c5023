import type { JournalWords } from '../../journal/schema.ts'

export const directoryJournal: JournalWords = {
  subjects: { directory: 'Verzeichnis', organisation: 'Organisation' },
  actions: {
    directoryImported: 'hat ein amtliches Verzeichnis eingelesen',
    mergerUndone: (about) => `hat rückgängig gemacht, dass ${about} in einer anderen Organisation aufgegangen ist`,
    organisationsMerged: (about) => `hat festgehalten, dass ${about} in einer anderen Organisation aufgegangen ist`,
    profileChanged: 'hat das Profil geändert',
    successionBegun: (about) => `hat festgehalten, dass eine andere Organisation in ${about} aufgegangen ist`,
    successionUndone: (about) => `hat rückgängig gemacht, dass eine andere Organisation in ${about} aufgegangen ist`,
  },
  fields: {
    about: 'Beschreibung',
    aboutChanged: 'Beschreibung geändert',
    aboutLength: 'Zeichen der Beschreibung',
    asOf: 'Stand',
    changed: 'geändert',
    contactEmail: 'E-Mail-Adresse für Anfragen',
    entries: 'Einträge',
    hasContact: 'E-Mail-Adresse für Anfragen angegeben',
    new: 'neu',
    predecessor: 'aufgegangen ist',
    renamed: 'umbenannt',
    source: 'Quelle',
    successor: 'aufgegangen in',
    unchanged: 'unverändert',
    vanished: 'verschwunden',
    vanishedOn: 'aufgelöst am',
    version: 'Fassung',
    website: 'Internetseite',
  },
  moments: ['asOf', 'vanishedOn'],
}
