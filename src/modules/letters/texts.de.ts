import { germanMoment } from '../../kernel/german-dates.ts'
import { refusalIn, type Sentence } from '../../kernel/refusal.ts'
import { mostTries, type LetterOutcome } from './schema.ts'

const outcomes: Readonly<Record<`letter-${Exclude<LetterOutcome, 'kept' | 'notYours'>}`, Sentence>> = {
  'letter-over': 'Das Bündel ist zu Ende. Eingeladen wird dazu niemand mehr.',
  'letter-notHere': 'In dieser Gemeinde ist inzwischen jemand hier, oder sie liegt nicht in der Region.',
  'letter-before':
    'Diese Gemeinde oder diese Adresse ist zu diesem Bündel schon angeschrieben. Ein zweites Mal geht nichts.',
  'letter-tooMany': ({ at }) =>
    `In 24 Stunden gehen höchstens 20 Einladungen hinaus. Die nächste geht wieder ab dem ${germanMoment(String(at))}.`,
  /** Who wants no mail is nobody else's business. */
  'letter-notNow':
    'An diese Adresse geht zurzeit keine Einladung: In den letzten 30 Tagen ist schon eine gegangen, oder wer dort liest, möchte keine.',
}

/** Undefined for codes of other modules. */
export const knownLetterRefusal = refusalIn({
  letterTown: 'Bitte wählen Sie eine Gemeinde.',
  letterAddress: 'Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel rathaus@gemeinde.example.',
  letterTries: ({ at }) =>
    `In 24 Stunden lässt sich höchstens ${mostTries}-mal versuchen, jemanden einzuladen. Weiter geht es ab dem ${germanMoment(String(at))}.`,
  letterNotSent:
    'Die Einladung ließ sich nicht absenden. Bitte prüfen Sie die Adresse, und versuchen Sie es später noch einmal.',
  letterNotPublic: 'Dieses Bündel sehen nur, die hier angemeldet sind. Der Link in der Einladung führte ins Leere.',
  ...outcomes,
})
