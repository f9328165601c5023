import type { JournalWords } from '../../journal/schema.ts'

export const needImportsJournal: JournalWords = {
  actions: {
    columnsForgotten: 'hat vergessen lassen, was die Spalten einer Tabelle mit Bedarfen sagen',
    columnsRemembered: 'hat gesagt, was die Spalten einer Tabelle mit Bedarfen sagen',
  },
  fields: { columns: 'Spalten (Anzahl)' },
}
