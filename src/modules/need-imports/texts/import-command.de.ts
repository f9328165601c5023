import { number } from '../../../kernel/german-numbers.ts'
import { tableNoteText } from '../../../kernel/table-notes.de.ts'
import type { Ignored, JudgedRow, PassedRow } from '../schema.ts'
import { doubtReasons, importReasons, passedNames, twinReason, type RowUnit } from './import.de.ts'

export const importNeedsHelp = `Aufruf: allmende import needs DATEI --organisation SCHLUESSEL|KENNUNG [--publish] [--with-doubtful] [--rest DATEI]
        [--turned] [--dry-run] [--json]
Liest Bedarfe einer Organisation aus XLSX, ODS, CSV oder JSON ein, wie die Seite „Bedarfe einlesen“. Gute Zeilen werden Entwürfe.
  --publish        gleich veröffentlichte Bedarfe statt Entwürfe
  --with-doubtful  auch Zeilen, deren Bedarf es vielleicht schon gibt
  --rest DATEI     was nicht übernommen wird, mit den Gründen: .xlsx oder .csv für Tabellen, .json für JSON
  --turned         eine Tabelle lesen, deren Überschriften in der ersten Spalte stehen
  --dry-run        nur ansehen, nichts speichern
Ende mit 0: alles ist (oder wäre) übernommen, 5: es bleibt etwas übrig, 2: Eingabe berichtigen.`

export const importCommandSentences: Readonly<
  Record<string, (values: Readonly<Record<string, string | number>>) => string>
> = {
  importNeedsUsage: ({ text }) => String(text),
  needFileMissing: ({ path }) => `Die Datei „${path}“ lässt sich nicht lesen. Bitte prüfen Sie Pfad und Leserechte.`,
  importNeedsTurned: ({ names }) =>
    `Die Überschriften dieser Tabelle stehen in der ersten Spalte statt in der ersten Zeile: ${names}. Bitte vertauschen Sie Zeilen und Spalten, oder lassen Sie sie mit --turned gedreht einlesen.`,
  organisationOver: ({ name }) =>
    `${name} besteht nicht mehr. Bitte nennen Sie die Organisation, in der sie aufgegangen ist.`,
  importRestEnding: ({ endings }) => `Der Rest wird als ${endings} geschrieben. Bitte wählen Sie einen solchen Namen.`,
}

export interface ImportReport {
  organisation: string
  dryRun: boolean
  taken: number
  left: readonly JudgedRow[]
  ignored: Ignored
  /** Its columns are read as somebody has said of an earlier file. */
  isRemembered: boolean
  /** The file with what is left. */
  rest: string | null
}

/** What an import did with every row that needs a look; of many the first ones. */
export function importReportText(report: ImportReport, unit: RowUnit): string {
  const { organisation, dryRun, taken, left, ignored, isRemembered, rest } = report
  const faulty = left.filter(({ content }) => content === null)
  const shown = left.slice(0, 50).flatMap((row) => linesFor(row, unit))
  const quoted = (names: readonly string[]) => names.map((name) => `„${name}“`).join(', ')
  return [
    dryRun
      ? `${number(taken)} von ${number(taken + left.length)} ließen sich für ${organisation} übernehmen; gespeichert ist nichts.`
      : `${number(taken)} von ${number(taken + left.length)} sind für ${organisation} übernommen.`,
    ...(left.length > 0
      ? [`Fehlerhaft: ${number(faulty.length)}, zweifelhaft: ${number(left.length - faulty.length)}.`]
      : []),
    ...(isRemembered ? ['Die Spalten sind gelesen, wie sie für solche Dateien zugeordnet sind.'] : []),
    ...(ignored.unknown.length > 0 ? [`Nicht gelesen, weil unbekannt: ${quoted(ignored.unknown)}.`] : []),
    ...(ignored.doubled.length > 0 ? [`Doppelt, gelesen ist das erste: ${quoted(ignored.doubled)}.`] : []),
    ...(ignored.otherSheets.length > 0
      ? [`Nicht gelesene Blätter, auf denen auch Bedarfe stehen: ${quoted(ignored.otherSheets)}.`]
      : []),
    ...(ignored.rows.length > 0
      ? [`Keine Bedarfe: ${firstOf(ignored.rows.map((row) => passedText(row, unit)))}.`]
      : []),
    ...(ignored.cells.length > 0
      ? [
          `Ohne Überschrift und deshalb nicht gelesen: ${firstOf(ignored.cells.map(({ cell, text }) => `${cell} „${text}“`))}.`,
        ]
      : []),
    ...ignored.notes.map(tableNoteText),
    ...shown,
    ...(left.length > 50 ? [`… und ${number(left.length - 50)} weitere; alle nennt --json.`] : []),
    ...(rest === null ? [] : [`Was übrig ist, steht mit den Gründen in ${rest}.`]),
  ].join('\n')
}

const passedText = ({ number: place, text, kind }: PassedRow, { one }: RowUnit) =>
  `${one} ${place}${text === '' ? '' : ` „${text}“`} (${passedNames[kind]})`

const firstOf = (names: readonly string[]) =>
  [...names.slice(0, 20), ...(names.length > 20 ? [`und ${number(names.length - 20)} weitere`] : [])].join(', ')

function linesFor({ number: place, title, faults, twin, doubt }: JudgedRow, unit: RowUnit): string[] {
  const name = `${unit.one} ${place} (${title === '' ? 'ohne Titel' : title})`
  if (faults.length === 0)
    return [
      ...(doubt ? [`${name}: ${doubtReasons[doubt]}`] : []),
      ...(twin ? [`${name}: ${importReasons.twin(twin, unit)} ${twinReason(twin)}.`] : []),
    ]
  return faults.map(({ cell, heading, reason }) => `${name}, ${cell} ${heading}: ${reason}`)
}
