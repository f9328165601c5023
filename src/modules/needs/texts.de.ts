import type { Refusal } from '../../kernel/refusal.ts'
import { fieldSentences } from './texts/field-words.de.ts'

export { factHeadings, needSheet } from './texts/need-files.de.ts'
export { audienceText } from './texts/publishing.de.ts'
export { budgetSpan, necessityNames, operatingModelNames, statusNames, stepAgain, stepNames } from './texts/names.de.ts'

const sentences: Readonly<Record<string, string>> = {
  ...fieldSentences,
  needVisibilityBundled:
    'Solange der Bedarf in einem Bündel ist, sehen ihn mindestens alle, die daran teilnehmen. Bitte wählen Sie das oder mehr.',
  needOfVendor: 'Bedarfe melden öffentliche Stellen. Ein Anbieter kann auf Bedarfe antworten.',
  needOver: 'Dieser Bedarf ist abgeschlossen. Öffnen Sie ihn wieder, wenn Sie etwas ändern möchten.',
  needNoDraftChosen: 'Bitte kreuzen Sie mindestens einen Entwurf an.',
  needCursor: 'Dieser Cursor stammt nicht von einer Seite dieser Liste.',
  needStep: 'Dieser Schritt geht gerade nicht: Jemand war schneller, oder der Bedarf ist in einem Bündel.',
}

export const needRefusal = (refusal: Refusal): string =>
  knownNeedRefusal(refusal) ?? 'Das Formular war nicht vollständig. Bitte laden Sie die Seite neu.'

/** Undefined for codes of other modules. */
export const knownNeedRefusal = ({ code }: Refusal): string | undefined => sentences[code]
