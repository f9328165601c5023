import type { TestApp } from './test-app.ts'

interface Wish {
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

/** A program that asks the application with its key; `raw` hears the answer as it came. */
export const apiClient = (app: Pick<TestApp, 'app'>, key: string) => {
  const raw = async (path: string, { method = 'GET', body, headers = {} }: Wish = {}): Promise<Response> =>
    app.app.request(`http://localhost:8080${path}`, {
      method,
      headers: {
        ...(key && { Authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: asSent(body) }),
    })
  const ask = async (path: string, wish: Wish = {}): Promise<ApiAnswer> => {
    const answer = await raw(path, wish)
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, body: text && JSON.parse(text) }
  }
  return Object.assign(ask, { raw })
}
export type ApiClient = ReturnType<typeof apiClient>

const asSent = (body: unknown): BodyInit =>
  typeof body === 'string' ? body : body instanceof Uint8Array ? Uint8Array.from(body) : JSON.stringify(body)
