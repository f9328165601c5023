import { travelling, type Travel } from '../../travel/travelling-table.ts'
import {
  bundleBelongs,
  changeAnswerBelongs,
  changeBelongs,
  leadChoiceBelongs,
  participationBelongs,
} from './rules/rows-belong.ts'
import { bundleRow, changeAnswerRow, changeRow, leadChoiceRow, participationRow } from './schema/exported-rows.ts'
import {
  bundleRows,
  changeAnswerRows,
  changeRows,
  leadChoiceRows,
  participationRows,
} from './store/rows-taken-along.ts'
import {
  bundleRowsStay,
  bundleWords,
  changeAnswerWords,
  changeWords,
  leadChoiceWords,
  participationWords,
} from './texts/exported-tables.de.ts'

/** A bundle belongs to all who are in it and stays: what is about it is taken along to be read. */
const onlyToRead = { isLater: true, toRead: bundleRowsStay } as const

export const bundlesTravel: Travel = {
  tables: [
    travelling({
      name: 'bundles',
      row: bundleRow,
      unique: ['id'],
      query: bundleRows,
      belongs: bundleBelongs,
      words: bundleWords,
      columnsLeft: ['changed_at', 'begins_early'],
      names: { proposer: 'named_organisations' },
      isOfOthers: true,
      ...onlyToRead,
    }),
    travelling({
      name: 'participations',
      row: participationRow,
      unique: ['bundle', 'need'],
      query: participationRows,
      belongs: participationBelongs,
      words: participationWords,
      columnsLeft: ['changed_at'],
      names: { bundle: 'bundles', invited_by: 'named_organisations' },
      ...onlyToRead,
    }),
    travelling({
      name: 'lead_choices',
      row: leadChoiceRow,
      unique: ['bundle', 'organisation'],
      query: leadChoiceRows,
      belongs: leadChoiceBelongs,
      words: leadChoiceWords,
      names: { bundle: 'bundles', choice: 'named_organisations' },
      ...onlyToRead,
    }),
    travelling({
      name: 'bundle_changes',
      row: changeRow,
      unique: ['id'],
      query: changeRows,
      belongs: changeBelongs,
      words: changeWords,
      columnsLeft: ['before', 'changed_at', 'carried_out_for', 'carried_out_steps'],
      names: { bundle: 'bundles', organisation: 'named_organisations' },
      ...onlyToRead,
    }),
    travelling({
      name: 'change_answers',
      row: changeAnswerRow,
      unique: ['change', 'organisation'],
      query: changeAnswerRows,
      belongs: changeAnswerBelongs,
      words: changeAnswerWords,
      ...onlyToRead,
    }),
  ],
}
