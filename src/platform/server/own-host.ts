import { BlockList, isIP } from 'node:net'

export interface OwnHosts {
  /** Where browsers reach this server. */
  baseUrl: string
  /** Where nobody has said how browsers reach it: any name of this machine itself, and the address it was told to listen on. */
  localNames?: boolean
  listensOn?: string
  /** Whether a proxy may say for whom a request came. */
  trustProxy?: boolean
}

/** Whether a request came under a name of ours: otherwise any name that leads here would count as our own page. */
export function isForUs(
  request: Request,
  { baseUrl, localNames, listensOn = '', trustProxy = false }: OwnHosts,
): boolean {
  const { protocol, host, hostname } = new URL(baseUrl)
  return hostsOf(request, trustProxy).every((each) => {
    const asked = /^[\w.:[\]-]+$/.test(each) ? URL.parse(`${protocol}//${each}`) : null
    if (!asked) return false
    if (asked.host === host || asked.host === hostname) return true
    if (!localNames) return false
    return isLocal(asked.hostname) || (!everywhere.has(listensOn) && asked.hostname === bare(listensOn))
  })
}

/** As the browser wrote it; a request that names two hosts must mean us with both. */
export function hostsOf(request: Request, trustProxy: boolean): string[] {
  const forwarded = trustProxy ? request.headers.get('X-Forwarded-Host')?.split(',').at(-1)?.trim() : undefined
  if (forwarded) return [forwarded]
  return [new URL(request.url).host, request.headers.get('Host')].filter((host) => host !== null)
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

function isLocal(name: string): boolean {
  const address = name.replace(/^\[|\]$/g, '')
  const kind = isIP(address)
  if (kind === 0) return name === 'localhost' || name.endsWith('.localhost')
  return loopback.check(address, kind === 6 ? 'ipv6' : 'ipv4')
}

/** All addresses of a machine are no name of it. */
const everywhere = new Set(['', '0.0.0.0', '::'])
const bare = (host: string) => URL.parse(`http://${isIP(host) === 6 ? `[${host}]` : host}`)?.hostname
