import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import { isUuid } from '../../../kernel/uuid.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { actorOf, answerOwnForm, idIn, type Fields } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { needPermissions } from '../../needs/policy.ts'
import { assignColumns, forgetColumns, rememberedPrint } from '../actions/remember-columns.ts'
import { needImportAddresses } from '../addresses.ts'
import { columnKeys, type ChosenColumns, type ColumnKey } from '../schema.ts'
import { assignmentOf, readAs } from '../validation/chosen-columns.ts'
import { isTable } from '../validation/judge-needs.ts'
import { ColumnsPage, columnInputs, noHeadings } from './columns-page.tsx'
import { tableOf } from './import-preview.ts'

/** Which column of a file says what, said by somebody who knows. */
export const columnRoutes: readonly Route<Permission>[] = [
  {
    method: 'GET',
    path: needImportAddresses.columns(':id'),
    permission: needPermissions.writeNeed,
    answer: (c) => columnsPage(c),
  },
  {
    method: 'POST',
    path: needImportAddresses.columns(':id'),
    permission: needPermissions.writeNeed,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, fields, actor) =>
          assignColumns(transaction, actor, { id: idIn(c), columns: columnsIn(fields) }),
        done: () => c.redirect(needImportAddresses.waitingImport(idIn(c)), 303),
        refused: (refusals, fields) => columnsPage(c, { refusals, columns: columnsIn(fields) }),
      }),
  },
  {
    method: 'POST',
    path: needImportAddresses.forgetColumns,
    permission: needPermissions.writeNeed,
    answer: (c) =>
      answerOwnForm(c, {
        work: async (transaction, { kopf = '', datei }, actor) => {
          const waiting = datei !== undefined && isUuid(datei) ? datei : undefined
          await forgetColumns(transaction, actor, { print: kopf, waiting })
          return waiting
        },
        done: (waiting) => {
          const back = waiting ? needImportAddresses.columns(waiting) : needImportAddresses.imports
          return c.redirect(`${back}?hinweis=vergessen`, 303)
        },
        refused: () => c.notFound(),
      }),
  },
]

interface Sent {
  refusals: readonly Refusal[]
  columns: ChosenColumns
}

async function columnsPage(c: Context, sent?: Sent): Promise<Response> {
  const table = await tableOf(c)
  if (!table) return c.notFound()
  const content = sent ? readAs(table.sent, sent.columns) : table.content
  if (!isTable(content)) return c.notFound()
  const print = await c.get('asCaller')((transaction) => rememberedPrint(transaction, actorOf(c), table))
  return c.html(
    <ColumnsPage
      table={table}
      assignment={assignmentOf(content, sent ? {} : wantedIn(c.req.query()))}
      actor={actorOf(c)}
      print={print}
      refusals={sent?.refusals ?? []}
      isForgotten={c.req.query('hinweis') === 'vergessen'}
    />,
    sent ? 422 : 200,
  )
}

/** Where the headings are looked for, where that is asked. */
function wantedIn(query: Fields): { head?: number; turned?: boolean } {
  const { [columnInputs.head]: head = '', [columnInputs.turned]: turned } = query
  return {
    ...(/^\d{1,2}$/.test(head) && { head: Number(head) - 1 }),
    ...(head === noHeadings && { head: -1 }),
    ...((turned === 'ja' || turned === 'nein') && { turned: turned === 'ja' }),
  }
}

/** More columns than that no file has. */
const mostColumns = 100

function columnsIn(fields: Fields): ChosenColumns {
  const { head = 0, turned = false } = wantedIn(fields)
  const said = Array.from({ length: mostColumns }, (_, at) => keyIn(fields[columnInputs.key(at)]))
  const last = said.findLastIndex((key) => key !== null)
  return { head, turned, keys: said.slice(0, last + 1) }
}

const keyIn = (text: string | undefined): ColumnKey | null => columnKeys.find((key) => key === text) ?? null
