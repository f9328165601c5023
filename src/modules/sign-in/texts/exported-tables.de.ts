import type { TableWords } from '../../../travel/travelling-table.ts'

/** Why a person is not taken over from a file. */
export const arrivalSentences: Readonly<Record<string, (values: Readonly<Record<string, string | number>>) => string>> =
  {
    importPersonExists: ({ email }) =>
      `Einen Zugang mit der E-Mail-Adresse ${email} gibt es hier schon. Bitte löschen Sie ihn zuerst. Es wurde nichts übernommen.`,
  }

export const personWords: TableWords = {
  title: 'Personen',
  meaning:
    'Die Personen, die der Organisation angehören. Passwörter und Anmeldungen gehören ihnen selbst und sind nicht dabei.',
  fields: { id: 'Kennung der Person', name: 'Name', email: 'E-Mail-Adresse' },
}
