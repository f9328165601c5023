import { wholeField } from './number-fields.ts'

export const cases = wholeField({
  label: 'Fälle im Jahr',
  refusal: 'Bitte geben Sie die Fälle im Jahr als ganze Zahl an, zum Beispiel 1200.',
  form: { step: 3, name: 'faelle', question: 'Fälle im Jahr', hint: 'Geschätzt genügt. Zum Beispiel: 1.200' },
  file: {
    also: [
      'Fälle',
      'Fälle / Jahr',
      'Fälle pro Jahr',
      'Fallzahl',
      'Fallzahlen',
      'Fallzahl pro Jahr',
      'Anzahl Fälle',
      'Anzahl der Fälle',
      'Vorgänge',
      'Vorgänge pro Jahr',
      'Anzahl Vorgänge',
      'Anzahl Fälle pro Jahr',
      'Anzahl der Fälle pro Jahr',
      'Fälle p. a.',
      'Fallzahl p. a.',
      'Anträge pro Jahr',
      'Anzahl Anträge',
      'Antragszahl',
    ],
    meaning: 'Wie oft es im Jahr vorkommt, als ganze Zahl. Geschätzt genügt.',
    examples: ['1200'],
    width: 14,
  },
  export: 'Fälle im Jahr',
  program: 'Fälle im Jahr',
})
