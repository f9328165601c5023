import { refusalIn } from '../../kernel/refusal.ts'
import { directorySentences } from './texts/directory-sentences.de.ts'
import { arrivalSentences } from './texts/exported-tables.de.ts'
import { importSentences } from './texts/import.de.ts'
import { mergerSentences } from './texts/mergers.de.ts'
import { profileRefusals } from './texts/profile.de.ts'

export const directoryRefusal = refusalIn({
  ...arrivalSentences,
  ...directorySentences,
  ...importSentences,
  ...mergerSentences,
  ...profileRefusals,
})
