import type { Context } from 'hono'
import { fillsOf } from '../../../kernel/slot.ts'
import { downloadOf } from '../../../platform/files/download.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { listCsv, listSheet } from '../../../kernel/headed-sheet.ts'
import { may } from '../../access/door.ts'
import { idIn } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { allCapabilities } from '../../capabilities/door.ts'
import { searchSolutions } from '../actions/search-solutions.ts'
import { seeSolution } from '../actions/see-solution.ts'
import { catalogueAddresses, solutionsAddress } from '../addresses.ts'
import { solutionColumnsOfFile } from '../formats/solution-file.ts'
import { cataloguePermissions } from '../policy.ts'
import { solutionQueryOf, type ListedSolution, type SolutionQuery } from '../schema.ts'
import { listedAsAnswer } from '../schema/api-shapes.ts'
import { priceOnSolution } from '../slots.ts'
import { ownSolutions } from '../store/solutions.ts'
import type { CatalogueServices } from './services.ts'
import { SolutionListPage, solutionsPerPage } from './solution-list-page.tsx'
import { SolutionPage } from './solution-page.tsx'

/** Solutions found by words and choices, as a page and as files; and one of them. */
export function solutionRoutes(services: CatalogueServices): Route<Permission>[] {
  const permission = cataloguePermissions.seeSolutions
  const file = (ending: 'csv' | 'xlsx' | 'json', write: FileWriter): Route<Permission> => ({
    method: 'GET',
    path: catalogueAddresses.solutionsFile(ending),
    permission,
    answer: async (c) => downloadOf(c, `loesungen.${ending}`, await write((await found(c, services, asked(c))).found)),
  })
  return [
    { method: 'GET', path: catalogueAddresses.solutions, permission, answer: (c) => listPage(c, services) },
    file('csv', (list) => listCsv(solutionColumnsOfFile, list)),
    file('json', (list) => JSON.stringify(list.map(listedAsAnswer), null, 1)),
    file('xlsx', (list) => services.tables.write({ sheets: [listSheet('Lösungen', solutionColumnsOfFile, list)] })),
    {
      method: 'GET',
      path: catalogueAddresses.solution(':id'),
      permission,
      answer: async (c) => {
        const actor = c.get('actor')
        const seen = await c.get('asCaller')((transaction) => seeSolution(transaction, actor, idIn(c)))
        if (!seen) return c.notFound()
        const prices = await Promise.all(
          fillsOf(services.filled, priceOnSolution).map((fill) => fill(c, seen, services.database)),
        )
        return c.html(<SolutionPage seen={seen} actor={actor} prices={prices} notice={c.req.query('hinweis')} />)
      },
    },
  ]
}

type FileWriter = (solutions: readonly ListedSolution[]) => string | Promise<Uint8Array>

async function found(c: Context, { database }: CatalogueServices, query: SolutionQuery) {
  const { found: all, facets } = await searchSolutions({ database, asCaller: c.get('asCaller') }, query)
  const mine = query.own ? await c.get('asCaller')(ownSolutions) : undefined
  return { found: mine ?? all, facets }
}

async function listPage(c: Context, services: CatalogueServices): Promise<Response> {
  const query = asked(c)
  const { page = 1 } = query
  const actor = c.get('actor')
  const [{ found: all, facets }, capabilities] = await Promise.all([
    found(c, services, query),
    c.get('asCaller')(allCapabilities),
  ])
  const offset = (page - 1) * solutionsPerPage
  if (offset > 0 && offset >= all.length) return c.redirect(solutionsAddress(query), 303)
  return c.html(
    <SolutionListPage
      query={query}
      solutions={all.slice(offset, offset + solutionsPerPage)}
      total={all.length}
      facets={facets}
      capabilityNames={new Map(capabilities.map(({ id, name }) => [id, name]))}
      mayKeep={may(actor, cataloguePermissions.keepSolution)}
    />,
  )
}

/** Whoever belongs to no organisation keeps nothing. */
function asked(c: Context): SolutionQuery {
  const query = solutionQueryOf(c.req.query())
  return c.get('actor')?.organisation ? query : { ...query, own: undefined }
}
