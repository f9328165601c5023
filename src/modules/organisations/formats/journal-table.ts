import { writeXlsx } from 'hucre'
import { csvText } from '../../../kernel/csv.ts'
import type { ToldDeed } from '../texts/journal.de.ts'

const columns = ['Zeitpunkt', 'Wer', 'Was', 'Art', 'Vorher', 'Nachher'] as const
const widths = [22, 36, 60, 22, 50, 50]

const side = (deed: ToldDeed, which: 'before' | 'after'): string =>
  deed.changes
    .filter((change) => change[which] !== '–')
    .map((change) => `${change.field}: ${change[which]}`)
    .join('; ')

const rowOf = (deed: ToldDeed): string[] => [
  deed.when,
  deed.who,
  deed.what,
  deed.kind,
  side(deed, 'before'),
  side(deed, 'after'),
]

export const journalCsv = (deeds: readonly ToldDeed[]): string => csvText(columns, deeds.map(rowOf))

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

export function journalWorkbook(deeds: readonly ToldDeed[]): Promise<Uint8Array> {
  const bold = { font: { bold: true } }
  return writeXlsx({
    sheets: [
      {
        name: 'Verlauf',
        columns: widths.map((width) => ({ width })),
        rows: [[...columns], ...deeds.map(rowOf)],
        cells: new Map(columns.map((value, index) => [`0,${index}`, { value, style: bold }])),
        freezePane: { rows: 1 },
      },
    ],
  })
}
