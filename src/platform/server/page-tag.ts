import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { etag } from 'hono/etag'

const tagged = etag({
  weak: true,
  generateDigest: (body) => Uint8Array.from(createHash('sha1').update(body).digest()).buffer,
})

/** A page that has not changed since the browser had it is not sent again; a page for whoever has signed in is kept by nobody. */
export const pageTag: MiddlewareHandler = async (c, next) => {
  await tagged(c, async () => {
    await next()
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'private, no-cache')
    c.header('Vary', 'Cookie', { append: true })
  })
}
