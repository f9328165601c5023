import { textField } from './text-fields.ts'

export const usedToday = textField(
  {
    label: 'Heute benutzt',
    refusal: 'Was Sie heute benutzen, darf höchstens 1.000 Zeichen lang sein.',
    form: {
      step: 3,
      name: 'heute',
      question: 'Was benutzen Sie heute dafür?',
      hint: 'Zum Beispiel: eine Excel-Liste und Papierakten',
      rows: 2,
    },
    file: {
      also: [
        'Heute',
        'Bisher',
        'Bisherige Lösung',
        'Was benutzen Sie heute',
        'Aktuelle Software',
        'Bisheriges Verfahren',
        'Aktuelles Verfahren',
        'Aktuelles Fachverfahren',
        'Altverfahren',
        'Derzeitige Lösung',
        'Derzeit im Einsatz',
        'Bisher genutzt',
        'Bestandssystem',
        'Vorhandenes System',
        'Ist-Zustand',
        'Ist-Stand',
      ],
      meaning: 'Was Sie heute dafür benutzen. Sehen nur öffentliche Stellen, nie Anbieter. Höchstens 1.000 Zeichen.',
      examples: ['eine Excel-Liste und Papierakten'],
      width: 30,
    },
    export: 'was heute benutzt wird',
    journal: 'heute benutzt (Zeichen)',
  },
  { most: 1000 },
)
