import { lookup } from 'node:dns'
import { request as overPlain } from 'node:http'
import { request as overTls, type RequestOptions } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { carriedAddresses } from './carried-addresses.ts'

const never = new BlockList()
never.addSubnet('169.254.0.0', 16)
never.addSubnet('0.0.0.0', 8)
never.addAddress('100.100.100.200')
never.addAddress('168.63.129.16')
never.addAddress('192.0.0.192')
never.addAddress('fd00:ec2::254', 'ipv6')
never.addAddress('fd20:ce::254', 'ipv6')
never.addSubnet('fe80::', 10, 'ipv6')
never.addAddress('::', 'ipv6')
const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

/** Networks of one house, which nobody outside may make us ask, and those that stand for nobody: of documents, of measurements, of groups. */
const inside = new BlockList()
for (const [network, bits] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(network, bits)
for (const [network, bits] of [
  ['fc00::', 7],
  ['fec0::', 10],
  ['ff00::', 8],
  ['100::', 64],
  ['2001:2::', 48],
  ['2001:10::', 28],
  ['2001:20::', 28],
  ['2001:db8::', 32],
  ['3fff::', 20],
  ['5f00::', 16],
  ['::', 96],
] as const)
  inside.addSubnet(network, bits, 'ipv6')

const isIn = (list: BlockList, address: string) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/**
 * The machine itself and what only answers its neighbours, such as the metadata of a cloud, are no one's to ask for, under no
 * other spelling either. Addresses that carry another one count as the inside of a house.
 */
export function mayBeAsked(address: string, { local, house = true }: Reach): boolean {
  // An address with a zone means a neighbour.
  if (isIP(address) === 0 || address.includes('%')) return false
  const carried = carriedAddresses(address)
  const all = [address, ...carried]
  if (all.some((each) => isIn(never, each))) return false
  if (local) return true
  return all.every((each) => !isIn(loopback, each) && (house || !isIn(inside, each))) && (house || carried.length === 0)
}

interface Reach {
  /** Whether this machine itself and plain http may be asked. */
  local: boolean
  /** Whether machines in the network of this house may be asked. */
  house?: boolean
}

interface Limits extends Pick<Reach, 'local'> {
  timeout: number
  most?: number
  headers?: Readonly<Record<string, string>>
  /** Sent as a form; without it nothing is sent. */
  form?: URLSearchParams
}

/** Whether it can be an address of the web: over TLS, except on a trial machine. */
export function isWebAddress(address: string, { local }: { local: boolean }): boolean {
  const protocol = URL.parse(address)?.protocol
  return protocol === 'https:' || (local && protocol === 'http:')
}

/** What answers under an address: its status, what kind of text it is, in small letters, and the text. */
export interface CarefulAnswer {
  status: number
  type: string
  text: string
}

/** The JSON that answers under an address that somebody typed; undefined where none does. Follows no redirect. */
export async function carefulFetch(address: string, limits: Limits): Promise<unknown> {
  const answer = await carefulAnswer(address, limits)
  return answer?.status === 200 ? jsonIn(answer.text) : undefined
}

/** Whatever answers under an address that somebody typed; undefined where nobody does, or too much. Follows no redirect. */
export function carefulAnswer(
  address: string,
  { local, timeout, most = 100_000, headers = {}, form }: Limits,
): Promise<CarefulAnswer | undefined> {
  const url = URL.parse(address)
  const host = url?.hostname.replace(/^\[|\]$/g, '') ?? ''
  if (!url || !isWebAddress(address, { local })) return Promise.resolve(undefined)
  if (isIP(host) > 0 && !mayBeAsked(host, { local })) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    const options: RequestOptions = {
      method: form ? 'POST' : 'GET',
      headers: { Accept: 'application/json', ...headers },
      lookup: carefully({ local }),
      signal: AbortSignal.timeout(timeout),
      agent: false,
    }
    const asked = (url.protocol === 'https:' ? overTls : overPlain)(url, options, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('error', () => resolve(undefined))
      answer.on('data', (part: string) => {
        text += part
        if (text.length > most) answer.destroy()
      })
      answer.on('end', () => {
        const type = (answer.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
        resolve(text.length <= most ? { status: answer.statusCode ?? 0, type, text } : undefined)
      })
      answer.on('close', () => resolve(undefined))
    })
    asked.on('error', () => resolve(undefined)).end(form?.toString())
  })
}

/** What became of something that was sent: the status of the answer, or why there is none. */
export type Sent = { status: number } | { failure: 'address' | 'unreachable' | 'slow' }

/** Sends JSON to an address on the internet that somebody typed. Follows no redirect, and reads nothing of the answer. */
export function carefulPost(
  address: string,
  {
    local,
    timeout,
    headers,
    body,
  }: { local: boolean; timeout: number; headers: Readonly<Record<string, string>>; body: string },
): Promise<Sent> {
  const reach = { local, house: false }
  const url = URL.parse(address)
  const host = url?.hostname.replace(/^\[|\]$/g, '') ?? ''
  if (!url || !isWebAddress(address, reach) || (isIP(host) > 0 && !mayBeAsked(host, reach)))
    return Promise.resolve({ failure: 'address' })
  return new Promise((resolve) => {
    const options: RequestOptions = {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) },
      lookup: carefully(reach),
      signal: AbortSignal.timeout(timeout),
      agent: false,
    }
    const sent = (url.protocol === 'https:' ? overTls : overPlain)(url, options, (answer) => {
      resolve({ status: answer.statusCode ?? 0 })
      answer.destroy()
    })
    sent.on('error', ({ name, message }) => {
      if (message === notAsked) return resolve({ failure: 'address' })
      resolve({ failure: name === 'TimeoutError' || name === 'AbortError' ? 'slow' : 'unreachable' })
    })
    sent.end(body)
  })
}

const notAsked = 'an address that is not asked'

/** Looks at the very address that is connected to, so that no second answer of the name service slips by. */
const carefully =
  (reach: Reach): LookupFunction =>
  (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, found) => {
      const allowed = (found ?? []).filter(({ address }) => mayBeAsked(address, reach))
      const [first] = allowed
      if (error || !first) return done(error ?? new Error(notAsked), '')
      return options.all ? done(null, allowed) : done(null, first.address, first.family)
    })

/** Undefined where it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
