import { lineField } from './text-fields.ts'

/** Letters that a title has at least, where others are to see it. */
export const leastTitle = 5
export const mostTitle = 200

export const title = lineField(
  {
    label: 'Bedarf',
    refusal: 'Bitte sagen Sie in einem Satz mit mindestens 5 und höchstens 200 Zeichen, was Sie brauchen.',
    form: {
      step: 1,
      name: 'titel',
      question: 'Ihr Bedarf in einem Satz',
      required: true,
      hint: 'So, wie Sie ihn einer Kollegin sagen würden. Zum Beispiel: Bewohnerparkausweise online beantragen',
    },
    file: {
      also: [
        'Titel',
        'Bezeichnung',
        'Überschrift',
        'Was wird gebraucht',
        'Was brauchen Sie',
        'Was wir brauchen',
        'Thema',
        'Bedarfe',
        'Titel des Bedarfs',
        'Bezeichnung des Bedarfs',
        'Name des Bedarfs',
        'Bedarfstitel',
        'Bedarfsbezeichnung',
        'Kurztitel',
        'Kurzbezeichnung',
        'Vorhaben',
        'Maßnahme',
        'Projekt',
        'Bezeichnung des Vorhabens',
        'Name des Vorhabens',
        'Maßnahmen',
        'Titel der Maßnahme',
        'Bezeichnung der Maßnahme',
        'Projektname',
        'Projekttitel',
        'Projektbezeichnung',
        'Gegenstand',
        'Gegenstand des Bedarfs',
        'Anliegen',
        'IT-Bedarf',
        'Softwarebedarf',
        'Digitalisierungsbedarf',
        'Was benötigen Sie',
        'Was wird benötigt',
      ],
      meaning: 'Was Sie brauchen, in einem Satz mit 5 bis 200 Zeichen. Nur diese Spalte muss ausgefüllt sein.',
      examples: ['Bewohnerparkausweise online beantragen', 'Kita-Plätze vergeben'],
      width: 50,
    },
    export: 'was gebraucht wird',
    journal: 'Titel',
  },
  { most: mostTitle },
)
