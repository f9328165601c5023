import { z } from 'zod'
import { needBody } from '../../needs/schema.ts'
import { columnsState } from './column-shapes.ts'
import { rowDoubts, rowStates, stateOf, type JudgedRow } from '../schema.ts'

const tableFormat = z.enum(['csv', 'xlsx'])
export const tableFileQuery = z.strictObject({ format: tableFormat })
export const restFileQuery = z.strictObject({ format: z.enum([...tableFormat.options, 'json']) })
export const importQuery = z.strictObject({
  fileName: z.string().trim().min(1).max(200).default('Datei').describe('Wie die Datei heißt, zum Wiedererkennen'),
  columnsLater: z
    .enum(['true'])
    .optional()
    .describe(
      'Auch eine Tabelle behalten, in der keine Spalte den Bedarf nennt oder die quer steht: was ihre Spalten sagen, kommt danach',
    ),
})
const counted = z.object({ good: z.int(), doubtful: z.int(), faulty: z.int() })
/** A file of needs that has been read and waits for two hours. */
export const importAnswer = z.object({
  id: z.uuid(),
  fileName: z.string(),
  rows: counted
    .nullable()
    .describe('Zeilen, die noch nicht übernommen sind; null, solange sie noch durchgesehen werden'),
  columns: columnsState,
  taken: z.int().describe('Zeilen, die schon Bedarfe geworden sind'),
  unreadHeadings: z.array(z.string()).describe('Spalten oder Felder, die nicht gelesen werden'),
  doubledHeadings: z.array(z.string()).describe('Spalten, die zweimal dastehen; gelesen wird die erste'),
  passedRows: z
    .array(z.object({ number: z.int(), text: z.string(), kind: z.enum(rowDoubts) }))
    .describe('Zeilen, die kein Bedarf sind: Summen, Anmerkungen und Überschriften'),
  unheadedCells: z
    .array(z.object({ cell: z.string(), text: z.string() }))
    .describe('Zellen in Spalten ohne Überschrift, die nicht gelesen werden; höchstens 100'),
  unreadSheets: z.array(z.string()).describe('Weitere Blätter mit Bedarfen, die nicht gelesen werden'),
  notes: z
    .array(z.string())
    .describe('Was sonst über das Lesen zu wissen ist, etwa ausgeblendete Zeilen oder angenommene Umlaute'),
})
export const importRowsQuery = z.strictObject({
  state: z.enum(rowStates).optional(),
  limit: z
    .string()
    .regex(/^([1-9]\d{0,2}|1000)$/)
    .default('100')
    .describe('Höchstens so viele, bis 1000'),
  cursor: z.string().max(300).optional(),
})
export const importRowsAnswer = z.object({
  items: z.array(
    z.object({
      number: z.int().describe('Wie die Tabelle die Zeile zählt; in JSON der wievielte Eintrag'),
      state: z
        .enum(rowStates)
        .describe(
          'good: kann übernommen werden; doubtful: fast dasselbe gibt es schon, oder die Zeile ist vielleicht kein Bedarf; faulty: eine Zelle ist falsch',
        ),
      title: z.string(),
      need: needBody.nullable().describe('Was gelesen wurde; null bei einer fehlerhaften Zeile'),
      content: needBody
        .partial()
        .describe('Was gelesen wurde; bei einer fehlerhaften Zeile das, woran nichts falsch ist'),
      faults: z.array(z.object({ cell: z.string(), heading: z.string(), reason: z.string() })),
      twin: z
        .object({
          title: z.string(),
          need: z.uuid().nullable(),
          row: z.int().nullable(),
          reasons: z.array(z.string()).describe('Warum, in deutschen Worten; leer, wo der Titel derselbe ist'),
        })
        .nullable()
        .describe('Was fast dasselbe sagt: ein eigener Bedarf, oder eine Zeile weiter oben'),
      doubt: z.enum(rowDoubts).nullable().describe('Wonach die Zeile aussieht, wenn sie vielleicht kein Bedarf ist'),
    }),
  ),
  next: z.string().nullable(),
})
export const takeBody = z.strictObject({
  status: z.enum(['draft', 'open']).default('draft'),
  doubtful: z.array(z.int()).max(5000).default([]).describe('Zweifelhafte Zeilen, die trotzdem übernommen werden'),
})
export const takenAnswer = z.object({ taken: z.int().describe('So viele Zeilen sind jetzt Bedarfe') })

/** With the reasons why it may be there already, in words. */
export const rowAsAnswer = (row: JudgedRow, reasons: string[]): z.infer<typeof importRowsAnswer>['items'][number] => ({
  number: row.number,
  state: stateOf(row),
  title: row.title,
  need: row.content,
  content: row.read,
  doubt: row.doubt,
  faults: row.faults.map(({ cell, heading, reason }) => ({ cell, heading, reason })),
  twin: row.twin && {
    title: row.twin.title,
    need: 'id' in row.twin ? row.twin.id : null,
    row: 'row' in row.twin ? row.twin.row : null,
    reasons,
  },
})
