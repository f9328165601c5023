import { number } from '../../../kernel/german-numbers.ts'
import { mostImported, type ColumnKey, type NeedTwin, type RowDoubt } from '../schema.ts'
import { columnChoice } from './import-files.de.ts'
import { reasonText } from '../../twins/texts.de.ts'

const most = number(mostImported)

/** Why a file is not read at all. */
export const importSentences: Readonly<Record<string, string>> = {
  tableEmpty:
    'In der Datei steht nichts. Bitte tragen Sie Ihre Bedarfe in die Vorlage ein und laden Sie sie dann hoch.',
  tableMissing: 'Bitte wählen Sie eine Datei aus.',
  tableTooLarge: `Die Datei ist zu groß. Sie darf höchstens 5 MB haben und ${most} Bedarfe. Bitte teilen Sie sie in mehrere Dateien auf.`,
  tableTooManyRows: `Die Tabelle hat zu viele Zeilen. In eine Datei passen höchstens ${most} Bedarfe. Bitte teilen Sie sie in mehrere Dateien auf.`,
  tableTooHeavy:
    'Diese Datei lässt sich nicht in vertretbarer Zeit lesen. Bitte kopieren Sie nur die Zellen mit Ihren Bedarfen in die leere Vorlage und laden Sie diese hoch.',
  tableLocked:
    'Die Datei ist mit einem Passwort geschützt. Bitte speichern Sie sie ohne Passwort und laden Sie sie noch einmal hoch.',
  tableOldFormat:
    'Das ist eine Datei im alten Excel-Format (.xls). Bitte öffnen Sie sie in Excel oder LibreOffice, speichern Sie sie als XLSX und laden Sie diese hoch.',
  tableOtherFormat:
    'Das ist eine Tabelle in einem Format, das hier nicht gelesen wird. Bitte öffnen Sie sie in dem Programm, mit dem sie gemacht ist, speichern Sie sie als XLSX oder CSV und laden Sie diese hoch.',
  tableNoTable:
    'Das ist keine Tabelle, auch wenn der Name der Datei so aussieht. Es geht mit Excel (XLSX), LibreOffice (ODS), CSV und JSON.',
  tableDamaged:
    'Die Datei ist beschädigt und lässt sich nicht lesen. Bitte öffnen Sie sie in Excel oder LibreOffice, speichern Sie sie neu und laden Sie sie noch einmal hoch.',
  tableEncoding:
    'Die Buchstaben in dieser Datei lassen sich nicht sicher lesen. Bitte speichern Sie sie als „CSV UTF-8“ oder als XLSX und laden Sie sie noch einmal hoch.',
  tableQuotes:
    'In dieser CSV-Datei wird ein Anführungszeichen nicht geschlossen, so dass mehrere Zeilen zu einer würden. Bitte speichern Sie sie als XLSX oder prüfen Sie die Anführungszeichen.',
  importJsonBroken:
    'Das ist kein lesbares JSON in UTF-8. Bitte prüfen Sie Klammern, Kommas und Anführungszeichen, oder nehmen Sie die Datei, wie sie unter „Bedarfe“ als JSON heruntergeladen wird.',
  importJsonOther:
    'In dieser JSON-Datei steht keine Liste von Bedarfen. Erwartet wird eine Liste, wie sie unter „Bedarfe“ als JSON heruntergeladen wird.',
  importNoRows: 'Unter den Überschriften steht noch kein Bedarf. Bitte tragen Sie mindestens einen ein.',
  importColumnsTitle: 'Bitte sagen Sie, in welcher Spalte der Bedarf steht: Wählen Sie bei einer Spalte „Bedarf“.',
  importColumnsNone: 'In dieser Datei gibt es keine Spalten: In JSON steht bei jedem Wert, was er ist.',
  importColumnsRow: 'Diese Zeile gibt es in der Tabelle nicht. Bitte wählen Sie eine andere.',
  importNothingChosen: 'Es ist keine Zeile übrig, die übernommen werden könnte.',
}

/** The same, where the sentence says what was found. */
export const importSentencesWithNames: Readonly<
  Record<string, (values: Readonly<Record<string, string | number>>) => string>
> = {
  importColumnsTwice: ({ key }) =>
    `Zwei Spalten sind als „${columnChoice(key as ColumnKey)}“ gewählt. Bitte wählen Sie das nur bei einer.`,
  importOnItsSide: ({ names }) =>
    `Die Überschriften dieser Tabelle stehen in der ersten Spalte statt in der ersten Zeile: ${names}. Bitte vertauschen Sie Zeilen und Spalten.`,
  importNoTitle: ({ names }) =>
    `In der Tabelle fehlt die Spalte „Bedarf“.${names ? ` Gefunden haben wir: ${names}.` : ''} Bitte schreiben Sie über die Spalte, in der steht, was Sie brauchen, das Wort „Bedarf“ oder „Titel“, oder nehmen Sie die Vorlage.`,
}

