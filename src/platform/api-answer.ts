import type { Context } from 'hono'
import { z } from 'zod'
import { Refused } from '../kernel/refusal.ts'
import { Problem, problem, type Fault } from './api-problem.ts'
import type { ApiPart, ApiRoute, Ask, Reply } from './api-route.ts'
import type { Database } from './database.ts'
import { answerOnce } from './kept-answers.ts'
import { waitFor, type RateLimit } from './rate-limit.ts'
import type { Route } from './routes.ts'
import { derivedKey } from './sealed.ts'
import type { Walled } from './walls.ts'

export interface ApiMachines {
  database: Database
  /** Of the installation. */
  secret: string
  /** How often one key may ask. */
  rateLimit?: RateLimit
}
/** The key that asks, and whose it is; undefined where a route is open to everybody. */
export type AskerOf = (c: Context) => { token: string; organisation: string } | undefined

const usualLimit: RateLimit = { most: 600, seconds: 60 }
const german = z.locales.de().localeError

/** The routes of a part of the API as requests reach them: limits, checks and errors are the same for all of them. */
export function answered<Rule extends string>(
  part: ApiPart<Rule>,
  machines: ApiMachines,
  askerOf: AskerOf,
): Route<Rule>[] {
  const { database, rateLimit = usualLimit } = machines
  return part.routes.map((route) => ({
    method: route.method,
    path: route.path,
    rule: route.rule,
    answer: async (c) => {
      const asker = askerOf(c)
      const wait = asker ? await waitFor(database, `api ${asker.token}`, rateLimit) : 0
      if (wait > 0) {
        c.header('Retry-After', String(wait))
        return problem(c, 429, `Das waren zu viele Anfragen. Bitte warten Sie ${wait} Sekunden.`)
      }
      try {
        return sent(
          c,
          route,
          await replyTo(c, route, part, { asker, secret: derivedKey(machines.secret, 'api answers') }),
        )
      } catch (error) {
        return failed(c, part, error)
      }
    },
  }))
}

async function replyTo<Rule extends string>(
  c: Context,
  route: ApiRoute<Rule>,
  part: ApiPart<Rule>,
  { asker, secret }: { asker: ReturnType<AskerOf>; secret: Buffer },
): Promise<Reply> {
  const id = c.req.param('id') ?? ''
  if (route.path.includes(':id') && !isId(id)) throw new Problem(404, notThere)
  const text = route.body ? await bodyText(c) : ''
  const query = read(route.query, c.req.query(), ({ path, message }) => ({
    detail: message,
    parameter: String(path[0] ?? ''),
  }))
  const body = read(route.body, route.body && jsonIn(text), ({ path, message }) => {
    const refusal = part.faults?.[String(path[0])]
    return { detail: refusal ? part.sentence(refusal) : message, pointer: pointerTo(path) }
  })
  const ifMatch = c.req.header('if-match')
  if (route.ifMatch && ifMatch === undefined)
    throw new Problem(428, 'Bitte senden Sie im Kopf If-Match den ETag der Fassung, die Sie ändern.')
  const ask = (wall: Ask<never, never>['wall']): Ask<never, never> => ({
    c,
    id,
    query: query as never,
    body: body as never,
    wall,
    demandVersion: (current) => demandVersion(ifMatch, current),
  })
  if (route.method === 'GET' || route.reads) return route.answer(ask(c.get('wall')))
  const key = route.method === 'POST' ? c.req.header('idempotency-key') : undefined
  if (key !== undefined && !/^[\x21-\x7e]{1,200}$/.test(key))
    throw new Problem(400, 'Der Idempotency-Key besteht aus höchstens 200 sichtbaren Zeichen ohne Umlaute.')
  const reply = await c.get('wall')((walled: Walled) => {
    const work = () => route.answer(ask((inside) => inside(walled)))
    if (key === undefined || !asker) return work()
    const content = `${route.method} ${c.req.path}\n${text}`
    return answerOnce(walled, { organisation: asker.organisation, key, content, secret }, work)
  })
  await reply.afterwards?.()
  return reply
}

async function bodyText(c: Context): Promise<string> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json' && type !== 'application/merge-patch+json')
    throw new Problem(415, 'Bitte senden Sie JSON, mit Content-Type: application/json.')
  return c.req.text()
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem(400, 'Das ist kein gültiges JSON.')
  }
}

function read(schema: z.ZodType | undefined, input: unknown, fault: (issue: z.core.$ZodIssue) => Fault): unknown {
  if (!schema) return undefined
  const result = schema.safeParse(input, { error: german })
  if (result.success) return result.data
  throw new Problem(422, 'Das passt nicht zu dem, was hier erwartet wird.', result.error.issues.map(fault))
}

/** What can be no id names nothing. */
const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text)

const pointerTo = (path: readonly PropertyKey[]): string =>
  ['#', ...path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/')

/** A proxy that compresses may have weakened the tag: it names the same version. */
function demandVersion(ifMatch: string | undefined, current: number): void {
  const tags = new Set((ifMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, '')))
  if (!tags.has('*') && !tags.has(`"${current}"`))
    throw new Problem(
      412,
      'Inzwischen gibt es eine neuere Fassung. Bitte lesen Sie sie und versuchen Sie es noch einmal.',
    )
}

function sent<Rule extends string>(c: Context, route: ApiRoute<Rule>, reply: Reply): Response {
  if (reply.version !== undefined) c.header('ETag', `"${reply.version}"`)
  if (reply.location) c.header('Location', reply.location)
  if (reply.next) c.header('Link', `<${reply.next}>; rel="next"`)
  return reply.body === undefined ? c.body(null, 204) : c.json(reply.body as object, route.status as 200)
}

function failed<Rule extends string>(c: Context, part: ApiPart<Rule>, error: unknown): Response {
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

export const notThere = 'Das gibt es nicht, oder dieser Schlüssel darf es nicht.'
