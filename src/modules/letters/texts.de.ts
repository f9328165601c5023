import { refusalIn } from '../../kernel/refusal.ts'
import type { LetterOutcome } from './schema.ts'

/** The same for both: who wants no mail is nobody else's business. */
const notNow =
  'An diese Adresse geht zurzeit keine Einladung: In den letzten 30 Tagen ist schon eine gegangen, oder wer dort liest, möchte keine.'

const outcomes: Readonly<Record<`letter-${Exclude<LetterOutcome, 'kept' | 'notYours'>}`, string>> = {
  'letter-over': 'Das Bündel ist zu Ende. Eingeladen wird dazu niemand mehr.',
  'letter-notHere': 'In dieser Gemeinde ist inzwischen jemand hier, oder sie liegt nicht in der Region.',
  'letter-refused': notNow,
  'letter-before':
    'Diese Gemeinde oder diese Adresse ist zu diesem Bündel schon angeschrieben. Ein zweites Mal geht nichts.',
  'letter-lately': notNow,
  'letter-tooMany':
    'In 24 Stunden gehen höchstens 20 Einladungen hinaus. Die nächste geht, sobald die älteste davon einen Tag alt ist.',
}

/** Undefined for codes of other modules. */
export const knownLetterRefusal = refusalIn({
  letterTown: 'Bitte wählen Sie eine Gemeinde.',
  letterAddress: 'Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel rathaus@gemeinde.example.',
  letterTries: ({ hours }) =>
    `Von hier ist heute schon zu oft versucht worden, jemanden einzuladen. In ${hours} Stunden geht es weiter.`,
  letterNotSent:
    'Die Einladung ließ sich nicht absenden. Bitte prüfen Sie die Adresse, und versuchen Sie es später noch einmal.',
  letterNotPublic: 'Dieses Bündel sehen nur, die hier angemeldet sind. Der Link in der Einladung führte ins Leere.',
  ...outcomes,
})
