import { travelling, type Travel } from '../../travel/travelling-table.ts'
import { commentBelongs, commentsArrive } from './rules/comments-arrive.ts'
import { commentRow } from './schema/exported-rows.ts'
import { commentRows } from './store/rows-taken-along.ts'
import { commentsStay, commentWords } from './texts/exported-tables.de.ts'

export const talkTravel: Travel = {
  tables: [
    travelling({
      name: 'comments',
      row: commentRow,
      unique: ['id'],
      query: commentRows,
      belongs: commentBelongs,
      words: commentWords,
      names: { bundle: 'bundles' },
      isLater: true,
      arrive: commentsArrive,
      tell: (rows, arrival) => {
        const left = rows.length - commentsArrive(rows, arrival).length
        return left === 0 ? [] : [commentsStay(left)]
      },
    }),
  ],
}
