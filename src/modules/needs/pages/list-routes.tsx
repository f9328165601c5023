import { needPermissions } from '../policy.ts'
import type { Context } from 'hono'
import type { Route } from '../../../platform/server/routes.ts'
import type { Permission } from '../../access/schema.ts'
import { may } from '../../access/door.ts'
import { areasOf, countyNames, listedOrganisation } from '../../directory/door.ts'
import { filterFor } from '../actions/find-needs.ts'
import { needCsv, needJson, needWorkbook } from '../formats/need-file.ts'
import { queryOfAddress, type ExportedNeed, type ListedNeed, type NeedQuery } from '../schema.ts'
import { followOffer, insteadOf } from './filled-slots.tsx'
import { exportNeeds, listNeeds } from '../store/need-list.ts'
import { needAddresses, needsAddress } from '../addresses.ts'
import { downloadOf } from '../../../platform/files/download.ts'
import type { NeedServices } from './need-services.ts'
import { NeedListPage, needsPerPage } from './need-list-page.tsx'

/** Needs found by words and filters, as a page and as files. */
export function needListRoutes(services: NeedServices): Route<Permission>[] {
  const file = (ending: 'csv' | 'xlsx' | 'json', write: FileWriter): Route<Permission> => ({
    method: 'GET',
    path: needAddresses.needsFile(ending),
    permission: needPermissions.seeNeeds,
    answer: async (c) => {
      const filter = await filterOf(c, services, asked(c))
      const needs = await c.get('asCaller')((transaction) => exportNeeds(transaction, filter, mostExported))
      return downloadOf(c, `bedarfe.${ending}`, await write(needs))
    },
  })
  return [
    {
      method: 'GET',
      path: needAddresses.needs,
      permission: needPermissions.seeNeeds,
      answer: (c) => listPage(c, services),
    },
    file('csv', needCsv),
    file('json', needJson),
    file('xlsx', (needs) => services.tables.write(needWorkbook(needs))),
  ]
}

type FileWriter = (needs: readonly ExportedNeed[]) => string | Promise<Uint8Array>
/** As many rows as a spreadsheet opens without complaint. */
const mostExported = 100_000

async function listPage(c: Context, services: NeedServices): Promise<Response> {
  const query = asked(c)
  const mayWrite = may(c.get('actor'), needPermissions.writeNeed)
  const { page = 1 } = query
  const offset = (page - 1) * needsPerPage
  const { laender, counties } = await areasOf(services.database)
  const filter = await filterOf(c, services, query)
  const { needs, total } = await c.get('asCaller')((transaction) =>
    listNeeds(transaction, filter, { offset, limit: needsPerPage }),
  )
  if (total === 0 && page > 1) return c.redirect(needsAddress(query), 303)
  return c.html(
    <NeedListPage
      query={query}
      needs={await withCountyNames(services, needs, counties)}
      alike={filter.alike}
      total={total}
      laender={laender}
      counties={counties}
      mayWrite={mayWrite}
      mayBegin={mayWrite || c.get('actor') === null}
      follow={await followOffer(c, services, { query: { ...query, sort: undefined } })}
      instead={total === 0 && !query.own && (await insteadOf(c, services, query))}
    />,
  )
}

/** A Kreis says what it is where a city has its name. */
async function withCountyNames(
  { database }: NeedServices,
  needs: readonly ListedNeed[],
  counties: Parameters<typeof countyNames>[0],
): Promise<ListedNeed[]> {
  const names = countyNames(counties)
  const named = async (need: ListedNeed) => {
    const place = need.county === null ? undefined : await listedOrganisation(database, need.organisation.id)
    return { ...need, county: names.get(place?.county?.key ?? '') ?? need.county }
  }
  return Promise.all(needs.map(named))
}

/** What the address asks for. */
const filterOf = (c: Context, services: NeedServices, query: NeedQuery) =>
  filterFor(services, { actor: c.get('actor'), asCaller: c.get('asCaller') }, query)

const asked = (c: Context): NeedQuery => queryOfAddress(c.req.query())
