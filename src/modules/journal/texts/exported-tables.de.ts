import type { TableWords } from '../../../travel/travelling-table.ts'

export const entryWords: TableWords = {
  title: 'Verlauf',
  meaning:
    'Was die Organisation getan hat und was für sie getan wurde, in der Reihenfolge des Geschehens. Personen stehen nur mit ihrer Kennung da.',
  fields: {
    at: 'wann',
    person: 'Kennung der Person, die es getan hat',
    organisation: 'Kennung der Organisation, zu der sie gehörte',
    acting_for: 'Kennung der Organisation, für die sie in Vertretung handelte',
    token: 'Kennung des Zugangsschlüssels, mit dem ein Programm es getan hat',
    action: 'was getan wurde',
    subject_kind: 'Art dessen, woran es getan wurde',
    subject: 'Kennung dessen, woran es getan wurde',
    before: 'vorher',
    after: 'nachher',
  },
}
