import { textField } from './text-fields.ts'

export const mostAim = 4000

export const aim = textField(
  {
    label: 'Was besser werden soll',
    refusal: 'Was besser werden soll, darf höchstens 4.000 Zeichen lang sein.',
    form: {
      step: 1,
      name: 'ziel',
      question: 'Was soll danach besser sein?',
      hint: 'Am besten mit einer Zahl. Zum Beispiel: Niemand muss mehr ins Rathaus kommen; ein Antrag dauert 5 statt 20 Minuten.',
      rows: 4,
    },
    file: {
      also: [
        'Ziel',
        'Ziele',
        'Zweck',
        'Nutzen',
        'Zielsetzung',
        'Zielbeschreibung',
        'Beschreibung',
        'Beschreibung des Bedarfs',
        'Kurzbeschreibung',
        'Was soll besser werden',
        'Was soll danach besser sein',
        'Ziel des Vorhabens',
        'Erwarteter Nutzen',
        'Mehrwert',
        'Begründung',
        'Erläuterung',
      ],
      meaning: 'Was danach besser sein soll, am besten mit einer Zahl. Höchstens 4.000 Zeichen.',
      examples: ['Niemand muss mehr ins Rathaus kommen; ein Antrag dauert 5 statt 20 Minuten.'],
      width: 50,
    },
    export: 'was danach besser sein soll',
    journal: 'Was besser werden soll (Zeichen)',
  },
  { most: mostAim },
)
