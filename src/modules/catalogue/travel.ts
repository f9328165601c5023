import { travelling, type Travel } from '../../travel/travelling-table.ts'
import {
  evidenceBelongs,
  hangsOnOffer,
  hangsOnSolution,
  offerBelongs,
  solutionBelongs,
  tieBelongs,
} from './rules/rows-belong.ts'
import {
  evidenceRow,
  offerRow,
  offerVersionRow,
  solutionRow,
  tieRow,
  unpublishedRow,
  versionRow,
} from './schema/exported-rows.ts'
import {
  evidenceRows,
  keepsSolutions,
  offerRows,
  offerVersionRows,
  solutionRows,
  tieRows,
  unpublishedRows,
  versionRows,
} from './store/rows-taken-along.ts'
import {
  catalogueStaying,
  evidenceWords,
  offerVersionWords,
  offerWords,
  solutionWords,
  tieWords,
  unpublishedWords,
  versionWords,
} from './texts/exported-tables.de.ts'

const isLater = true

export const catalogueTravel: Travel = {
  tables: [
    travelling({
      name: 'solutions',
      row: solutionRow,
      unique: ['id'],
      query: solutionRows,
      belongs: solutionBelongs,
      words: solutionWords,
      columnsLeft: ['changed_at'],
      isLater,
    }),
    travelling({
      name: 'solution_versions',
      row: versionRow,
      unique: ['solution', 'name'],
      query: versionRows,
      belongs: hangsOnSolution,
      words: versionWords,
      isLater,
    }),
    travelling({
      name: 'solution_ties',
      row: tieRow,
      unique: ['solution', 'other'],
      query: tieRows,
      belongs: tieBelongs,
      words: tieWords,
      isLater,
    }),
    travelling({
      name: 'evidence',
      row: evidenceRow,
      unique: ['id'],
      query: evidenceRows,
      belongs: evidenceBelongs,
      words: evidenceWords,
      isLater,
    }),
    travelling({
      name: 'offers',
      row: offerRow,
      unique: ['id'],
      query: offerRows,
      belongs: offerBelongs,
      words: offerWords,
      columnsLeft: ['changed_at'],
      isLater,
    }),
    travelling({
      name: 'offer_versions',
      row: offerVersionRow,
      unique: ['offer', 'number'],
      query: offerVersionRows,
      belongs: hangsOnOffer,
      words: offerVersionWords,
      isLater,
    }),
    travelling({
      name: 'unpublished_offers',
      row: unpublishedRow,
      unique: ['offer'],
      query: unpublishedRows,
      belongs: hangsOnOffer,
      words: unpublishedWords,
      columnsLeft: ['changed_at'],
      isLater,
    }),
  ],
  staying: catalogueStaying,
  keeps: keepsSolutions,
}
