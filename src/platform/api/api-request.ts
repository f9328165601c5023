import type { Context } from 'hono'
import { z } from 'zod'
import { isBeyond } from '../../kernel/nesting.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { Problem, type Fault } from './api-problem.ts'
import type { ApiPart, ApiRoute, Guarding } from './api-route.ts'

const german = z.locales.de().localeError
type AnyRoute = Pick<ApiRoute<Guarding>, 'path' | 'query' | 'body' | 'file'>

/** What a program has sent, read and checked. */
export interface ReadRequest {
  query: unknown
  body: unknown
  sent: unknown
  /** Of whatever came as the body. */
  bytes: Uint8Array
}

export async function readRequest(
  c: Context,
  route: AnyRoute,
  { faults, sentence }: Pick<ApiPart<Guarding>, 'faults' | 'sentence'>,
): Promise<ReadRequest> {
  for (const name of namesIn(route.path)) if (!isId(c.req.param(name) ?? '')) throw new Problem(404, notThere)
  const { bytes, type } = route.body || route.file ? await bodyOf(c, route) : { bytes: new Uint8Array(), type: '' }
  const query = read(route.query, c.req.query(), ({ path, message }) => ({
    detail: message,
    parameter: String(path[0] ?? ''),
  }))
  const body = read(route.body, route.body && jsonIn(bytes), ({ path, message }) => ({
    detail: (path.length < 3 && wordsFor(faults?.[String(path[0])], sentence)) || message,
    pointer: pointerTo(path),
  }))
  return { query, body, sent: route.file && (await route.file.read(bytes, type, c.get('client'))), bytes }
}

const namesIn = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
const wordsFor = (refusal: Refusal | undefined, sentence: (refusal: Refusal) => string) => refusal && sentence(refusal)

async function bodyOf(c: Context, { file }: AnyRoute): Promise<{ bytes: Uint8Array; type: string }> {
  const [type = '', ...parameters] = (c.req.header('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  const accepted = file ? file.types : ['application/json', 'application/merge-patch+json']
  if (!accepted.includes(type))
    throw new Problem(
      415,
      file
        ? `Bitte senden Sie die Datei selbst, mit einem dieser Werte als Content-Type: ${accepted.join(', ')}.`
        : 'Bitte senden Sie JSON, mit Content-Type: application/json.',
    )
  if (!file && parameters.some((each) => /^charset\s*=(?!\s*"?utf-8"?\s*$)/.test(each)))
    throw new Problem(415, 'Bitte senden Sie JSON in UTF-8.')
  return { bytes: new Uint8Array(await c.req.arrayBuffer()), type }
}

/** Far more than any request needs, and parsed in a few milliseconds: 20,000 values take 4. */
const extent = { depth: 50, values: 100_000 }

function jsonIn(bytes: Uint8Array): unknown {
  if (isBeyond(extent, bytes))
    throw new Problem(400, 'Dieses JSON ist tiefer geschachtelt oder hat mehr Werte, als eine Anfrage braucht.')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem(400, 'Das ist kein gültiges UTF-8.')
  }
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

export const notThere = 'Das gibt es nicht, oder dieser Schlüssel darf es nicht.'
