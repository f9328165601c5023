import { accessPermissions } from '../access/policy.ts'
import { Refused } from '../../kernel/refusal.ts'
import { tableNoteText } from '../../kernel/table-notes.de.ts'
import { Problem } from '../../platform/api/api-problem.ts'
import { apiRoute, nextAddress, type ApiPart, type ApiRoute, type Ask } from '../../platform/api/api-route.ts'
import type { Readers } from '../../platform/files/readers.ts'
import type { Tables } from '../../platform/files/tables.ts'
import type { Client } from '../../platform/work/client.ts'
import { programOf } from '../access/index.ts'
import type { Permission } from '../access/schema.ts'
import { refuse } from '../access/door.ts'
import {
  dropTable,
  keepTable,
  takeRows,
  waitingTable,
  withNamedReasons,
  type WaitingTable,
} from './actions/import-needs.ts'
import { columnApi } from './api/column-api.ts'
import { isUnsure } from './validation/chosen-columns.ts'
import { isTable, namesIgnored } from './validation/judge-needs.ts'
import { templateCsv, templateWorkbook } from './formats/need-template.ts'
import { readSentFile } from './actions/read-sent-file.ts'
import { restCsv, restEndings, restJson, restWorkbook } from './formats/rest-file.ts'
import type { Judgements } from './actions/judgements.ts'
import { stateOf, type Ignored, type JudgedRow, type NeedFile } from './schema.ts'
import { reasonList } from '../twins/index.ts'
import { importRefusal } from './texts.de.ts'
import type { ColumnsState } from './schema/column-shapes.ts'
import {
  importAnswer,
  importQuery,
  importRowsAnswer,
  importRowsQuery,
  rowAsAnswer,
  restFileQuery,
  tableFileQuery,
  takeBody,
  takenAnswer,
} from './schema/import-shapes.ts'

interface Services {
  tables: Tables
  readers: Readers
  judgements: Judgements
  baseUrl: string
}
type AnyAsk = Pick<Ask<unknown, unknown>, 'c' | 'id' | 'asCaller'>

const path = '/api/v1/need-imports'
const permission = accessPermissions.writeApi
const csv = 'text/csv'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const json = 'application/json'
const readable = [csv, json, xlsx, 'application/vnd.oasis.opendocument.spreadsheet', 'application/octet-stream']

/** Many needs from one file: sent, looked at, taken. */
export const needImportApi = (services: Services): ApiPart<Permission> => ({
  sentence: importRefusal,
  routes: [...importRoutes(services), ...columnApi],
})

const importRoutes = ({ tables, readers, judgements, baseUrl }: Services): ApiRoute<Permission>[] => [
  apiRoute({
    method: 'GET',
    path: '/api/v1/exports/need-template',
    permission: accessPermissions.readApi,
    name: 'readTemplateForNeeds',
    summary: 'Die Vorlage, in die viele Bedarfe eingetragen werden',
    query: tableFileQuery,
    status: 200,
    sends: [csv, xlsx],
    answer: async ({ query: { format } }) => ({
      file: {
        name: `vorlage-bedarfe.${format}`,
        content: format === 'csv' ? templateCsv() : await tables.write(templateWorkbook()),
      },
    }),
  }),
  apiRoute({
    method: 'POST',
    path,
    permission,
    name: 'sendNeedFile',
    summary: 'Eine Datei mit Bedarfen schicken (CSV, XLSX, ODS oder JSON, höchstens 5 MB); noch wird nichts übernommen',
    query: importQuery,
    file: {
      types: readable,
      read: (bytes, type, client) =>
        readSentFile(readers, bytes, { fileName: type === json ? 'bedarfe.json' : '', client }),
    },
    status: 201,
    schema: importAnswer,
    answer: ({ c, asCaller, query: { fileName, columnsLater }, sent }) =>
      asCaller(async (transaction) => {
        const { program } = programOf(c)
        const isSure = columnsLater !== 'true'
        const id = await keepTable(transaction, program, { fileName, content: sent, isSure })
        const table = await waitingTable(transaction, program, { id })
        return { body: asAnswer(await judged(table, judgements)), location: `${baseUrl}${path}/${id}` }
      }),
  }),
  apiRoute({
    method: 'GET',
    path: `${path}/:id`,
    permission,
    name: 'readNeedFile',
    summary: 'Eine geschickte Datei: wie viele Zeilen gut, zweifelhaft und fehlerhaft sind; sie wartet zwei Stunden',
    status: 200,
    schema: importAnswer,
    answer: async (ask) => ({ body: asAnswer(await seen(ask, judgements)) }),
  }),
  apiRoute({
    method: 'GET',
    path: `${path}/:id/rows`,
    permission,
    name: 'listRowsOfNeedFile',
    summary: 'Die Zeilen, die noch nicht übernommen sind, jede mit dem, was an ihr falsch oder zweifelhaft ist',
    query: importRowsQuery,
    status: 200,
    schema: importRowsAnswer,
    answer: async (ask) => {
      const { state, limit, cursor } = ask.query
      const after = cursor === undefined ? 0 : numberIn(cursor)
      const found = await seen(ask, judgements)
      const named = await ask.asCaller((transaction) => withNamedReasons(transaction, ready(found)))
      const rows = named.filter((row) => row.number > after && (!state || stateOf(row) === state))
      const page = rows.slice(0, Number(limit))
      const next = rows.length > page.length ? cursorOf(page.at(-1)!) : null
      return {
        body: { items: page.map((row) => rowAsAnswer(row, reasonList(row.twin?.reasons ?? []))), next },
        next: nextAddress(ask.c.req.url, next),
      }
    },
  }),
  apiRoute({
    method: 'POST',
    path: `${path}/:id/needs`,
    permission,
    name: 'takeRowsOfNeedFile',
    summary: 'Die guten Zeilen übernehmen, und die zweifelhaften, die genannt sind: alle oder keine',
    body: takeBody,
    status: 201,
    schema: takenAnswer,
    answer: ({ c, id, asCaller, body: { status, doubtful } }) =>
      asCaller(async (transaction) => {
        const { program } = programOf(c)
        const table = await waitingTable(transaction, program, { id, hold: true })
        const rows = ready(await judged(table, judgements))
        const also = new Set(doubtful)
        const chosen = rows.filter((row) => stateOf(row) === 'good' || (row.content !== null && also.has(row.number)))
        const { count } = await takeRows(transaction, program, { table, rows: chosen, status })
        return { body: { taken: count } }
      }),
  }),
  apiRoute({
    method: 'GET',
    path: `${path}/:id/rest`,
    permission,
    name: 'readRestOfNeedFile',
    summary: 'Die fehlerhaften und zweifelhaften Zeilen als Datei, mit den Gründen in einer Spalte',
    query: restFileQuery,
    status: 200,
    sends: [csv, xlsx, json],
    answer: async (ask) => {
      const found = await seen(ask, judgements)
      const { content } = found.table
      const { format } = ask.query
      const endings = restEndings(content)
      if (!endings.includes(format)) refuse({ code: 'importRestEnding', values: { endings: endings.join(' oder ') } })
      const rows = await ask.asCaller((transaction) => withNamedReasons(transaction, ready(found)))
      const rest = rows.filter((row) => stateOf(row) !== 'good')
      const name = `bedarfe-zu-korrigieren.${format}`
      if (!isTable(content)) return { file: { name, content: restJson(content, rest) } }
      return {
        file: {
          name,
          content: format === 'csv' ? restCsv(content, rest) : await tables.write(restWorkbook(content, rest)),
        },
      }
    },
  }),
  apiRoute({
    method: 'DELETE',
    path: `${path}/:id`,
    permission,
    name: 'dropNeedFile',
    summary: 'Eine geschickte Datei verwerfen; was aus ihr schon übernommen ist, bleibt',
    status: 204,
    answer: async ({ c, id, asCaller }) => {
      const { program } = programOf(c)
      await asCaller(async (transaction) => {
        await waitingTable(transaction, program, { id })
        await dropTable(transaction, program, id)
      })
      return {}
    },
  }),
]

