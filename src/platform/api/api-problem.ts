import type { Context } from 'hono'
import { firstOf } from '../../kernel/first-of.ts'

/** What is wrong with one part of what was sent: of the body by its JSON pointer, of the address by its parameter. */
export interface Fault {
  detail: string
  pointer?: string
  parameter?: string
}

export interface ProblemBody {
  type: 'about:blank'
  title: string
  status: number
  detail: string
  errors?: readonly Fault[]
}

const titles = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const
/** A request that is wrong in more places is mended by a person, not by a program. */
const mostErrors = 100
export type ProblemStatus = keyof typeof titles
export const problemStatuses = Object.keys(titles).map(Number) as ProblemStatus[]

/** An answer to a program that something did not work, after RFC 9457; the detail is a German sentence. */
export function problem(c: Context, status: ProblemStatus, detail: string, errors?: readonly Fault[]): Response {
  const named = errors && { errors: firstOf(errors, mostErrors).first }
  const body: ProblemBody = { type: 'about:blank', title: titles[status], status, detail, ...named }
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' })
}

/** Thrown where a request from a program cannot be answered as it wanted. */
export class Problem extends Error {
  readonly status: ProblemStatus
  readonly errors: readonly Fault[] | undefined
  constructor(status: ProblemStatus, detail: string, errors?: readonly Fault[]) {
    super(detail)
    this.status = status
    this.errors = errors
  }
}
