import { refusalIn } from '../../kernel/refusal.ts'

/** Undefined for codes of other modules. */
export const knownRepresentedRefusal = refusalIn({
  severalNobody: 'Bitte kreuzen Sie mindestens eine an.',
  severalAnswer: 'Bitte wählen Sie eine Antwort.',
})
