import type { Context } from 'hono'
import type { Route } from '../../../platform/routes.ts'
import type { Action } from '../../organisations/index.ts'
import { may, searchRegister } from '../../organisations/door.ts'
import { registerQuerySchema } from '../../organisations/schema.ts'
import { searchNeeds } from '../actions/find-twins.ts'
import { needCsv, needJson, needWorkbook } from '../formats/need-file.ts'
import { needQuerySchema, type ExportedNeed, type NeedQuery } from '../schema.ts'
import { exportNeeds, listNeeds, type NeedWish } from '../store/need-list.ts'
import { addresses, needsAddress } from './addresses.ts'
import { downloadOf } from './download.ts'
import type { NeedMachines } from './machines.ts'
import { NeedListPage, needsPerPage } from './need-list-page.tsx'

/** Needs found by words and filters, as a page and as files. */
export function needListRoutes(machines: NeedMachines): Route<Action>[] {
  const file = (ending: 'csv' | 'xlsx' | 'json', write: FileWriter): Route<Action> => ({
    method: 'GET',
    path: addresses.needsFile(ending),
    rule: 'seeNeeds',
    answer: async (c) => {
      const wish = await wishOf(c, machines, asked(c))
      const needs = await c.get('wall')((walled) => exportNeeds(walled, wish, mostExported))
      return downloadOf(c, `bedarfe.${ending}`, await write(needs))
    },
  })
  return [
    { method: 'GET', path: addresses.needs, rule: 'seeNeeds', answer: (c) => listPage(c, machines) },
    file('csv', needCsv),
    file('json', needJson),
    file('xlsx', (needs) => machines.tables.write(needWorkbook(needs))),
  ]
}

type FileWriter = (needs: readonly ExportedNeed[]) => string | Promise<Uint8Array>
/** As many rows as a spreadsheet opens without complaint. */
const mostExported = 100_000
/** So many that are like the words are looked through; what comes after them is not like them any more. */
const mostAlike = 300

async function listPage(c: Context, machines: NeedMachines): Promise<Response> {
  const query = asked(c)
  const offset = (query.seite - 1) * needsPerPage
  const { laender, counties } = await searchRegister(machines.database, registerQuerySchema.parse({}))
  const wish = await wishOf(c, machines, query)
  const { needs, total } = await c.get('wall')((walled) => listNeeds(walled, wish, { offset, limit: needsPerPage }))
  if (total === 0 && query.seite > 1) return c.redirect(needsAddress(query), 303)
  return c.html(
    <NeedListPage
      query={query}
      needs={needs}
      total={total}
      laender={laender}
      counties={counties.filter(({ land }) => !query.land || land?.key === query.land)}
      mayWrite={may(c.get('actor'), 'writeNeed')}
    />,
  )
}

/** What the address asks for. */
async function wishOf(c: Context, { database, twins }: NeedMachines, query: NeedQuery): Promise<NeedWish> {
  const { laender, counties } = await searchRegister(database, registerQuerySchema.parse({}))
  const area = query.kreis
    ? counties.find(({ key }) => key === query.kreis)
    : laender.find(({ key }) => key === query.land)
  const actor = c.get('actor')
  return {
    ranked: query.suche === '' ? undefined : await searchNeeds(twins, actor, { words: query.suche, limit: mostAlike }),
    field: query.feld,
    area: area?.id,
    status: query.stand,
    capability: query.faehigkeit,
    organisation: query.wessen && actor?.organisation?.id,
  }
}

/** A Kreis of another Land than the one chosen is left out: the form still had it from before. */
function asked(c: Context): NeedQuery {
  const query = needQuerySchema.parse(c.req.query())
  return query.land && !query.kreis?.startsWith(query.land) ? { ...query, kreis: undefined } : query
}