/** What a column is called over which nothing stands. */
export const withoutHeading = (column: string): string => `Spalte ${column}`

/** What a row is that is no need. */
export const passedNames: Readonly<Record<RowDoubt, string>> = {
  total: 'Summe',
  remark: 'Anmerkung',
  heading: 'Überschrift',
  section: 'Zwischenüberschrift',
  example: 'Beispiel',
  below: 'unter der Tabelle',
}

/** Why a row is perhaps none. */
export const doubtReasons: Readonly<Record<RowDoubt, string>> = {
  total: 'Das sieht nach einer Summe aus, nicht nach einem Bedarf.',
  remark: 'Das sieht nach einer Anmerkung aus, nicht nach einem Bedarf.',
  heading: 'So heißt sonst eine Überschrift, kein Bedarf.',
  section: 'Das sieht nach einer Zwischenüberschrift aus, nicht nach einem Bedarf.',
  example: 'Das sieht nach einem Beispiel aus, wie die Tabelle auszufüllen ist.',
  below: 'Diese Zeile steht mit Abstand unter der Tabelle, und nur ihr Titel ist ausgefüllt.',
}

/** What a file calls the place of one need. */
export const rowUnits = {
  table: { one: 'Zeile', many: 'Zeilen' },
  turned: { one: 'Spalte', many: 'Spalten' },
  json: { one: 'Eintrag', many: 'Einträge' },
} as const
export type RowUnit = (typeof rowUnits)[keyof typeof rowUnits]

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60).trimEnd()} …` : text)

/** Why a row is not taken. */
export const importReasons = {
  said: (sentence: string, written: string) =>
    written.trim() === ''
      ? `Hier steht nichts. ${sentence}`
      : `„${shortened(written.trim())}“ passt hier nicht. ${sentence}`,
  choices: (choices: readonly string[]) => `Möglich sind: ${choices.join('; ')}.`,
  capability: (name: string) =>
    `Die Fähigkeit „${shortened(name)}“ gibt es im gemeinsamen Wortschatz nicht. Lassen Sie sie weg oder nehmen Sie einen Namen von dort.`,
  merged: (anchor: string) =>
    `Diese Zelle ist mit ${anchor} verbunden. Bitte lösen Sie die Verbindung auf und füllen Sie jede Zelle einzeln aus.`,
  tooLong: 'In dieser Zelle steht mehr, als eine Tabelle fassen kann. Bitte kürzen Sie den Text.',
  formula: (value: string) =>
    `Die Formel in dieser Zelle ergibt einen Fehler (${value}). Bitte schreiben Sie den Wert hinein.`,
  uncomputed:
    'Das Ergebnis der Formel in dieser Zelle ist nicht gespeichert. Bitte öffnen Sie die Datei in Excel oder LibreOffice, speichern Sie sie und laden Sie sie noch einmal hoch.',
  meantChoice: (choices: readonly string[]) => `Meinen Sie ${choices.map((choice) => `„${choice}“`).join(' oder ')}?`,
  meantDay: (day: string) => `Meinen Sie den ${day}?`,
  letters:
    'Hier stehen falsche Zeichen statt Umlauten. Bitte korrigieren Sie den Text und speichern Sie die Datei als „CSV UTF-8“ oder XLSX.',
  tooMany: (written: string) =>
    `„${shortened(written.trim())}“ steht hinter der letzten Überschrift. Steht das Trennzeichen in einem Text dieser Zeile, gehört der Text in Anführungszeichen; sonst fehlt eine Überschrift.`,
  noNeed: (written: string) => `Hier wird ein Bedarf mit seinen Feldern erwartet, nicht „${shortened(written)}“.`,
  twin: (twin: NeedTwin, { one }: RowUnit) =>
    'id' in twin
      ? `Diesen Bedarf haben Sie vielleicht schon gemeldet: „${shortened(twin.title)}“.`
      : `Fast dasselbe steht in ${one} ${twin.row}: „${shortened(twin.title)}“.`,
} as const

/** Why it may be the same. */
export const twinReason = ({ reasons }: NeedTwin): string =>
  reasons.length === 0 ? 'Der Titel ist derselbe' : reasonText(reasons)

/** How far the rows of a file have been looked through. */
export const judgingText = ({ done, of }: { done: number; of: number }): string =>
  done === 0
    ? 'Wir sehen die Zeilen Ihrer Datei durch …'
    : `Wir sehen die Zeilen Ihrer Datei durch: ${number(done)} von ${number(of)} …`
