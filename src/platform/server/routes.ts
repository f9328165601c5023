import type { Context, Hono, MiddlewareHandler } from 'hono'

/** A page or an address to post to, with the rule that guards it: data, so that a test can walk through all of them. */
export interface Route<Rule extends string> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  rule: Rule
  /** Other servers post here, which prove themselves otherwise than by coming from our pages. */
  fromElsewhere?: true
  answer: (c: Context) => Response | Promise<Response>
}

export function mountRoutes<Rule extends string>(
  app: Hono,
  routes: readonly Route<Rule>[],
  guard: (rule: Rule) => MiddlewareHandler,
): void {
  for (const { method, path, rule, answer } of routes) app.on(method, path, guard(rule), (c) => answer(c))
}
