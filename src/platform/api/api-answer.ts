import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { Refused } from '../../kernel/refusal.ts'
import { Problem, problem } from './api-problem.ts'
import { notThere, readRequest, type ReadRequest } from './api-request.ts'
import type { ApiPart, ApiRoute, Ask, Reply, Guarding } from './api-route.ts'
import type { Database } from '../database/database.ts'
import { downloadOf } from '../files/download.ts'
import { entityTag, isNamed, matches } from './entity-tag.ts'
import { answerOnce } from './kept-answers.ts'
import { waitFor, type RateLimit } from '../server/rate-limit.ts'
import type { Route } from '../server/routes.ts'
import { derivedKey } from '../sign-in/sealed.ts'
import type { CallerTransaction } from '../database/as-caller.ts'

export interface ApiServices {
  database: Database
  /** Of the installation. */
  secret: string
  /** How often one key may ask. */
  rateLimit?: RateLimit
}
/** The key that asks, and whose it is; undefined where a route is open to everybody. */
export type AskerOf = (c: Context) => { token: string; organisation: string } | undefined

const usualLimit: RateLimit = { most: 600, seconds: 60 }

/** The routes of a part of the API as requests reach them: limits, checks and errors are the same for all of them. */
export function answered<Permission extends Guarding>(
  part: ApiPart<Permission>,
  services: ApiServices,
  askerOf: AskerOf,
): Route<Permission>[] {
  const { database, rateLimit = usualLimit } = services
  return part.routes.map((route) => ({
    method: route.method,
    path: route.path,
    permission: route.permission,
    answer: async (c) => {
      const asker = askerOf(c)
      const wait = asker ? await waitFor(database, `api ${asker.token}`, rateLimit) : 0
      if (wait > 0) {
        c.header('Retry-After', String(wait))
        return problem(c, 429, `Das waren zu viele Anfragen. Bitte warten Sie ${wait} Sekunden.`)
      }
      try {
        const request = await readRequest(c, route, part)
        const secret = derivedKey(services.secret, 'api answers')
        return sent(c, route, await replyTo(c, route, request, { asker, secret }))
      } catch (error) {
        return failed(c, part, error)
      }
    },
  }))
}

async function replyTo<Permission extends Guarding>(
  c: Context,
  route: ApiRoute<Permission>,
  { query, body, sent: file, bytes }: ReadRequest,
  { asker, secret }: { asker: ReturnType<AskerOf>; secret: Buffer },
): Promise<Reply> {
  if (route.ifMatch && c.req.header('if-match') === undefined)
    throw new Problem(428, 'Bitte senden Sie im Kopf If-Match den ETag der Fassung, die Sie ändern.')
  const ask = (asCaller: Ask<never, never>['asCaller']): Ask<never, never, never> => ({
    c,
    id: c.req.param('id') ?? '',
    param: (name) => c.req.param(name) ?? '',
    query: query as never,
    body: body as never,
    sent: file as never,
    asCaller,
    demandCurrent: (current) => demandCurrent(c, current),
  })
  if (route.method === 'GET' || route.reads) return route.answer(ask(c.get('asCaller')))
  const key = route.method === 'POST' ? c.req.header('idempotency-key') : undefined
  if (key !== undefined && !/^[\x21-\x7e]{1,200}$/.test(key))
    throw new Problem(400, 'Der Idempotency-Key besteht aus höchstens 200 sichtbaren Zeichen ohne Umlaute.')
  const reply = await c.get('asCaller')((transaction: CallerTransaction) => {
    const work = () => route.answer(ask((inside) => inside(transaction)))
    if (key === undefined || !asker) return work()
    const { pathname, search } = new URL(c.req.url)
    const hash = createHash('sha256').update(`${route.method} ${pathname}${search}\n`).update(bytes).digest('hex')
    return answerOnce(transaction, { ...asker, name: key, hash, secret }, work)
  })
  await reply.afterwards?.()
  return reply
}

const newerVersion = 'Inzwischen gibt es eine neuere Fassung. Bitte lesen Sie sie und versuchen Sie es noch einmal.'

function demandCurrent(c: Context, current: object): void {
  const tag = entityTag(current)
  if (!matches(c.req.header('if-match') ?? '', tag)) throw new Problem(412, newerVersion)
  const unwanted = c.req.header('if-none-match')
  if (unwanted !== undefined && isNamed(unwanted, tag))
    throw new Problem(412, 'Diese Fassung wollten Sie nicht ändern.')
}

function sent<Permission extends Guarding>(c: Context, route: ApiRoute<Permission>, reply: Reply): Response {
  if (reply.location) c.header('Location', reply.location)
  if (reply.next) c.header('Link', `<${reply.next}>; rel="next"`)
  if (reply.file) return downloadOf(c, reply.file.name, reply.file.content)
  const tag = tagOf(route, reply)
  if (tag) c.header('ETag', tag)
  if (route.method === 'GET' && tag) {
    // Not packed on the way: whoever packs a strong tag makes it a weak one, and that changes nothing any more.
    c.header('Cache-Control', reply.current ? 'private, no-cache, no-transform' : 'private, no-cache')
    c.header('Vary', 'Authorization')
    const wanted = c.req.header('if-match')
    if (wanted !== undefined && !matches(wanted, tag)) return problem(c, 412, newerVersion)
    if (isNamed(c.req.header('if-none-match') ?? '', tag)) return c.body(null, 304)
  } else if (tag) c.header('Cache-Control', 'no-store, no-transform')
  return reply.body === undefined ? c.body(null, 204) : c.json(reply.body as object, route.status as 200)
}

function tagOf<Permission extends Guarding>(
  { method }: ApiRoute<Permission>,
  { current, body }: Reply,
): string | undefined {
  if (current) return entityTag(current)
  return method === 'GET' && body !== undefined ? `W/${entityTag(body)}` : undefined
}

function failed<Permission extends Guarding>(c: Context, part: ApiPart<Permission>, error: unknown): Response {
  if (error instanceof Problem) return problem(c, error.status, error.message, error.errors)
  if (!(error instanceof Refused)) throw error
  if (error.kind === 'impossible') return problem(c, 404, notThere)
  const conflict = error.refusals.find(({ code }) => part.conflicts?.includes(code))
  if (conflict) return problem(c, 409, part.sentence(conflict))
  const errors = error.refusals.map((refusal) => ({
    detail: part.sentence(refusal),
    ...(refusal.place && { pointer: `#/${refusal.place}` }),
  }))
  return problem(c, 422, errors[0]?.detail ?? 'Das geht so nicht.', errors)
}
