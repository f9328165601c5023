import type { ExportDescription } from '../schema.ts'
import type { StayingTable } from '../../../travel/travelling-table.ts'

/** Why an archive or an export is not read. */
export const archiveSentences: Record<string, (values: Readonly<Record<string, string | number>>) => string> = {
  archiveNotZip: () => 'Das ist keine ZIP-Datei. Bitte wählen Sie die Datei, die Allmende beim Export erzeugt hat.',
  archiveTruncated: () => 'Die ZIP-Datei ist nicht vollständig. Bitte laden Sie sie noch einmal herunter.',
  archiveDamaged: () => 'Die ZIP-Datei ist beschädigt. Bitte laden Sie sie noch einmal herunter.',
  archiveTooManyEntries: () => 'Die ZIP-Datei enthält zu viele Dateien.',
  archiveEntryTooLarge: () => 'Diese Datei in der ZIP-Datei ist ausgepackt zu groß.',
  archiveTooLarge: () => 'Der Inhalt der ZIP-Datei ist ausgepackt zu groß.',
  archiveUnderstated: () => 'Diese Datei ist ausgepackt größer, als die ZIP-Datei angibt. Sie wird nicht gelesen.',
  archiveEncrypted: () => 'Die ZIP-Datei ist verschlüsselt. Bitte laden Sie sie ohne Kennwort hoch.',
  archivePath: () => 'Dieser Dateiname ist in einer ZIP-Datei nicht erlaubt.',
  archiveDoubledName: () => 'Diese Datei steht zweimal in der ZIP-Datei, vielleicht in anderer Schreibweise.',
  archiveSpecialFile: () => 'Das ist keine gewöhnliche Datei, sondern eine Verknüpfung oder ein Gerät.',
  archiveCompression: () => 'Diese Datei ist mit einem Verfahren gepackt, das hier nicht gelesen wird (nur Deflate).',
  archiveZip64: () => 'Die ZIP-Datei ist geteilt oder im Format ZIP64. Beides wird hier nicht gelesen.',
  exportManifestMissing: () =>
    'Das Verzeichnis „manifest.json“ fehlt. Bitte laden Sie die ZIP-Datei unverändert hoch, wie Allmende sie erzeugt hat.',
  exportFormat: () => 'Das ist kein Export aus Allmende.',
  exportVersion: ({ found, known }) =>
    `Dieser Export hat die Version ${found}; gelesen wird Version ${known}. Bitte aktualisieren Sie Allmende.`,
  exportManifest: () => 'Diese Angabe im Verzeichnis fehlt oder hat nicht die erwartete Form.',
  exportFileMissing: () => 'Diese Datei steht im Verzeichnis „manifest.json“, fehlt aber.',
  exportFileUnknown: () => 'Diese Datei steht nicht im Verzeichnis „manifest.json“.',
  exportFileChanged: () =>
    'Diese Datei wurde nach dem Export verändert oder beschädigt: Ihre Prüfsumme stimmt nicht. Es wurde nichts übernommen.',
  exportNoRows: () => 'Diese Datei ist keine Liste von Zeilen im Format JSON.',
  exportNoRow: () => 'Hier steht etwas anderes als eine Zeile mit benannten Feldern.',
  exportRowCount: ({ found, listed }) =>
    `Die Datei hat ${found} Zeilen; im Verzeichnis „manifest.json“ steht: ${listed}.`,
}

const instant = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Berlin' })

/** The text that lies beside the data: what each file is and what each field means. */
export function exportReadMe({
  organisation,
  at,
  description,
  staying,
  tables,
}: {
  organisation: string
  at: Date
  description: ExportDescription
  staying: readonly Omit<StayingTable, 'place'>[]
  tables: Readonly<Record<string, readonly unknown[]>>
}): string {
  const text = `Export aus Allmende: ${organisation}
Stand: ${instant.format(at)} Uhr (Ortszeit Berlin)

Dieser Export enthält alles, was dieser Organisation in Allmende gehört.

DATEIEN

daten/….json   Eine Tabelle je Datei, ohne jeden Verlust. Zeitpunkte nach ISO 8601 in UTC.
               Nur diese Dateien werden beim Import gelesen.
daten/….csv    Dieselben Tabellen zum Öffnen in einer Tabellenkalkulation: UTF-8, Semikolon,
               Dezimalkomma. Beginnt ein Text mit = + - oder @, steht ein Apostroph davor,
               damit er nicht als Formel gerechnet wird.
felder.json    Die Bedeutung der Felder, wie sie unten steht, für Programme.
manifest.json  Verzeichnis aller Dateien mit Prüfsumme (SHA-256), Größe und Zahl der Zeilen.

Ein anderes Allmende liest die ZIP-Datei wieder ein, solange keine Datei darin verändert ist.

TABELLEN
${Object.entries(tables)
  .map(([table, rows]) => tableWords(table, rows.length, description[table]))
  .join('')}
NICHT ENTHALTEN

${staying.map(({ table, reason }) => `${table}: ${reason}\n`).join('')}`
  return text.replaceAll(/\r?\n/g, '\r\n')
}

function tableWords(table: string, rows: number, described: ExportDescription[string] | undefined): string {
  const heading = `\n${described?.title ?? table} (daten/${table}, ${rows === 1 ? '1 Zeile' : `${rows} Zeilen`})\n`
  if (!described) return heading
  const fields = Object.entries(described.fields).map(([field, meaning]) => `  ${field}: ${meaning}\n`)
  return `${heading}${described.meaning}\n${fields.join('')}`
}
