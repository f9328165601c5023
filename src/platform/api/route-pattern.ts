import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'

/** The pattern that answers a request, /rechner/:id: other than the address it holds no ids, tokens or names. */
export function routePattern(c: Context): string {
  return matchedRoutes(c).findLast(({ path }) => path !== '*' && path !== '/*')?.path ?? 'none'
}
