import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

// oxlint-disable-next-line no-explicit-any
type Json = any

export interface Operation {
  name: string
  method: string
  path: string
  described: Json
}
interface Heard {
  method: string
  path: string
  status: number
  headers: Headers
  text: string
}

/** Reads a description of an API as a stranger would, without our own schemas. */
export function strangerReading(description: Json) {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const compiled = new Map<string, ValidateFunction>()
  const operations: Operation[] = Object.entries<Json>(description.paths).flatMap(([path, methods]) =>
    Object.entries<Json>(methods).map(([method, described]) => ({
      name: described.operationId,
      method: method.toUpperCase(),
      path,
      described,
    })),
  )
  const resolved = (part: Json): Json =>
    part?.$ref
      ? part.$ref
          .slice(2)
          .split('/')
          .reduce((at: Json, key: string) => at[key], description)
      : part

  /** Two patterns may fit: the one that says more is meant. */
  const operationAt = (method: string, path: string): Operation | undefined =>
    operations
      .filter((each) => each.method === method && patternOf(each.path).test(path))
      .toSorted((a, b) => a.path.split('{').length - b.path.split('{').length)[0]

  const faultsOf = (key: string, schema: Json, value: unknown): string[] => {
    let validate = compiled.get(key)
    if (!validate) compiled.set(key, (validate = ajv.compile(schema)))
    if (validate(value)) return []
    return (validate.errors ?? []).map(({ instancePath, message }) => `${key}: ${instancePath} ${message}`)
  }

  /** What the description does not say about an answer; nothing where it says all of it. */
  function faultsIn({ method, path, status, headers, text }: Heard): string[] {
    const operation = operationAt(method, path)
    if (!operation)
      return [404, 405, 413].includes(status) || method === 'OPTIONS' ? [] : [`${method} ${path} is unknown`]
    const { name, described } = operation
    const answer = resolved(described.responses[status])
    if (!answer) return [`${name} does not say ${status}`]
    const missing = Object.keys(answer.headers ?? {}).filter((header) => !headers.has(header))
    if (missing.length > 0) return [`${name} ${status} lacks ${missing.join(', ')}`]
    if (!answer.content) return text === '' ? [] : [`${name} ${status} has a body`]
    const type = headers.get('content-type')?.split(';')[0] ?? ''
    const content = answer.content[type]
    if (!content) return [`${name} ${status} does not say ${type}`]
    return content.schema ? faultsOf(`${name} ${status}`, content.schema, JSON.parse(text)) : []
  }

  /** Whether what was sent is what the description asks for; true for whatever is not described as JSON. */
  function asksFor(method: string, path: string, body: unknown): boolean {
    const operation = operationAt(method, path)
    const schema = operation?.described.requestBody?.content['application/json']?.schema
    return schema ? faultsOf(`${operation.name} request`, schema, body).length === 0 : true
  }

  /** Every schema in it is one that the rules of JSON Schema allow. */
  function faultsInSchemas(): string[] {
    const strict = new Ajv2020({ strict: true, strictTypes: false, allErrors: true })
    addFormats.default(strict)
    return schemasIn(description.paths).flatMap(([place, schema]) => {
      try {
        strict.compile(schema)
        return []
      } catch (error) {
        return [`${place}: ${(error as Error).message}`]
      }
    })
  }

  return { operations, operationAt, faultsIn, asksFor, faultsInSchemas }
}
export type StrangerReading = ReturnType<typeof strangerReading>

const patternOf = (path: string) => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`)

function schemasIn(part: Json, place = ''): [string, Json][] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries<Json>(part).flatMap(([key, value]): [string, Json][] =>
    key === 'schema' ? [[place, value]] : schemasIn(value, `${place}/${key}`),
  )
}
