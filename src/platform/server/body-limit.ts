import type { IncomingMessage } from 'node:http'
import type { Context, MiddlewareHandler } from 'hono'

/** What is read of a body that nobody wants, in bytes and milliseconds: who sends that much more is cut off. */
const most = { bytes: 100_000_000, milliseconds: 60_000 }

type Refuse = (c: Context) => Response | Promise<Response>

/** Refuses a body of more bytes before anything is made of it, whether or not it says its length. */
export const bodyLimit =
  (maxSize: number, refuse: Refuse): MiddlewareHandler =>
  async (c, next) => {
    const { raw } = c.req
    const length = raw.headers.get('content-length')
    if (length !== null && !raw.headers.has('transfer-encoding'))
      return Number.parseInt(length, 10) > maxSize ? refuse(c) : next()
    if (!raw.body) return next()
    const reader = raw.body.getReader()
    const chunks: Uint8Array[] = []
    let size = 0
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length
      if (size > maxSize) {
        if (isConnected(c)) await discard(reader)
        return refuse(c)
      }
      chunks.push(part.value)
    }
    c.req.raw = new Request(raw, { method: raw.method, body: Buffer.concat(chunks) })
    return next()
  }

/**
 * Reads what nobody has read of a body before it is answered: a browser or a program that still sends when its connection ends would
 * be told of that and not of the answer.
 */
export const readToTheEnd: MiddlewareHandler = async (c, next) => {
  await next()
  const { method, raw } = c.req
  if (method === 'GET' || method === 'HEAD' || !isConnected(c) || raw.bodyUsed) return
  if (raw.body && !raw.body.locked) await discard(raw.body.getReader())
}

/** Under tests there is no connection behind a request. */
function isConnected(c: Context): boolean {
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage }
  return incoming !== undefined && !incoming.destroyed
}

async function discard(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<{ done: true; value: undefined }>()
  const timer = setTimeout(() => resolve({ done: true, value: undefined }), most.milliseconds)
  try {
    for (let size = 0; size < most.bytes;) {
      const { done, value } = await Promise.race([reader.read(), late])
      if (done) return
      size += value.length
    }
  } catch {
    // Whoever sent it has gone.
  } finally {
    clearTimeout(timer)
  }
}
