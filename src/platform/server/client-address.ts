import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { Context } from 'hono'

/** The address that a proxy we trust has told us, or that of the connection. */
export function clientAddress(c: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : ''
  const { incoming } = (c.env ?? {}) as { incoming?: { socket: { remoteAddress?: string } } }
  return forwarded || incoming?.socket.remoteAddress || '127.0.0.1'
}

/** Tells clients apart who have not signed in; of their address only a hash is kept. */
export function anonymousKey(c: Context, { secret, trustProxy = false }: { secret: string; trustProxy?: boolean }) {
  const hash = createHash('sha256').update(`${secret}\n${networkOf(clientAddress(c, trustProxy))}`)
  return hash.digest('base64url').slice(0, 22)
}

/** Of IPv6 the first half: the rest anybody at one connection chooses as they like. */
export function networkOf(address: string): string {
  const mapped = address.match(/^::ffff:([\d.]+)$/i)?.[1]
  if (mapped) return mapped
  const [bare] = address.split('%')
  if (!isIPv6(bare!)) return address
  const [front = '', back] = bare!.toLowerCase().split('::')
  const groups = (part: string) => (part === '' ? [] : part.split(':'))
  const missing = back === undefined ? 0 : 8 - groups(front).length - groups(back).length
  const all = [...groups(front), ...Array.from({ length: missing }, () => '0'), ...groups(back ?? '')]
  return all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
