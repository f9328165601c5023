import { germanDay } from '../../../kernel/german-dates.ts'
import { number } from '../../../kernel/german-numbers.ts'
import type { ImportChange, ImportReport } from '../schema.ts'

type Values = Readonly<Record<string, string | number>>

export const importHelp = `Aufruf: allmende import municipalities DATEI [--json]
Liest das Gemeindeverzeichnis von Destatis (GV100AD_….txt) ein. Das geht so oft, wie Sie möchten: Nichts wird doppelt, nichts gelöscht.
--json  gibt den Bericht vollständig als JSON aus.
DATABASE_URL oder DATA_DIR sagen, welche Datenbank gemeint ist, wie beim Server.`

export const importSentences: Record<string, (values: Values) => string> = {
  importUsage: ({ text }) => String(text),
  directoryFileMissing: ({ path }) =>
    `Die Datei „${path}“ lässt sich nicht lesen. Bitte prüfen Sie Pfad und Leserechte.`,
  databaseInUse: ({ directory, owner }) =>
    `Die Datenbank in ${directory} wird gerade vom Prozess ${owner} benutzt, vermutlich vom Server. Bitte beenden Sie ihn, rufen Sie den Befehl noch einmal auf und starten Sie den Server danach wieder.`,
  databaseUnreachable: ({ reason }) => `Die Datenbank lässt sich nicht öffnen: ${reason}`,
  diskFull: () =>
    'Der Speicherplatz reicht nicht. Es wurde nichts übernommen; bitte schaffen Sie Platz und rufen Sie den Befehl noch einmal auf.',
}

export const importStages = {
  reading: 'Die Datei wird gelesen',
  saving: 'Die Änderungen werden gespeichert',
} as const

const named = 10
const headings = {
  new: 'Neu',
  renamed: 'Umbenannt',
  vanished: 'Verschwunden',
  changed: 'Geändert (Zahlen, Schlüssel oder Quelle)',
} as const

/** What an import did, for the terminal. */
export function importReportText(report: ImportReport): string {
  const { source, asOf, unchanged, vanished } = report
  const sections = (['new', 'renamed', 'vanished', 'changed'] as const).map((what) => section(what, report[what]))
  return [
    `${source}, Stand ${germanDay(asOf)}`,
    ...sections,
    `Unverändert: ${number(unchanged)}`,
    ...(vanished.length > 0 ? [next] : []),
  ].join('\n\n')
}

const next = `Nächster Schritt für die verschwundenen: Sagen Sie unter /verwaltung/zusammenschluesse, worin jede aufgegangen ist.
Bis dahin bleibt alles, was ihr gehört, bei ihr, und ihre Seite bleibt lesbar.`

function section(what: keyof typeof headings, changes: readonly ImportChange[]): string {
  const lines = changes
    .slice(0, named)
    .map(({ key, name, before }) => `  ${key.padEnd(12)}  ${before ? `${before} → ${name}` : name}`)
  const more = changes.length > named ? [`  und ${number(changes.length - named)} weitere`] : []
  return [`${headings[what]}: ${number(changes.length)}`, ...lines, ...more].join('\n')
}
