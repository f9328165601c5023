import type { Route } from '../../platform/routes.ts'
import type { Database } from '../../platform/database.ts'
import { tokenHolder } from './actions/token-holder.ts'
import type { Action } from './schema.ts'

/** What machines ask, with a key of their organisation. */
export function organisationApi({ database }: { database: Database }): Route<Action>[] {
  return [
    {
      method: 'GET',
      path: '/api/v1/organisation',
      rule: 'useApi',
      answer: async (c) => {
        const holder = await tokenHolder(database, c.req.header('authorization'))
        c.header('Cache-Control', 'no-store')
        if (holder) return c.json(holder)
        c.header('WWW-Authenticate', 'Bearer')
        const problem = {
          type: 'about:blank',
          title: 'Unauthorized',
          status: 401,
          detail: 'Es fehlt ein gültiger Schlüssel.',
        }
        return c.body(JSON.stringify(problem), 401, { 'Content-Type': 'application/problem+json' })
      },
    },
  ]
}
