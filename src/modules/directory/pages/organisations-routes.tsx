import { directoryPermissions } from '../policy.ts'
import { directoryAddresses } from '../addresses.ts'
import type { Context } from 'hono'
import type { Route } from '../../../platform/server/routes.ts'
import { findOrganisations, searchRegister } from '../actions/find-organisations.ts'
import { registerCsv, registerJson, registerWorkbook } from '../formats/register-file.ts'
import { organisationKinds, type Permission, type OrganisationKind } from '../../access/schema.ts'
import { registerQuerySchema, type RegisterQuery } from '../schema.ts'
import { placeText } from '../texts/register.de.ts'
import type { PageServices } from '../../access/index.ts'
import { OrganisationsPage } from './organisations-page.tsx'

/** The list of all organisations, what is found of it as a file, and the search while typing. */
export function organisationsRoutes({ database }: PageServices): Route<Permission>[] {
  const get = (path: string, answer: Route<Permission>['answer']): Route<Permission> => ({
    method: 'GET',
    path,
    permission: directoryPermissions.seeDirectory,
    answer,
  })
  const file = (ending: 'csv' | 'xlsx' | 'json', type: string, write: FileWriter) =>
    get(directoryAddresses.organisationsFile(ending), async (c) => {
      const { found } = await searchRegister(database, asked(c))
      return c.body(await write(found), 200, {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="organisationen.${ending}"`,
      })
    })
  return [
    get(directoryAddresses.organisations, async (c) => {
      const query = asked(c)
      return c.html(<OrganisationsPage query={query} {...await searchRegister(database, query)} />)
    }),
    file('csv', 'text/csv; charset=utf-8', registerCsv),
    file('json', 'application/json; charset=utf-8', registerJson),
    file('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', async (found) =>
      Uint8Array.from(await registerWorkbook(found)),
    ),
    get(directoryAddresses.organisationSearch, async (c) => {
      const { q = '', arten = '', ohne = '' } = c.req.query()
      const wanted = arten.split(',').filter(isKind)
      const kinds = wanted.length > 0 ? wanted : undefined
      const found = await findOrganisations(database, q.slice(0, 100), { kinds, except: ohne.split(',') })
      return c.json(found.map((one) => ({ id: one.id, name: one.name, place: placeText(one) })))
    }),
  ]
}

type FileWriter = (
  found: Awaited<ReturnType<typeof searchRegister>>['found'],
) => string | Promise<Uint8Array<ArrayBuffer>>
const isKind = (kind: string): kind is OrganisationKind => (organisationKinds as readonly string[]).includes(kind)

/** A Kreis of another Land than the one chosen is left out: the form still had it from before. */
function asked(c: Context): RegisterQuery {
  const query = registerQuerySchema.parse(c.req.query())
  return query.land && !query.kreis?.startsWith(query.land) ? { ...query, kreis: undefined } : query
}
