import type { Context } from 'hono'
import type { Route } from '../../../platform/routes.ts'
import type { Action } from '../../organisations/index.ts'
import { may, searchRegister } from '../../organisations/door.ts'
import { registerQuerySchema } from '../../organisations/schema.ts'
import { findNeeds } from '../actions/find-needs.ts'
import { needCsv, needJson, needWorkbook } from '../formats/need-file.ts'
import { readNeedQuery } from '../rules/need-query.ts'
import type { ListedNeed, NeedQuery } from '../schema.ts'
import { addresses } from './addresses.ts'
import type { NeedMachines } from './machines.ts'
import { NeedListPage, needsPerPage } from './need-list-page.tsx'

/** Needs found by words and filters, as a page and as files. */
export function needListRoutes(machines: NeedMachines): Route<Action>[] {
  const file = (ending: 'csv' | 'xlsx' | 'json', type: string, write: FileWriter): Route<Action> => ({
    method: 'GET',
    path: addresses.needsFile(ending),
    rule: 'seeNeeds',
    answer: async (c) => {
      const { needs } = await found(c, machines, { query: asked(c), offset: 0, limit: mostExported })
      c.header('Content-Disposition', `attachment; filename="bedarfe.${ending}"`)
      c.header('Content-Type', type)
      const content = await write(needs)
      return typeof content === 'string' ? c.body(content) : c.body(Uint8Array.from(content))
    },
  })
  return [
    { method: 'GET', path: addresses.needs, rule: 'seeNeeds', answer: (c) => listPage(c, machines) },
    file('csv', 'text/csv; charset=utf-8', needCsv),
    file('json', 'application/json; charset=utf-8', needJson),
    file('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', needWorkbook),
  ]
}

type FileWriter = (needs: readonly ListedNeed[]) => string | Promise<Uint8Array>
/** As many rows as a spreadsheet opens without complaint. */
const mostExported = 100_000

async function listPage(c: Context, machines: NeedMachines): Promise<Response> {
  const query = asked(c)
  const offset = (query.seite - 1) * needsPerPage
  const { laender, counties } = await searchRegister(machines.database, registerQuerySchema.parse({}))
  const { needs, total } = await found(c, machines, { query, offset, limit: needsPerPage })
  return c.html(
    <NeedListPage
      query={query}
      needs={needs}
      total={total}
      laender={laender}
      counties={counties.filter(({ land }) => !query.land || land?.key === query.land)}
      mayWrite={may(c.get('actor'), 'writeNeed')}
      follow={await machines.follow?.(c, { query })}
    />,
  )
}

function found(
  c: Context,
  machines: NeedMachines,
  { query, offset, limit }: { query: NeedQuery; offset: number; limit: number },
) {
  return findNeeds(machines, { actor: c.get('actor'), wall: c.get('wall') }, query, { offset, limit })
}

const asked = (c: Context): NeedQuery => readNeedQuery(c.req.query())
