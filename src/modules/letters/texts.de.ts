import { refusalIn } from '../../kernel/refusal.ts'
import type { LetterOutcome } from './schema.ts'

const outcomes: Readonly<Record<`letter-${Exclude<LetterOutcome, 'kept' | 'notYours'>}`, string>> = {
  'letter-over': 'Das Bündel ist zu Ende. Eingeladen wird dazu niemand mehr.',
  'letter-notHere': 'In dieser Gemeinde ist inzwischen jemand hier, oder sie liegt nicht in der Region.',
  'letter-refused': 'An diese Adresse geht keine Post mehr: Wer dort liest, möchte keine.',
  'letter-before':
    'Diese Gemeinde oder diese Adresse ist zu diesem Bündel schon angeschrieben. Ein zweites Mal geht nichts.',
  'letter-lately':
    'An diese Adresse ist in den letzten 30 Tagen schon eine Einladung gegangen. So bald folgt keine zweite.',
  'letter-tooMany': 'Heute sind schon 20 Einladungen hinausgegangen. Morgen geht es weiter.',
}

/** Undefined for codes of other modules. */
export const knownLetterRefusal = refusalIn({
  letterTown: 'Bitte wählen Sie eine Gemeinde.',
  letterAddress: 'Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel rathaus@gemeinde.example.',
  letterNotSent:
    'Die Einladung ließ sich nicht absenden. Bitte prüfen Sie die Adresse, und versuchen Sie es später noch einmal.',
  letterNotPublic: 'Dieses Bündel sehen nur, die hier angemeldet sind. Der Link in der Einladung führte ins Leere.',
  ...outcomes,
})
