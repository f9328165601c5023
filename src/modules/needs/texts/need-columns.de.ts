import { dimensionNames, fieldNames } from '../../capabilities/texts.de.ts'
import { visibilityNames } from '../../organisations/texts.de.ts'
import type { NeedContent } from '../schema.ts'
import { operatingModelNames } from '../texts.de.ts'

interface NeedColumn {
  heading: string
  /** How people call it as well. */
  also: readonly string[]
  meaning: string
  examples: readonly string[]
  width: number
}

/** The columns of a table of needs, in the order in which they are written. */
export const needColumns: Readonly<Record<keyof NeedContent, NeedColumn>> = {
  title: {
    heading: 'Bedarf',
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
    ],
    meaning: 'Was Sie brauchen, in einem Satz mit 5 bis 200 Zeichen. Nur diese Spalte muss ausgefüllt sein.',
    examples: ['Bewohnerparkausweise online beantragen', 'Kita-Plätze vergeben'],
    width: 50,
  },
  aim: {
    heading: 'Was besser werden soll',
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
    ],
    meaning: 'Was danach besser sein soll, am besten mit einer Zahl. Höchstens 4.000 Zeichen.',
    examples: ['Niemand muss mehr ins Rathaus kommen; ein Antrag dauert 5 statt 20 Minuten.'],
    width: 50,
  },
  field: {
    heading: 'Aufgabenbereich',
    also: ['Bereich', 'Fachbereich', 'Feld', 'Themenfeld', 'Themenbereich', 'Handlungsfeld', 'Aufgabengebiet'],
    meaning: 'Ein Bereich aus der Liste auf dem Blatt „Auswahl“.',
    examples: [fieldNames['traffic-mobility']],
    width: 30,
  },
  services: {
    heading: 'Leistungen (LeiKa oder OZG)',
    also: ['Leistungen', 'Leistung', 'LeiKa', 'LeiKa-Schlüssel', 'OZG', 'OZG-Leistung', 'Leistungsschlüssel'],
    meaning:
      'Schlüssel aus dem Leistungskatalog: 14 Ziffern, die mit 99 beginnen, oder eine OZG-Nummer mit 5 Ziffern. Mehrere mit Semikolon getrennt, höchstens 20.',
    examples: ['99108012012000', '99108012012000; 10241'],
    width: 26,
  },
  requirements: {
    heading: 'Anforderungen',
    also: ['Anforderung', 'Was es können muss', 'Muss', 'Muss-Anforderungen', 'Muss-Kriterien', 'Anforderungen (muss)'],
    meaning: `Eine Anforderung je Zeile (neue Zeile in der Zelle: Alt und Eingabetaste). „soll:“ davor heißt: wäre schön; ohne ein Wort davor heißt es: muss. Dahinter kann in eckigen Klammern stehen, was es betrifft (${Object.values(dimensionNames).join(', ')}) und zu welcher Fähigkeit es gehört.`,
    examples: [
      'Bezahlen mit Girocard\nsoll: Erinnerung vor dem Ablauf\nmuss: Satzung angepasst [Recht]',
      'Ausweise ausstellen [Technik, Fähigkeit Bewohnerparkausweise ausstellen]',
    ],
    width: 50,
  },
  cases: {
    heading: 'Fälle im Jahr',
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
    ],
    meaning: 'Wie oft es im Jahr vorkommt, als ganze Zahl. Geschätzt genügt.',
    examples: ['1200'],
    width: 14,
  },
  workplaces: {
    heading: 'Arbeitsplätze',
    also: ['Anzahl Arbeitsplätze', 'Anzahl der Arbeitsplätze', 'Nutzer', 'Nutzende', 'Anzahl Nutzer', 'Anwender'],
    meaning: 'Wie viele Arbeitsplätze damit arbeiten, als ganze Zahl.',
    examples: ['15'],
    width: 14,
  },
  deadline: {
    heading: 'Gebraucht bis',
    also: [
      'Bis wann',
      'Bis',
      'Frist',
      'Frist bis',
      'Termin',
      'Zieltermin',
      'Wunschtermin',
      'Fällig am',
      'Fällig bis',
      'Benötigt bis',
      'Gewünscht bis',
      'Umsetzung bis',
      'Fertig bis',
      'Deadline',
    ],
    meaning: 'Der Tag, bis zu dem Sie es brauchen.',
    examples: ['30.06.2027'],
    width: 14,
  },
  operatingModels: {
    heading: 'Darf laufen in',
    also: ['Betriebsmodell', 'Betriebsmodelle', 'Betrieb', 'Wo darf es laufen', 'Hosting'],
    meaning:
      'Wo es laufen darf, aus der Liste auf dem Blatt „Auswahl“; mehrere mit Semikolon getrennt. Leer heißt: Das ist uns gleich.',
    examples: [`${operatingModelNames.verwaltungscloud}; ${operatingModelNames.providerDataCentre}`],
    width: 36,
  },
  usedToday: {
    heading: 'Heute benutzt',
    also: ['Heute', 'Bisher', 'Bisherige Lösung', 'Was benutzen Sie heute', 'Aktuelle Software'],
    meaning: 'Was Sie heute dafür benutzen. Sehen nur öffentliche Stellen, nie Anbieter. Höchstens 1.000 Zeichen.',
    examples: ['eine Excel-Liste und Papierakten'],
    width: 30,
  },
  contractUntil: {
    heading: 'Vertrag läuft bis',
    also: ['Vertrag bis', 'Vertragslaufzeit bis', 'Vertragsende', 'Ende des Vertrags', 'Laufzeit bis'],
    meaning: 'Bis wann der Vertrag dafür läuft. Sehen nur öffentliche Stellen, nie Anbieter.',
    examples: ['31.12.2027'],
    width: 16,
  },
  budgetFrom: {
    heading: 'Budget im Jahr von (Euro)',
    also: ['Budget von', 'Budget ab', 'Budget von Euro', 'Budget im Jahr von', 'Budget mindestens'],
    meaning: 'Der kleinere Betrag Ihres Budgets im Jahr, in Euro. Sehen nur öffentliche Stellen, nie Anbieter.',
    examples: ['5000'],
    width: 16,
  },
  budgetTo: {
    heading: 'Budget im Jahr bis (Euro)',
    also: [
      'Budget bis',
      'Budget',
      'Budget bis Euro',
      'Budget im Jahr',
      'Budget pro Jahr',
      'Jahresbudget',
      'Budget im Jahr bis',
      'Budget höchstens',
    ],
    meaning: 'Der größere Betrag, in Euro. Sehen nur öffentliche Stellen, nie Anbieter.',
    examples: ['12000'],
    width: 16,
  },
  visibility: {
    heading: 'Sichtbar für',
    also: ['Sichtbarkeit', 'Wer darf es sehen', 'Wer darf den Bedarf sehen', 'Sichtbar'],
    meaning: `Wer den Bedarf sehen darf, aus der Liste auf dem Blatt „Auswahl“. Leer heißt: ${visibilityNames.publicBodies}.`,
    examples: [visibilityNames.publicBodies],
    width: 34,
  },
}

/** A second column for requirements that only should be met, as some people have it. */
export const shouldColumn = [
  'Soll',
  'Soll-Anforderungen',
  'Soll-Kriterien',
  'Anforderungen (soll)',
  'Was es können soll',
  'Wünsche',
]

/** What our own files say of a need beside what it says itself; nobody reads it in. */
export const factHeadings = {
  organisation: 'Organisation',
  inhabitants: 'Einwohner',
  county: 'Kreis',
  land: 'Land',
  status: 'Stand',
  bundle: 'Bündel',
  id: 'Kennung',
} as const

/** Why a row was not taken, in the file that is given back. */
export const reasonHeading = 'Was zu ändern ist'

export const sheetNames = { needs: 'Bedarfe', meaning: 'Erklärung', choices: 'Auswahl' } as const
export const meaningHeadings = ['Spalte', 'Was hineingehört', 'Beispiel', 'Noch ein Beispiel'] as const

export { dimensionNames, fieldNames, operatingModelNames, visibilityNames }
