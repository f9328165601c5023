import { dayField } from './day-field.ts'

export const contractUntil = dayField({
  label: 'Vertrag läuft bis',
  refusal: 'Bitte geben Sie das Ende des Vertrags als Datum an, zum Beispiel 31.12.2027.',
  form: { step: 3, name: 'vertrag', question: 'Bis wann läuft der Vertrag dafür?' },
  file: {
    also: [
      'Vertrag bis',
      'Vertragslaufzeit bis',
      'Vertragsende',
      'Vertragsende am',
      'Ende des Vertrags',
      'Laufzeit bis',
      'Laufzeitende',
      'Vertragslaufzeit',
      'Vertragsende zum',
      'Ende der Vertragslaufzeit',
      'Vertragsablauf',
    ],
    meaning: 'Bis wann der Vertrag dafür läuft. Sehen nur öffentliche Stellen, nie Anbieter.',
    examples: ['31.12.2027'],
    width: 16,
  },
  export: 'bis wann der Vertrag dafür läuft',
})
