import type { TableWords } from '../../../travel/travelling-table.ts'
import { organisationMeant } from '../../../travel/words.de.ts'

export const commentWords: TableWords = {
  title: 'Beiträge',
  meaning:
    'Was Menschen der Organisation im Gespräch geschrieben haben. Am neuen Ort stehen wieder die Beiträge zu den eigenen Bedarfen; die übrigen gehören in ein Gespräch mit anderen und sind nur zum Lesen da.',
  fields: {
    id: 'Kennung des Beitrags',
    bundle: 'Kennung des Bündels, in dem er steht (bundles)',
    need: 'Kennung des Bedarfs, bei dem er steht',
    requirement: 'Wortlaut der Anforderung, um die es geht',
    organisation: organisationMeant,
    person: 'Kennung der Person, die ihn geschrieben hat, soweit sie zur Organisation gehört',
    text: 'Beitrag',
    written_at: 'geschrieben am',
    changed_at: 'zuletzt geändert am',
  },
}
/** What becomes of the others at the new place; begins with their number. */
export const commentsStay = (count: number): string =>
  count === 1
    ? '1 Beitrag aus einem Gespräch mit anderen ist nur zum Lesen da.'
    : `${count} Beiträge aus Gesprächen mit anderen sind nur zum Lesen da.`
export const ownCommentsMeaning = 'was Sie in Gesprächen geschrieben haben'
