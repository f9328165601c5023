import { isoInstant } from '../../../kernel/moments.ts'
import { writeXlsx } from 'hucre'
import { listCsv, listSheet, type ListColumn } from '../../../kernel/headed-sheet.ts'
import type { ToldEntry } from '../texts/journal.de.ts'

const side = (entry: ToldEntry, which: 'before' | 'after'): string =>
  entry.changes
    .filter((change) => change[which] !== '–')
    .map((change) => `${change.field}: ${change[which]}`)
    .join('; ')

const columns: readonly ListColumn<ToldEntry>[] = [
  { heading: 'Zeitpunkt', width: 22, value: ({ when }) => when },
  { heading: 'Wer', width: 36, value: ({ who }) => who },
  { heading: 'Was', width: 60, value: ({ what }) => what },
  { heading: 'Art', width: 22, value: ({ kind }) => kind },
  { heading: 'Vorher', width: 50, value: (entry) => side(entry, 'before') },
  { heading: 'Nachher', width: 50, value: (entry) => side(entry, 'after') },
]

export const journalCsv = (entries: readonly ToldEntry[]): string => listCsv(columns, entries)

export const journalJson = (entries: readonly ToldEntry[]): string =>
  JSON.stringify(
    entries.map(({ id, at, who, what, kind, changes }) => ({
      nummer: id,
      zeitpunkt: isoInstant(at),
      wer: who,
      was: what,
      art: kind,
      aenderungen: changes.map(({ field, before, after }) => ({ feld: field, vorher: before, nachher: after })),
    })),
    null,
    2,
  )

export const journalWorkbook = (entries: readonly ToldEntry[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [listSheet('Verlauf', columns, entries)] })
