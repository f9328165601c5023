import type { JournalWords } from '../../journal/schema.ts'

export const transferJournal: JournalWords = {
  actions: {
    organisationExported: 'hat alle Daten der Organisation als Datei mitgenommen',
    organisationImported: (about) => `hat ${about} aus einer Datei übernommen`,
  },
  fields: {
    archive: 'Prüfsumme der Datei',
  },
}
