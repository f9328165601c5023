type Values = Readonly<Record<string, string | number>>

/** Why a command did not do what it was asked. */
export const consoleSentences: Readonly<Record<string, (values: Values) => string>> = {
  consoleUsage: ({ text }) => String(text),
  directoryInUse: ({ directory }) =>
    `Die Datenbank in ${directory} wird gerade vom Server benutzt. Bitte beenden Sie den Server, rufen Sie den Befehl noch einmal auf, und starten Sie ihn dann wieder.`,
  noDatabase: ({ directory }) =>
    `In ${directory} gibt es noch keine Datenbank. Bitte nennen Sie mit DATA_DIR oder DATABASE_URL die richtige.`,
  serverSilent: ({ directory }) =>
    `Die Datenbank in ${directory} wird gerade benutzt, aber der Server dort antwortet nicht. Läuft er unter einem anderen Benutzer, oder ist es ein anderer Befehl?`,
  databaseOutOfReach: () =>
    'Die Datenbank ist nicht erreichbar. Bitte prüfen Sie DATABASE_URL und ob PostgreSQL läuft.',
  fileUnreadable: () => 'Diese Datei lässt sich nicht lesen.',
  fileUnwritable: () => 'Diese Datei lässt sich nicht schreiben. Gibt es den Ordner, und ist dort Platz?',
  fileExists: () => 'Diese Datei gibt es schon. Sie wird nicht überschrieben.',
  backupFormat: () => 'Das ist keine Sicherung von Allmende.',
  backupVersion: ({ known }) =>
    `Diese Sicherung hat ein anderes Format; gelesen wird Version ${known}. Bitte nehmen Sie das Allmende, mit dem sie gemacht wurde.`,
  backupDamaged: () => 'Die Sicherung ist unvollständig oder wurde verändert. Es wurde nichts übernommen.',
  backupMigrations: ({ name }) =>
    `Die Sicherung passt nicht zu dieser Version von Allmende: Der Stand der Tabellen unterscheidet sich bei „${name}“. Bitte stellen Sie sie mit der Version wieder her, mit der sie gemacht wurde, und aktualisieren Sie danach.`,
  restoreNotEmpty: ({ table }) =>
    `Diese Datenbank ist nicht leer (Tabelle „${table}“). Eine Sicherung wird nur in eine leere Datenbank eingespielt, bevor der Server zum ersten Mal startet. Es wurde nichts verändert.`,
  organisationUnknown: ({ key }) =>
    `Unter „${key}“ ist keine Organisation bekannt, weder als Schlüssel noch als Kennung.`,
}

export const backupHelp = `allmende backup DATEI
Schreibt alles, was in der Datenbank steht, in eine ZIP-Datei; der Server darf dabei laufen. Die Datei enthält Geheimnisse
(Prüfwerte der Passwörter, Anmeldungen, Schlüssel): Nur Sie dürfen sie lesen. Die Datenbank nennt DATABASE_URL oder DATA_DIR.`

export const restoreHelp = `allmende restore DATEI
Spielt eine Sicherung in eine leere Datenbank ein, auch von der eingebetteten Datenbank in PostgreSQL und umgekehrt.
Die Datenbank nennt DATABASE_URL oder DATA_DIR; der Server darf noch nicht auf ihr gestartet sein.`

export const backupWritten = ({ file, kilobytes }: { file: string; kilobytes: string }): string =>
  `Gesichert in ${file} (${kilobytes} kB). Die Datei enthält Geheimnisse und ist nur für Sie lesbar. Bitte bewahren Sie sie ebenso auf.`

export const backupRestored = ({ at, rows }: { at: string; rows: string }): string =>
  `Wiederhergestellt: der Stand vom ${at} mit ${rows} Zeilen. Der Server kann jetzt starten.`
