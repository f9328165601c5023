import { writeXlsx } from 'hucre'
import { listCsv, listSheet, type ListColumn } from '../../../kernel/headed-sheet.ts'
import type { ToldDeed } from '../texts/journal.de.ts'

const side = (deed: ToldDeed, which: 'before' | 'after'): string =>
  deed.changes
    .filter((change) => change[which] !== '–')
    .map((change) => `${change.field}: ${change[which]}`)
    .join('; ')

const columns: readonly ListColumn<ToldDeed>[] = [
  { heading: 'Zeitpunkt', width: 22, value: ({ when }) => when },
  { heading: 'Wer', width: 36, value: ({ who }) => who },
  { heading: 'Was', width: 60, value: ({ what }) => what },
  { heading: 'Art', width: 22, value: ({ kind }) => kind },
  { heading: 'Vorher', width: 50, value: (deed) => side(deed, 'before') },
  { heading: 'Nachher', width: 50, value: (deed) => side(deed, 'after') },
]

export const journalCsv = (deeds: readonly ToldDeed[]): string => listCsv(columns, deeds)

export const journalJson = (deeds: readonly ToldDeed[]): string =>
  JSON.stringify(
    deeds.map(({ id, at, who, what, kind, changes }) => ({
      nummer: id,
      zeitpunkt: at.toISOString(),
      wer: who,
      was: what,
      art: kind,
      aenderungen: changes.map(({ field, before, after }) => ({ feld: field, vorher: before, nachher: after })),
    })),
    null,
    2,
  )

export const journalWorkbook = (deeds: readonly ToldDeed[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [listSheet('Verlauf', columns, deeds)] })
