import { z } from 'zod'
import { problemStatuses, type ProblemStatus } from './api-problem.ts'
import type { ApiRoute, Guarding } from './api-route.ts'

type Json = Record<string, unknown>

/** The description of the API, from the very routes that answer. */
export function openApi(routes: readonly ApiRoute<Guarding>[], server: string): Json {
  const paths: Record<string, Json> = {}
  for (const route of routes)
    (paths[route.path.replaceAll(/:(\w+)/g, '{$1}')] ??= {})[route.method.toLowerCase()] = operation(route)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Allmende',
      version: '1',
      description: 'Was Programme einer Organisation hier lesen und schreiben. Texte sind Deutsch, Beträge ganze Cent.',
    },
    servers: [{ url: server }],
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'Ein Zugangsschlüssel der Organisation; angelegt wird er unter /organisation/zugaenge.',
        },
      },
      headers: {
        ETag: {
          description: 'Nennt, was geantwortet ist: mit If-None-Match fragen, ob es noch so ist, mit If-Match ändern',
          schema: { type: 'string' },
        },
      },
      responses: {
        unchanged: {
          description: 'Es ist noch so, wie If-None-Match es nennt',
          headers: { ETag: { $ref: '#/components/headers/ETag' } },
        },
        ...Object.fromEntries(problemStatuses.map((status) => [`problem${status}`, problemAnswer(status)])),
      },
    },
  }
}

function operation(route: ApiRoute<Guarding>): Json {
  return {
    operationId: route.name,
    summary: route.summary,
    ...(route.permission.who === 'anyone' && { security: [] }),
    parameters: parametersOf(route),
    ...bodyOf(route),
    responses: {
      [String(route.status)]: {
        description: route.status === 204 ? 'Erledigt' : route.sends ? 'Die Datei' : 'Die Antwort',
        ...(hasTag(route) && { headers: { ETag: { $ref: '#/components/headers/ETag' } } }),
        ...answerOf(route),
      },
      ...(isRead(route) && { '304': { $ref: '#/components/responses/unchanged' } }),
      ...Object.fromEntries(
        problemsOf(route).map((status) => [status, { $ref: `#/components/responses/problem${status}` }]),
      ),
    },
  }
}

const isRead = (route: ApiRoute<Guarding>) => route.method === 'GET' && route.schema !== undefined
const hasTag = (route: ApiRoute<Guarding>) => isRead(route) || (route.ifMatch === true && route.schema !== undefined)

function bodyOf({ body, file }: ApiRoute<Guarding>): Json {
  if (file)
    return { requestBody: { required: true, content: Object.fromEntries(file.types.map((type) => [type, {}])) } }
  return body
    ? { requestBody: { required: true, content: { 'application/json': { schema: described(body, 'input') } } } }
    : {}
}

function answerOf({ schema, sends }: ApiRoute<Guarding>): Json {
  if (sends) return { content: Object.fromEntries(sends.map((type) => [type, {}])) }
  return schema ? { content: { 'application/json': { schema: described(schema, 'output') } } } : {}
}

function parametersOf(route: ApiRoute<Guarding>): Json[] {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }))
  const { properties = {}, required = [] } = (route.query ? described(route.query, 'input') : {}) as {
    properties?: Record<string, Json>
    required?: string[]
  }
  const inQuery = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
  const header = (name: string, required: boolean) => ({ name, in: 'header', required, schema: { type: 'string' } })
  return [
    ...inPath,
    ...inQuery,
    ...(isRead(route) ? [header('If-None-Match', false)] : []),
    ...(route.ifMatch ? [header('If-Match', true)] : []),
    ...(route.method === 'POST' && !route.reads ? [header('Idempotency-Key', false)] : []),
  ]
}

/** What may go wrong besides, as far as the route itself says so. */
export function problemsOf(route: ApiRoute<Guarding>): ProblemStatus[] {
  const isPublic = route.permission.who === 'anyone'
  const changes = route.method !== 'GET' && !route.reads
  const sendsBody = route.body !== undefined || route.file !== undefined
  const possible: [ProblemStatus, boolean][] = [
    [400, route.body !== undefined || (route.method === 'POST' && !route.reads)],
    [401, !isPublic],
    [404, !isPublic],
    [409, changes],
    [412, route.ifMatch === true || isRead(route)],
    [413, sendsBody],
    [415, sendsBody],
    [422, sendsBody || route.query !== undefined || changes],
    [428, route.ifMatch === true],
    [429, !isPublic],
    [500, true],
    [503, true],
  ]
  return possible.filter(([, isPossible]) => isPossible).map(([status]) => status)
}

function described(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io }) as Json
  return rest
}

const problemAnswer = (status: ProblemStatus): Json => ({
  description: `Problem ${status}`,
  content: { 'application/problem+json': { schema: described(problemSchema, 'output') } },
})

export const problemSchema = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('Ein deutscher Satz'),
  errors: z
    .array(
      z.object({
        detail: z.string(),
        pointer: z.string().optional().describe('Stelle im Inhalt, als JSON Pointer'),
        parameter: z.string().optional().describe('Name der Angabe in der Adresse'),
      }),
    )
    .describe('Höchstens hundert')
    .optional(),
})
