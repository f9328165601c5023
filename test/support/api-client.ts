import { strangerReading, type StrangerReading } from './api-description.ts'
import type { Asked } from './test-app.ts'

interface Options {
  method?: 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  body?: unknown
  headers?: Record<string, string>
}

export interface ApiAnswer {
  status: number
  headers: Headers
  // oxlint-disable-next-line no-explicit-any
  body: any
}

const origin = 'http://localhost:8080'
/** What the answers so far were, by the names of the operations: "createNeed 201". */
export const heardSoFar = new Set<string>()

/**
 * A program that asks the application with its key; `raw` hears the answer as it came. Whatever is answered has to be what the
 * description says, and whatever is asked with success has to be what it asks for.
 */
export const apiClient = (app: { app: Asked }, key: string) => {
  const raw = async (path: string, { method = 'GET', body, headers = {} }: Options = {}): Promise<Response> => {
    const answer = await app.app.request(`${origin}${path}`, {
      method,
      headers: {
        ...(key && { Authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: asSent(body) }),
    })
    await compare(await descriptionOf(app), { method, path: path.split('?')[0]!, body }, answer.clone())
    return answer
  }
  const ask = async (path: string, options: Options = {}): Promise<ApiAnswer> => {
    const answer = await raw(path, options)
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, body: text && JSON.parse(text) }
  }
  return Object.assign(ask, { raw })
}
export type ApiClient = ReturnType<typeof apiClient>

const asSent = (body: unknown): BodyInit =>
  typeof body === 'string' ? body : body instanceof Uint8Array ? Uint8Array.from(body) : JSON.stringify(body)

let known: Promise<StrangerReading> | undefined
const descriptionOf = (app: { app: Asked }): Promise<StrangerReading> =>
  (known ??= (async () => strangerReading(await (await app.app.request(`${origin}/api/v1/openapi.json`)).json()))())

async function compare(
  reading: StrangerReading,
  { method, path, body }: { method: string; path: string; body: unknown },
  answer: Response,
): Promise<void> {
  if (method === 'HEAD' || path === '/api/v1/openapi.json') return
  const { status, headers } = answer
  const faults = reading.faultsIn({ method, path, status, headers, text: await answer.text() })
  if (faults.length > 0) throw new Error(`The description says something else:\n${faults.join('\n')}`)
  const operation = reading.operationAt(method, path)
  if (operation) heardSoFar.add(`${operation.name} ${status}`)
  const isJson = body !== undefined && typeof body !== 'string' && !(body instanceof Uint8Array)
  if (isJson && status < 300 && !reading.asksFor(method, path, body))
    throw new Error(`${method} ${path} takes what its description does not ask for`)
}
