type Values = Readonly<Record<string, string | number>>

/** Why the journal cannot be held against an anchor. */
export const journalSentences: Readonly<Record<string, (values: Values) => string>> = {
  anchorUnreadable: () => 'Ein Anker besteht aus Anzahl und Fingerabdruck: --anchor 12:3f9a…',
}

export const verifyHelp = `allmende journal verify [--anchor ANZAHL:FINGERABDRUCK] [--json]
Prüft, ob im Verlauf ein Eintrag geändert, entfernt oder verschoben wurde. Ein abgeschnittenes Ende zeigt sich nur an einem
Anker: Heben Sie den ausgegebenen außerhalb dieser Maschine auf, und geben Sie ihn beim nächsten Mal an.`

export const journalIntact = ({ count, hash, anchor }: { count: string; hash: string; anchor: string }): string =>
  `Der Verlauf ist unversehrt, ${count} Einträge, letzter Fingerabdruck ${hash}\nAnker zum Aufheben: ${anchor}`

/** What was found at the first entry that does not fit. */
export function journalBroken({ at, reason }: { at: number | null; reason: 'changed' | 'missing' | 'order' }): string {
  if (at === null) return 'Der Verlauf ist nicht unversehrt: Kein Eintrag ist mehr da.'
  const found = {
    changed: `Eintrag ${at} wurde geändert.`,
    missing: `Vor oder nach Eintrag ${at} fehlen Einträge.`,
    order: `Eintrag ${at} steht nicht an seinem Platz.`,
  }
  return `Der Verlauf ist nicht unversehrt: ${found[reason]}`
}
