import type { Module } from '../../module.ts'
import type { LetterServices } from './actions/write-to-town.ts'
import { letterPermissions } from './policy.ts'
import { knownLetterRefusal } from './texts.de.ts'
import { letterJournal } from './texts/journal.de.ts'
import { lettersStaying } from './texts/staying-tables.de.ts'

/** Towns in which nobody is here yet hear of a bundle, by one mail. */
export const letters: Module<LetterServices> = {
  name: 'letters',
  tables: ['town_letters', 'refused_letters'],
  permissions: letterPermissions,
  sentence: knownLetterRefusal,
  journal: letterJournal,
  travel: async () => ({ staying: lettersStaying }),
  pages: async (services) => (await import('./pages/routes.tsx')).letterPages(services),
}