interface Found {
  table: WaitingTable
  /** Those that have not become needs yet; undefined while they are still being looked through. */
  rows: readonly JudgedRow[] | undefined
  ignored: Ignored | undefined
}

/** Without a client, inside a transaction, nothing is sent to the queue. */
async function judged(table: WaitingTable, judgements: Judgements, client?: Client): Promise<Found> {
  if (isUnsure(table.content)) return { table, rows: undefined, ignored: notesOf(table.content) }
  const { rows, ignored, refusals } = await judgements.of(table, client)
  if (refusals) throw new Refused('input', refusals)
  return { table, rows, ignored }
}

/** The walls are left before the rows are looked through, which may take a while. */
async function seen({ c, id, asCaller }: AnyAsk, judgements: Judgements): Promise<Found> {
  const { program } = programOf(c)
  const table = await asCaller((transaction) => waitingTable(transaction, program, { id }))
  return judged(table, judgements, c.get('client'))
}

/** Which cells are left out is known when the columns are. */
function notesOf(content: NeedFile): Ignored {
  const { otherSheets = [], notes = [] } = isTable(content) ? content : {}
  return { unknown: [], doubled: [], otherSheets, notes, rows: [], cells: [] }
}

function ready({ table, rows }: Found): readonly JudgedRow[] {
  if (isUnsure(table.content)) refuse({ code: 'importColumnsTitle' })
  if (!rows) throw new Problem(503, 'Die Zeilen werden noch durchgesehen. Bitte fragen Sie gleich noch einmal.')
  return rows
}

function asAnswer({ table, rows, ignored = namesIgnored(table.content) }: Found) {
  const { unknown, doubled, otherSheets, rows: passed, cells, notes } = ignored
  const count = (wanted: string) => rows!.filter((row) => stateOf(row) === wanted).length
  return {
    id: table.id,
    fileName: table.fileName,
    rows: rows ? { good: count('good'), doubtful: count('doubtful'), faulty: count('faulty') } : null,
    columns: columnsStateOf(table),
    taken: table.taken.length,
    unreadHeadings: [...unknown],
    doubledHeadings: [...doubled],
    unreadSheets: [...otherSheets],
    notes: notes.map(tableNoteText),
    passedRows: passed.map((row) => ({ ...row })),
    unheadedCells: cells.map((each) => ({ ...each })),
  }
}

function columnsStateOf({ content, columns }: WaitingTable): ColumnsState {
  if (columns) return columns.isRemembered ? 'remembered' : 'assigned'
  return isUnsure(content) ? 'missing' : 'found'
}

const cursorOf = ({ number }: JudgedRow): string => Buffer.from(`row ${number}`).toString('base64url')
function numberIn(cursor: string): number {
  const [, number] =
    Buffer.from(cursor, 'base64url')
      .toString()
      .match(/^row (\d{1,7})$/) ?? []
  return number === undefined ? refuse({ code: 'needCursor', place: 'cursor' }) : Number(number)
}
