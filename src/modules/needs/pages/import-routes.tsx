import type { Context } from 'hono'
import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import type { Walled } from '../../../platform/walls.ts'
import type { Route } from '../../../platform/routes.ts'
import { actorOf, answerOwnForm, idIn, type Action, type Fields } from '../../organisations/index.ts'
import type { Actor } from '../../organisations/schema.ts'
import {
  dropTable,
  forgetOldTables,
  keepTable,
  takeRows,
  waitingTable,
  type WaitingTable,
} from '../actions/import-needs.ts'
import { judgeNeeds } from '../formats/judge-needs.ts'
import { headingsOf, needTableIn } from '../formats/need-headings.ts'
import { templateCsv, templateWorkbook } from '../formats/need-template.ts'
import { restCsv, restWorkbook } from '../formats/rest-file.ts'
import type { JudgedRow, NeedTable } from '../schema.ts'
import { addresses } from './addresses.ts'
import { downloadOf } from '../../../platform/download.ts'
import { ImportPage } from './import-page.tsx'
import type { NeedMachines } from './machines.ts'
import { PreviewPage, tickName } from './preview-page.tsx'

/** Many needs from one file: sent, looked at, taken. */
export function importRoutes(machines: NeedMachines): Route<Action>[] {
  return [
    {
      method: 'GET',
      path: addresses.needTemplate('xlsx'),
      rule: 'seeNeeds',
      answer: async (c) => downloadOf(c, 'vorlage-bedarfe.xlsx', await machines.tables.write(templateWorkbook())),
    },
    {
      method: 'GET',
      path: addresses.needTemplate('csv'),
      rule: 'seeNeeds',
      answer: (c) => downloadOf(c, 'vorlage-bedarfe.csv', templateCsv()),
    },
    { method: 'GET', path: addresses.imports, rule: 'writeNeed', answer: (c) => importPage(c) },
    { method: 'POST', path: addresses.imports, rule: 'writeNeed', answer: (c) => receive(c, machines) },
    { method: 'GET', path: addresses.waitingImport(':id'), rule: 'writeNeed', answer: (c) => previewPage(c) },
    { method: 'POST', path: addresses.waitingImport(':id'), rule: 'writeNeed', answer: take },
    {
      method: 'POST',
      path: addresses.dropImport(':id'),
      rule: 'writeNeed',
      answer: (c) =>
        answerOwnForm(c, {
          work: (walled, _, actor) => dropTable(walled, actor, idIn(c)),
          done: () => c.redirect(`${addresses.imports}?hinweis=verworfen`, 303),
          refused: () => c.notFound(),
        }),
    },
    {
      method: 'GET',
      path: addresses.importRest(':id', 'xlsx'),
      rule: 'writeNeed',
      answer: (c) => restFile(c, 'xlsx', (table, rest) => machines.tables.write(restWorkbook(table, rest))),
    },
    {
      method: 'GET',
      path: addresses.importRest(':id', 'csv'),
      rule: 'writeNeed',
      answer: (c) => restFile(c, 'csv', restCsv),
    },
  ]
}

const importPage = (c: Context, refusals: readonly Refusal[] = []) =>
  c.html(
    <ImportPage actor={actorOf(c)} refusals={refusals} notice={c.req.query('hinweis')} />,
    refusals.length > 0 ? 422 : 200,
  )

async function receive(c: Context, { database, tables }: NeedMachines): Promise<Response> {
  const { datei } = await c.req.parseBody()
  let table: NeedTable
  try {
    if (!(datei instanceof File) || datei.name === '') throw new Refused('input', [{ code: 'tableMissing' }])
    table = needTableIn(await tables.read(new Uint8Array(await datei.arrayBuffer())))
    if (judgeNeeds(table, { own: [], vocabulary: new Map() }).length === 0)
      throw new Refused('input', [{ code: 'importNoRows' }])
  } catch (error) {
    if (error instanceof Refused) return importPage(c, error.refusals)
    throw error
  }
  await forgetOldTables(database)
  return answerOwnForm(c, {
    work: (walled, _, actor) => keepTable(walled, actor, { fileName: datei.name, content: table }),
    done: (id) => c.redirect(addresses.waitingImport(id), 303),
    refused: (refusals) => importPage(c, refusals),
  })
}

export interface Preview {
  table: WaitingTable
  rows: readonly JudgedRow[]
}

async function preview(walled: Walled, actor: Actor, wish: { id: string; hold?: boolean }): Promise<Preview> {
  const table = await waitingTable(walled, actor, wish)
  const taken = new Set(table.taken)
  return { table, rows: judgeNeeds(table.content, table).filter(({ number }) => !taken.has(number)) }
}

/** Undefined where nothing waits under this address for the one who asks. */
async function waiting(c: Context): Promise<Preview | undefined> {
  try {
    return await c.get('wall')((walled) => preview(walled, actorOf(c), { id: idIn(c) }))
  } catch (error) {
    if (error instanceof Refused && error.kind === 'impossible') return undefined
    throw error
  }
}

async function previewPage(c: Context, refusals: readonly Refusal[] = []): Promise<Response> {
  const found = await waiting(c)
  if (!found) return c.notFound()
  const { unknown, doubled } = headingsOf(found.table.content)
  return c.html(
    <PreviewPage
      {...found}
      actor={actorOf(c)}
      ignored={{ unknown, doubled }}
      refusals={refusals}
      takenNow={Number(c.req.query('uebernommen') ?? 0)}
    />,
    refusals.length > 0 ? 422 : 200,
  )
}

const take = (c: Context): Promise<Response> =>
  answerOwnForm(c, {
    work: async (walled, fields, actor) => {
      const { table, rows } = await preview(walled, actor, { id: idIn(c), hold: true })
      const chosen = rows.filter((row) => row.content !== null && (row.twin === null || isTicked(fields, row)))
      return takeRows(walled, actor, { table, rows: chosen, status: fields['stand'] === 'open' ? 'open' : 'draft' })
    },
    done: (count) => c.redirect(`${addresses.waitingImport(idIn(c))}?uebernommen=${count}`, 303),
    refused: (refusals) => previewPage(c, refusals),
  })

const isTicked = (fields: Fields, { number }: JudgedRow) => fields[tickName(number)] === 'ja'

async function restFile(
  c: Context,
  ending: 'csv' | 'xlsx',
  write: (table: NeedTable, rest: readonly JudgedRow[]) => string | Promise<Uint8Array>,
): Promise<Response> {
  const found = await waiting(c)
  if (!found) return c.notFound()
  const rest = found.rows.filter((row) => row.content === null || row.twin !== null)
  return downloadOf(c, `bedarfe-zu-korrigieren.${ending}`, await write(found.table.content, rest))
}
