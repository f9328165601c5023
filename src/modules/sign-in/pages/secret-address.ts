import type { Route } from '../../../platform/server/routes.ts'
import type { Permission } from '../../access/schema.ts'

type Routes = readonly Route<Permission>[]

/**
 * Pages whose address is a key, opened by people who have not signed in: nothing keeps them, and no link from them tells the address.
 * Without a referrer a browser names no origin for a form either, and says that a form is from here only over TLS or on its own
 * machine. So on a trial machine in a network of its own the origin is told, and nothing else.
 */
export function secretAddresses(baseUrl: string, routes: Routes): Route<Permission>[] {
  const { protocol, hostname } = new URL(baseUrl)
  const isTrusted = protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const policy = isTrusted ? 'no-referrer' : 'strict-origin'
  return withHeaders(routes, { 'Cache-Control': 'no-store', 'Referrer-Policy': policy })
}

/** Pages that lead on to such an address once somebody has signed in. */
export const neverKept = (routes: Routes) => withHeaders(routes, { 'Cache-Control': 'no-store' })

const withHeaders = (routes: Routes, headers: Readonly<Record<string, string>>): Route<Permission>[] =>
  routes.map((route) => ({
    ...route,
    answer: async (c) => {
      const answer = await route.answer(c)
      for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value)
      return answer
    },
  }))
