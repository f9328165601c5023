import { expect } from 'vitest'
import type { ApiAnswer } from './api-client.ts'

/** The sentence with which the API says no, always in the same form. */
export function problemOf({ status, headers, body }: ApiAnswer): string {
  expect(headers.get('content-type')).toBe('application/problem+json')
  expect(body).toMatchObject({ type: 'about:blank', status, detail: expect.stringMatching(/[.!]$/) })
  return body.detail
}
export function problemStatus(answer: ApiAnswer): number {
  problemOf(answer)
  return answer.status
}
