import { refusalIn } from '../../kernel/refusal.ts'
import type { Subject } from './schema.ts'

/** Undefined for codes of other modules. */
export const knownTalkRefusal = refusalIn({
  commentText: 'Bitte schreiben Sie etwas, höchstens 2.000 Zeichen.',
  commentRequirement: 'Diese Anforderung gibt es hier nicht mehr. Bitte wählen Sie eine andere.',
  commentsTooMany: 'Sie haben in der letzten Stunde schon viel geschrieben. Bitte warten Sie ein wenig.',
})

/** Who reads it, said where it is written. */
export const readersOf: Readonly<Record<Subject['kind'], string>> = {
  need: 'sichtbar für alle, die diesen Bedarf sehen',
  bundle: 'sichtbar für alle, die zu diesem Bündel gefragt oder dabei sind',
}
