import { z } from 'zod'
import { columnKeys } from '../schema.ts'

const says = z
  .enum(columnKeys)
  .nullable()
  .describe(
    'Welche Angabe eines Bedarfs darin steht; options: Anforderungen, die nur sein sollen; null: nicht einlesen',
  )
const head = z.int().min(0).max(100).describe('Die Zeile der Überschriften, wie die Tabelle zählt; 0, wo es keine gibt')
const turned = z
  .boolean()
  .describe('Ob die Überschriften untereinander stehen, in der Spalte „head“ statt in einer Zeile')

export const columnsBody = z.strictObject({ head, turned: turned.default(false), says: z.array(says).min(1).max(60) })

/** What there is to assign in a file that waits. */
export const columnsAnswer = z.object({
  head,
  turned,
  columns: z.array(
    z.object({
      column: z.string().describe('Wie die Tabelle sie nennt: B'),
      heading: z.string(),
      samples: z.array(z.string()),
      says,
      isGuess: z.boolean().describe('Ob das nur vermutet ist und noch nicht gelesen wird'),
    }),
  ),
})

const columnsStates = ['found', 'assigned', 'remembered', 'missing'] as const
export type ColumnsState = (typeof columnsStates)[number]
/** Where it comes from what the columns say. */
export const columnsState = z
  .enum(columnsStates)
  .describe(
    'found: an den Überschriften erkannt; assigned: für diese Datei zugeordnet; remembered: wie bei einer früheren Datei; missing: vorher ist zuzuordnen, was in den Spalten steht',
  )
