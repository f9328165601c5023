import { germanDay } from '../../kernel/german-dates.ts'
import { refusalIn } from '../../kernel/refusal.ts'
import type { Bundle } from '../bundles/schema.ts'
import type { LetterOutcome } from './schema.ts'

const outcomes: Readonly<Record<`letter-${Exclude<LetterOutcome, 'kept' | 'notYours'>}`, string>> = {
  'letter-over': 'Das Bündel ist zu Ende. Eingeladen wird dazu niemand mehr.',
  'letter-notHere': 'In dieser Gemeinde ist inzwischen jemand hier, oder sie liegt nicht in der Region.',
  'letter-refused': 'An diese Adresse geht keine Post mehr: Wer dort liest, möchte keine.',
  'letter-before':
    'Diese Gemeinde oder diese Adresse ist zu diesem Bündel schon angeschrieben. Ein zweites Mal geht nichts.',
  'letter-tooMany': 'Heute sind schon 20 Einladungen hinausgegangen. Morgen geht es weiter.',
}

/** Undefined for codes of other modules. */
export const knownLetterRefusal = refusalIn({
  letterTown: 'Bitte wählen Sie eine Gemeinde.',
  letterAddress: 'Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel rathaus@gemeinde.example.',
  letterNotPublic: 'Dieses Bündel sehen nur, die hier angemeldet sind. Der Link in der Einladung führte ins Leere.',
  ...outcomes,
})

/** Titles and names come from people: one short line of each, so that no letter can be written with them. */
const oneLine = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 120)

interface Letter {
  bundle: Pick<Bundle, 'title' | 'status' | 'answerBy' | 'participants'>
  writer: string
  link: string
  noMore: string
}

export const townLetter = ({ bundle, writer, link, noMore }: Letter): { subject: string; text: string } => ({
  subject: `${oneLine(writer)} sucht Gemeinden, die mitgehen`,
  text: `Guten Tag,

${oneLine(writer)} geht mit anderen gemeinsam an: „${oneLine(bundle.title)}“. ${
    bundle.participants === 1 ? 'Eine Organisation ist' : `${bundle.participants} Organisationen sind`
  } dabei${bundle.status === 'asking' ? `, gefragt wird bis zum ${germanDay(bundle.answerBy)}` : ''}.

Worum es geht und wer es noch braucht, lesen Sie hier ohne Anmeldung:

${link}

Diese Nachricht hat ${oneLine(writer)} veranlasst, einmal. Ihre Adresse ist nicht gespeichert. Keine solche Post mehr, von niemandem hier:

${noMore}
`,
})
