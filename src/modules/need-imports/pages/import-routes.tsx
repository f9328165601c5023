import { needPermissions } from '../../needs/policy.ts'
import type { Context } from 'hono'
import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { actorOf, answerOwnForm, idIn, type Fields } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { readSentFile } from '../actions/read-sent-file.ts'
import { dropTable, forgetOldTables, keepTable, takeRows, waitingTable } from '../actions/import-needs.ts'
import { isTable } from '../validation/judge-needs.ts'
import { templateCsv, templateWorkbook } from '../formats/need-template.ts'
import { restCsv, restEndings, restJson, restWorkbook } from '../formats/rest-file.ts'
import { stateOf, type JudgedRow, type NeedFile } from '../schema.ts'
import { needImportAddresses } from '../addresses.ts'
import type { FileEnding } from '../../../ui/file-links.tsx'
import { downloadOf } from '../../../platform/files/download.ts'
import { rememberedColumns } from '../actions/remember-columns.ts'
import { columnRoutes } from './columns-routes.tsx'
import { ImportPage } from './import-page.tsx'
import { finished, previewOf } from './import-preview.ts'
import { ImportWaitingPage } from './import-waiting.tsx'
import { judgingText } from '../texts/import.de.ts'
import type { NeedImportServices } from './import-services.ts'
import { PreviewPage } from './preview-page.tsx'
import { tickName } from './preview-rows.tsx'

/** Many needs from one file: sent, looked at, taken. */
export function importRoutes(services: NeedImportServices): Route<Permission>[] {
  return [
    {
      method: 'GET',
      path: needImportAddresses.needTemplate('xlsx'),
      permission: needPermissions.seeNeeds,
      answer: async (c) => downloadOf(c, 'vorlage-bedarfe.xlsx', await services.tables.write(templateWorkbook())),
    },
    {
      method: 'GET',
      path: needImportAddresses.needTemplate('csv'),
      permission: needPermissions.seeNeeds,
      answer: (c) => downloadOf(c, 'vorlage-bedarfe.csv', templateCsv()),
    },
    {
      method: 'GET',
      path: needImportAddresses.imports,
      permission: needPermissions.writeNeed,
      answer: (c) => importPage(c),
    },
    {
      method: 'POST',
      path: needImportAddresses.imports,
      permission: needPermissions.writeNeed,
      answer: (c) => receive(c, services),
    },
    {
      method: 'GET',
      path: needImportAddresses.waitingImport(':id'),
      permission: needPermissions.writeNeed,
      answer: (c) => previewPage(c, services),
    },
    {
      method: 'POST',
      path: needImportAddresses.waitingImport(':id'),
      permission: needPermissions.writeNeed,
      answer: (c) => take(c, services),
    },
    {
      method: 'GET',
      path: needImportAddresses.importProgress(':id'),
      permission: needPermissions.writeNeed,
      answer: (c) => progress(c, services),
    },
    ...columnRoutes,
    {
      method: 'POST',
      path: needImportAddresses.dropImport(':id'),
      permission: needPermissions.writeNeed,
      answer: (c) =>
        answerOwnForm(c, {
          work: (transaction, _, actor) => dropTable(transaction, actor, idIn(c)),
          done: () => c.redirect(`${needImportAddresses.imports}?hinweis=verworfen`, 303),
          refused: () => c.notFound(),
        }),
    },
    ...(['xlsx', 'csv', 'json'] as const).map((ending): Route<Permission> => ({
      method: 'GET',
      path: needImportAddresses.importRest(':id', ending),
      permission: needPermissions.writeNeed,
      answer: (c) => restFile(c, services, ending),
    })),
  ]
}

async function importPage(c: Context, refusals: readonly Refusal[] = []): Promise<Response> {
  const remembered = await c.get('asCaller')((transaction) => rememberedColumns(transaction, actorOf(c)))
  return c.html(
    <ImportPage actor={actorOf(c)} remembered={remembered} refusals={refusals} notice={c.req.query('hinweis')} />,
    refusals.length > 0 ? 422 : 200,
  )
}

