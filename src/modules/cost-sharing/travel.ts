import { travelling, type Travel } from '../../travel/travelling-table.ts'
import { offerDraftBelongs } from './rules/rows-belong.ts'
import { offerDraftRow } from './schema/exported-rows.ts'
import { offerDraftRows } from './store/rows-taken-along.ts'
import { offerDraftsStay, offerDraftWords } from './texts/exported-tables.de.ts'

export const costSharingTravel: Travel = {
  tables: [
    travelling({
      name: 'offer_drafts',
      row: offerDraftRow,
      unique: ['bundle', 'organisation'],
      query: offerDraftRows,
      belongs: offerDraftBelongs,
      words: offerDraftWords,
      columnsLeft: ['result'],
      isLater: true,
      names: { bundle: 'bundles' },
      toRead: offerDraftsStay,
    }),
  ],
}
