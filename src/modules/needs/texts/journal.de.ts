import type { JournalWords } from '../../journal/schema.ts'
import type { NeedField } from '../fields/need-field.ts'
import { fieldNamed, needFieldNames } from '../fields/need-fields.ts'
import { statusNames } from './names.de.ts'

/** The visibility has its words from the journal, because profiles have one too. */
const ownNames = needFieldNames.filter((name) => name !== 'visibility')
const wordsByField = <T>(of: (field: NeedField<unknown>) => T | undefined): Record<string, T> =>
  Object.fromEntries(
    ownNames.flatMap((name) => {
      const said = of(fieldNamed(name))
      return said === undefined ? [] : [[name, said]]
    }),
  )

export const needJournal: JournalWords = {
  subjects: { need: 'Bedarf' },
  actions: {
    needBegun: 'hat einen Bedarf begonnen',
    needChanged: 'hat einen Bedarf geändert',
    needImported: 'hat einen Bedarf aus einer Datei übernommen',
    needMoved: 'hat den Stand eines Bedarfs geändert',
    needOpened: 'hat einen Bedarf veröffentlicht',
  },
  fields: { need: 'Bedarf', ...wordsByField(({ words }) => words.journal ?? words.label) },
  moments: ownNames.filter((name) => fieldNamed(name).input === 'day'),
  money: ownNames.filter((name) => fieldNamed(name).format === 'amount'),
  values: { status: statusNames, ...wordsByField(({ choices }) => choices) },
  doneBy: { needMoved: 'Allmende' },
}
