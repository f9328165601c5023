import { apiRoute, nextAddress, type ApiRoute, type Ask } from '../../../platform/api-route.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { Walled } from '../../../platform/walls.ts'
import { programOf, type Action } from '../../organisations/index.ts'
import { refuse } from '../../organisations/door.ts'
import type { Program } from '../../organisations/schema.ts'
import { dropTable, keepTable, takeRows, waitingTable, type WaitingTable } from '../actions/import-needs.ts'
import { judgeNeeds } from '../formats/judge-needs.ts'
import { headingsOf, needTableIn } from '../formats/need-headings.ts'
import { templateCsv, templateWorkbook } from '../formats/need-template.ts'
import { restCsv, restWorkbook } from '../formats/rest-file.ts'
import type { JudgedRow, NeedTable } from '../schema.ts'
import {
  importAnswer,
  importQuery,
  importRowsAnswer,
  importRowsQuery,
  rowAsAnswer,
  stateOf,
  tableFileQuery,
  takeBody,
  takenAnswer,
} from '../schema/api.ts'

interface Machines {
  tables: Tables
  baseUrl: string
}
type AnyAsk = Pick<Ask<unknown, unknown>, 'c' | 'id' | 'wall'>

const path = '/api/v1/need-imports'
const rule = 'writeApi'
const csv = 'text/csv'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const readable = [csv, xlsx, 'application/vnd.oasis.opendocument.spreadsheet', 'application/octet-stream']

/** Many needs from one file: sent, looked at, taken. */
export const importApi = ({ tables, baseUrl }: Machines): ApiRoute<Action>[] => [
  apiRoute({
    method: 'GET',
    path: '/api/v1/exports/need-template',
    rule: 'readApi',
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
    rule,
    name: 'sendNeedFile',
    summary: 'Eine Datei mit Bedarfen schicken (CSV, XLSX oder ODS, höchstens 5 MB); noch wird nichts übernommen',
    query: importQuery,
    file: { types: readable, read: (bytes) => tableFrom(tables, bytes) },
    status: 201,
    schema: importAnswer,
    answer: ({ c, wall, query: { fileName }, sent }) =>
      wall(async (walled) => {
        const { program } = programOf(c)
        const id = await keepTable(walled, program, { fileName, content: sent })
        return { body: asAnswer(await preview(walled, program, { id })), location: `${baseUrl}${path}/${id}` }
      }),
  }),
  apiRoute({
    method: 'GET',
    path: `${path}/:id`,
    rule,
    name: 'readNeedFile',
    summary: 'Eine geschickte Datei: wie viele Zeilen gut, zweifelhaft und fehlerhaft sind; sie wartet zwei Stunden',
    status: 200,
    schema: importAnswer,
    answer: async (ask) => ({ body: asAnswer(await seen(ask)) }),
  }),
  apiRoute({
    method: 'GET',
    path: `${path}/:id/rows`,
    rule,
    name: 'listRowsOfNeedFile',
    summary: 'Die Zeilen, die noch nicht übernommen sind, jede mit dem, was an ihr falsch oder zweifelhaft ist',
    query: importRowsQuery,
    status: 200,
    schema: importRowsAnswer,
    answer: async (ask) => {
      const { state, limit, cursor } = ask.query
      const after = cursor === undefined ? 0 : numberIn(cursor)
      const rows = (await seen(ask)).rows.filter((row) => row.number > after && (!state || stateOf(row) === state))
      const page = rows.slice(0, Number(limit))
      const next = rows.length > page.length ? cursorOf(page.at(-1)!) : null
      return { body: { items: page.map(rowAsAnswer), next }, next: nextAddress(ask.c.req.url, next) }
    },
  }),
  apiRoute({
    method: 'POST',
    path: `${path}/:id/needs`,
    rule,
    name: 'takeRowsOfNeedFile',
    summary: 'Die guten Zeilen übernehmen, und die zweifelhaften, die genannt sind: alle oder keine',
    body: takeBody,
    status: 201,
    schema: takenAnswer,
    answer: ({ c, id, wall, body: { status, doubtful } }) =>
      wall(async (walled) => {
        const { program } = programOf(c)
        const { table, rows } = await preview(walled, program, { id, hold: true })
        const also = new Set(doubtful)
        const chosen = rows.filter((row) => stateOf(row) === 'good' || (row.content !== null && also.has(row.number)))
        return { body: { taken: await takeRows(walled, program, { table, rows: chosen, status }) } }
      }),
  }),
  apiRoute({
    method: 'GET',
    path: `${path}/:id/rest`,
    rule,
    name: 'readRestOfNeedFile',
    summary: 'Die fehlerhaften und zweifelhaften Zeilen als Datei, mit den Gründen in einer Spalte',
    query: tableFileQuery,
    status: 200,
    sends: [csv, xlsx],
    answer: async (ask) => {
      const { table, rows } = await seen(ask)
      const rest = rows.filter((row) => stateOf(row) !== 'good')
      const { format } = ask.query
      const content =
        format === 'csv' ? restCsv(table.content, rest) : await tables.write(restWorkbook(table.content, rest))
      return { file: { name: `bedarfe-zu-korrigieren.${format}`, content } }
    },
  }),
  apiRoute({
    method: 'DELETE',
    path: `${path}/:id`,
    rule,
    name: 'dropNeedFile',
    summary: 'Eine geschickte Datei verwerfen; was aus ihr schon übernommen ist, bleibt',
    status: 204,
    answer: async ({ c, id, wall }) => {
      const { program } = programOf(c)
      await wall(async (walled) => {
        await waitingTable(walled, program, { id })
        await dropTable(walled, program, id)
      })
      return {}
    },
  }),
]

async function tableFrom(tables: Tables, bytes: Uint8Array): Promise<NeedTable> {
  if (bytes.length === 0) refuse({ code: 'tableEmpty' })
  const table = needTableIn(await tables.read(bytes))
  if (judgeNeeds(table, { own: [], vocabulary: new Map() }).length === 0) refuse({ code: 'importNoRows' })
  return table
}

interface Preview {
  table: WaitingTable
  /** Those that have not become needs yet. */
  rows: readonly JudgedRow[]
}

async function preview(walled: Walled, program: Program, wish: { id: string; hold?: boolean }): Promise<Preview> {
  const table = await waitingTable(walled, program, wish)
  const taken = new Set(table.taken)
  return { table, rows: judgeNeeds(table.content, table).filter(({ number }) => !taken.has(number)) }
}

const seen = ({ c, id, wall }: AnyAsk): Promise<Preview> =>
  wall((walled) => preview(walled, programOf(c).program, { id }))

function asAnswer({ table, rows }: Preview) {
  const { unknown, doubled } = headingsOf(table.content)
  const states = rows.map(stateOf)
  const count = (wanted: string) => states.filter((state) => state === wanted).length
  return {
    id: table.id,
    fileName: table.fileName,
    rows: { good: count('good'), doubtful: count('doubtful'), faulty: count('faulty') },
    taken: table.taken.length,
    unreadHeadings: [...unknown],
    doubledHeadings: [...doubled],
  }
}

const cursorOf = ({ number }: JudgedRow): string => Buffer.from(`row ${number}`).toString('base64url')
function numberIn(cursor: string): number {
  const [, number] =
    Buffer.from(cursor, 'base64url')
      .toString()
      .match(/^row (\d{1,7})$/) ?? []
  return number === undefined ? refuse({ code: 'needCursor', place: 'cursor' }) : Number(number)
}
