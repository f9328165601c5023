type Values = Readonly<Record<string, string | number>>

/** Why an organisation is not taken over from a file. */
export const transferSentences: Readonly<Record<string, (values: Values) => string>> = {
  importTableUnknown: () => 'Diese Tabelle gehört nicht zu einem Export. Es wurde nichts übernommen.',
  importTableMissing: () => 'Diese Tabelle fehlt. Es wurde nichts übernommen.',
  importColumnUnknown: ({ columns }) => `Diese Felder gibt es nicht: ${columns}. Es wurde nichts übernommen.`,
  importValue: () => 'Dieser Wert fehlt oder hat nicht die erwartete Form. Es wurde nichts übernommen.',
  importForeign: () =>
    'Diese Zeile gehört nicht zu der Organisation oder nennt etwas, das nicht in der Datei steht. Es wurde nichts übernommen.',
  importDoubled: () => 'Diese Zeile steht zweimal da. Es wurde nichts übernommen.',
  importNoOrganisation: () => 'Die Organisation, von der die Datei handelt, steht nicht darin.',
  notAllowed: () => 'Das ist hier nicht erlaubt.',
  importIdTaken: ({ table }) =>
    `Eine Kennung aus der Tabelle „${table}“ ist hier schon vergeben. Es wurde nichts übernommen.`,
}

export const exportHelp = `allmende export organisation SCHLÜSSEL|KENNUNG DATEI
Schreibt alles, was einer Organisation gehört, in eine ZIP-Datei (JSON und CSV mit Beschreibung und Prüfsummen).`

export const importHelp = `allmende import organisation DATEI
Übernimmt eine Organisation aus einem Export, ganz oder gar nicht. Die Prüfsummen zeigen Schäden, aber nicht, wer die Datei
geschrieben hat: Nehmen Sie nur Dateien, deren Herkunft Sie kennen.`

export const exportWritten = ({ name, file, rows }: { name: string; file: string; rows: string }): string =>
  `${name}: ${rows} Zeilen in ${file}. Die Datei enthält Namen und E-Mail-Adressen und ist nur für Sie lesbar.`

export function organisationTakenOver({
  name,
  rows,
  left,
  told,
}: {
  name: string
  rows: string
  /** Only taken along to be read, each with the reason. */
  left: readonly { rows: string; reason: string }[]
  /** What the modules have to say. */
  told: readonly string[]
}): string {
  return [
    `${name} ist übernommen, ${rows} Zeilen. Die Personen setzen ihr Passwort mit „Passwort vergessen“ neu.`,
    ...left.map(({ rows, reason }) => `${rows} Zeilen ${reason}`),
    ...told,
  ].join('\n')
}
