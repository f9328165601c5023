import type { Context, Hono, MiddlewareHandler } from 'hono'

/** A page or an address to post to, with the permission that guards it: data, so that a test can walk through all of them. */
export interface Route<Permission> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  permission: Permission
  /** Other servers post here, which prove themselves otherwise than by coming from our pages. */
  fromElsewhere?: true
  answer: (c: Context) => Response | Promise<Response>
}

export function mountRoutes<Permission>(
  app: Hono,
  routes: readonly Route<Permission>[],
  guard: (permission: Permission) => MiddlewareHandler,
): void {
  for (const { method, path, permission, answer } of exactFirst(routes))
    app.on(method, path, guard(permission), (c) => answer(c))
}

/** Whichever module comes first: an address that is written out goes before one that may be anything, as /needs/new before /needs/:id. */
const exactFirst = <Permission>(routes: readonly Route<Permission>[]): Route<Permission>[] => {
  const place = ({ path }: Route<Permission>) => path.replaceAll(/:\w+/g, '~')
  return routes.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
}
