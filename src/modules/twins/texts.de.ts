import { refusalIn, type Refusal } from '../../kernel/refusal.ts'
import type { TwinGrade, TwinReason } from './schema.ts'

const sentences: Record<string, (values: NonNullable<Refusal['values']>) => string> = {
  rowFileMissing: ({ file }) => `Die Datei „${file}“ lässt sich nicht lesen. Bitte prüfen Sie Pfad und Leserechte.`,
  notUtf8: ({ file }) => `Die Datei „${file}“ ist kein Text in UTF-8. Bitte speichern Sie sie in dieser Kodierung.`,
  noRows: ({ file }) => `Die Datei „${file}“ enthält keine Zeile. Erwartet wird ein JSON-Objekt je Zeile.`,
  brokenLine: ({ file, line }) => `„${file}“, Zeile ${line}: Das ist kein JSON-Objekt. Erwartet wird eines je Zeile.`,
  rowField: ({ file, line, field }) => `„${file}“, Zeile ${line}: Das Feld „${field}“ fehlt oder ist kein Text.`,
  noTwinFile: ({ text }) => `Es fehlt die Datei.\n${text}`,
  secondTwinFile: ({ name, text }) => `„${name}“ ist zu viel: Es wird genau eine Datei erwartet.\n${text}`,
  unknownTwinOption: ({ name, text }) => `Die Angabe „${name}“ gibt es nicht.\n${text}`,
  twinOptionWithValue: ({ name, text }) => `„${name}“ steht allein, ohne Wert.\n${text}`,
  twinTask: ({ text }) => `Bitte sagen Sie mit „--evaluate“, was mit der Datei geschehen soll.\n${text}`,
}

/** The German sentence of a refusal of this module; undefined for codes of others. */
export const twinRefusal = refusalIn(sentences)

export const twinsHelp = `Aufruf: allmende twins DATEI.jsonl --evaluate [--json]
Misst die Suche nach Zwillingen an Zeilen, deren Gruppe bekannt ist. Jede Zeile ist ein JSON-Objekt mit „organisation“, „title“,
„description“ und „group“. Gesucht wird nur mit Titel und Beschreibung, nach Zeilen anderer Organisationen.
Ende mit 0: Ergebnis, 2: Eingabe berichtigen.`

export const figureNames = {
  queries: 'Anfragen',
  p1: 'Zwilling an erster Stelle',
  hit5: 'Zwilling unter den ersten 5',
  hit10: 'Zwilling unter den ersten 10',
  mrr10: 'Mittlerer Kehrwert der Stelle (MRR@10)',
  samePrecision: '„dasselbe“: davon richtig',
  sameRecall: '„dasselbe“: Anfragen mit einem richtigen',
  msPerQuery: 'Millisekunden je Anfrage',
}

/** How sure that is: dasselbe can stand in for it, verwandt is worth a look. */
export const gradeNames: Readonly<Record<TwinGrade, string>> = { same: 'dasselbe', related: 'verwandt' }

/** Why two are twins, in words; services and capabilities by the names that the caller knows. */
export function reasonWords({ kind, mine, theirs }: TwinReason): string {
  if (kind === 'service') return `die Leistung „${theirs}“`
  if (kind === 'capability') return `die Fähigkeit „${theirs}“`
  if (kind === 'synonym') return `„${mine}“ bedeutet dasselbe wie „${theirs}“`
  if (kind === 'meaning') return 'der Sinn, wie ein Sprachmodell ihn versteht'
  if (kind === 'related') return `„${mine}“ ist verwandt mit „${theirs}“`
  if (kind === 'part') return `„${mine}“ ähnelt „${theirs}“`
  return mine.toLowerCase() === theirs.toLowerCase() ? `„${theirs}“` : `„${mine}“ wie „${theirs}“`
}

/** The same, for programs. */
export const reasonList = (reasons: readonly TwinReason[]): string[] => reasons.map(reasonWords)

/** Why two needs are alike, as a line below the one that was found. */
export const reasonText = (reasons: readonly TwinReason[]): string =>
  `Gemeinsam: ${reasons.slice(0, 4).map(reasonWords).join(', ')}`