async function receive(c: Context, { database, readers }: NeedImportServices): Promise<Response> {
  const { datei } = await c.req.parseBody()
  let file: NeedFile
  try {
    if (!(datei instanceof File) || datei.name === '') throw new Refused('input', [{ code: 'tableMissing' }])
    file = await readSentFile(readers, new Uint8Array(await datei.arrayBuffer()), {
      fileName: datei.name,
      client: c.get('client'),
    })
  } catch (error) {
    if (error instanceof Refused) return importPage(c, error.refusals)
    throw error
  }
  await forgetOldTables(database)
  return answerOwnForm(c, {
    work: (transaction, _, actor) => keepTable(transaction, actor, { fileName: datei.name, content: file }),
    done: (id) => c.redirect(needImportAddresses.waitingImport(id), 303),
    refused: (refusals) => importPage(c, refusals),
  })
}

async function previewPage(
  c: Context,
  services: NeedImportServices,
  refusals: readonly Refusal[] = [],
): Promise<Response> {
  const preview = await previewOf(c, services)
  if (!preview) return c.notFound()
  if (preview === 'unsure') return c.redirect(needImportAddresses.columns(idIn(c)), 303)
  if (preview.judgement.refusals) return importPage(c, preview.judgement.refusals)
  const ready = await finished(c, preview)
  if (!ready) return c.html(<ImportWaitingPage {...preview} />)
  return c.html(
    <PreviewPage
      {...ready}
      actor={actorOf(c)}
      refusals={refusals}
      notice={{
        taken: Number(c.req.query('uebernommen') ?? 0),
        draftsOf: Number(c.req.query('entwuerfe') ?? 0),
        isNewlyJudged: c.req.query('hinweis') === 'neu',
      }}
    />,
    refusals.length > 0 ? 422 : 200,
  )
}

async function progress(c: Context, services: NeedImportServices): Promise<Response> {
  const preview = await previewOf(c, services)
  if (!preview || preview === 'unsure') return c.notFound()
  const { rows, refusals, progress } = preview.judgement
  return c.json({
    status: rows || refusals ? 'done' : 'running',
    text: judgingText(progress),
    value: progress.done / Math.max(1, progress.of),
  })
}

/** Takes what the person has seen: where their own needs have changed meanwhile, they look again. */
async function take(c: Context, services: NeedImportServices): Promise<Response> {
  const preview = await previewOf(c, services)
  const seen = preview === 'unsure' ? undefined : preview
  const again = () => c.redirect(`${needImportAddresses.waitingImport(idIn(c))}?hinweis=neu`, 303)
  const rows = seen?.judgement.rows
  if (seen && !rows) return again()
  return answerOwnForm(c, {
    work: async (transaction, fields, actor) => {
      const table = await waitingTable(transaction, actor, { id: idIn(c), hold: true })
      if (table.print !== seen?.table.print) return null
      const chosen = rows!.filter((row) => stateOf(row) === 'good' || (row.content !== null && isTicked(fields, row)))
      const status = fields['stand'] === 'open' ? 'open' : 'draft'
      return { ...(await takeRows(transaction, actor, { table, rows: chosen, status })), status }
    },
    done: (taken) => {
      if (taken === null) return again()
      const drafts = taken.status === 'draft' ? `&entwuerfe=${taken.begun}` : ''
      return c.redirect(`${needImportAddresses.waitingImport(idIn(c))}?uebernommen=${taken.count}${drafts}`, 303)
    },
    refused: (refusals) => previewPage(c, services, refusals),
  })
}

const isTicked = (fields: Fields, { number }: JudgedRow) => fields[tickName(number)] === 'ja'

async function restFile(c: Context, services: NeedImportServices, ending: FileEnding): Promise<Response> {
  const preview = await previewOf(c, services)
  if (!preview || preview === 'unsure') return c.notFound()
  const ready = await finished(c, preview)
  if (!ready) return c.redirect(needImportAddresses.waitingImport(idIn(c)), 303)
  const { content } = ready.table
  if (!restEndings(content).includes(ending)) return c.notFound()
  const rest = ready.rows.filter((row) => stateOf(row) !== 'good')
  return downloadOf(c, `bedarfe-zu-korrigieren.${ending}`, await restIn(ending, { content, rest, services }))
}

interface Rest {
  content: NeedFile
  rest: readonly JudgedRow[]
  services: NeedImportServices
}

function restIn(ending: FileEnding, { content, rest, services }: Rest): string | Promise<Uint8Array> {
  if (!isTable(content)) return restJson(content, rest)
  return ending === 'csv' ? restCsv(content, rest) : services.tables.write(restWorkbook(content, rest))
}
