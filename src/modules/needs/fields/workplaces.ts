import { wholeField } from './number-fields.ts'

export const workplaces = wholeField({
  label: 'Arbeitsplätze',
  refusal: 'Bitte geben Sie die Arbeitsplätze als ganze Zahl an, zum Beispiel 15.',
  form: { step: 3, name: 'arbeitsplaetze', question: 'Arbeitsplätze, die damit arbeiten' },
  file: {
    also: [
      'Anzahl Arbeitsplätze',
      'Anzahl der Arbeitsplätze',
      'Nutzer',
      'Nutzende',
      'Anzahl Nutzer',
      'Anzahl Nutzende',
      'Nutzerzahl',
      'Anwender',
      'Anwenderinnen und Anwender',
      'Benutzer',
      'PC-Arbeitsplätze',
      'Anzahl Lizenzen',
      'Lizenzen',
    ],
    meaning: 'Wie viele Arbeitsplätze damit arbeiten, als ganze Zahl.',
    examples: ['15'],
    width: 14,
  },
  export: 'Arbeitsplätze',
})
