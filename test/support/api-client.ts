import type { TestApp } from './test-app.ts'

interface Wish {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  body?: unknown
  headers?: Record<string, string>
}

export interface ApiAnswer {
  status: number
  headers: Headers
  // oxlint-disable-next-line no-explicit-any
  body: any
}

/** A program that asks the application with its key. */
export const apiClient =
  (app: TestApp, key: string) =>
  async (path: string, { method = 'GET', body, headers = {} }: Wish = {}): Promise<ApiAnswer> => {
    const answer = await app.app.request(`http://localhost:8080${path}`, {
      method,
      headers: {
        ...(key && { Authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, body: text && JSON.parse(text) }
  }
export type ApiClient = ReturnType<typeof apiClient>
