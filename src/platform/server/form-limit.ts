import type { Context, MiddlewareHandler } from 'hono'

/** A table of needs that is taken has five thousand ticks; no other page has as many fields. */
const mostFields = 10_000
/** Of a form without a file. */
const mostBytes = 1_000_000

/** Fields cost time one by one, whatever stands in them: they are counted before they are parsed. */
export const formLimit =
  (onError: (c: Context) => Response | Promise<Response>): MiddlewareHandler =>
  async (c, next) => {
    const type = c.req.header('content-type') ?? ''
    const separator = separatorIn(type)
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || !separator) return next()
    if (separator === '&' && Number(c.req.header('content-length') ?? 0) > mostBytes) return onError(c)
    const body = Buffer.from(await c.req.arrayBuffer())
    return hasMoreThan(mostFields, separator, body) ? onError(c) : next()
  }

/** What stands between two fields; undefined where it is no form. */
export function separatorIn(type: string): string | undefined {
  const media = type.split(';')[0]!.trim().toLowerCase()
  if (media === 'application/x-www-form-urlencoded') return '&'
  if (media !== 'multipart/form-data') return undefined
  const [, quoted, bare] = type.match(/;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i) ?? []
  return `--${quoted ?? bare ?? ''}`
}

export function hasMoreThan(most: number, separator: string, body: Buffer): boolean {
  let found = 0
  for (let at = body.indexOf(separator); at >= 0; at = body.indexOf(separator, at + separator.length))
    if (++found > most) return true
  return false
}
