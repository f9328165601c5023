import type { Context } from 'hono'
import type { z } from 'zod'
import type { Refusal } from '../../kernel/refusal.ts'
import type { Client } from '../work/client.ts'
import type { CallerTransaction } from '../database/as-caller.ts'

/** What a program asks for, read and checked. */
export interface Ask<Query, Body, Sent = unknown> {
  c: Context
  id: string
  /** A part of the address besides the id, and an id as well. */
  param: (name: string) => string
  query: Query
  body: Body
  /** What the file holds that was sent. */
  sent: Sent
  /** One transaction behind the walls; for whatever changes something the one that its answer is kept in. */
  asCaller: <T>(work: (transaction: CallerTransaction) => Promise<T>) => Promise<T>
  /** Refuses a change that was made from something else than what is there now. */
  demandCurrent: (current: object) => void
}

export interface Reply {
  body?: unknown
  /** What a later change starts from: its ETag is a strong one. */
  current?: object
  /** Instead of a body. */
  file?: { name: string; content: string | Uint8Array }
  /** Address of what was made. */
  location?: string
  /** Address of the next page. */
  next?: string | undefined
  /** What follows once it is saved, and not again where the same is asked a second time. */
  afterwards?: () => Promise<void>
}

/** Where a program sends a file instead of JSON. */
interface FileBody<Sent> {
  types: readonly string[]
  /** What its bytes hold; refuses what cannot be read. Done before anything is locked. */
  read: (bytes: Uint8Array, type: string, client: Client) => Promise<Sent>
}

/** What a permission must tell here: whether anyone may ask. */
export interface Guarding {
  who: string
}

/** One thing that programs can ask, as data: it is described, checked and answered from the same place. */
export interface ApiRoute<Permission extends Guarding> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  permission: Permission
  /** Unique: what a generated client calls it. */
  name: string
  summary: string
  query?: z.ZodType
  body?: z.ZodType
  file?: FileBody<unknown>
  /** Media types of the file that is answered. */
  sends?: readonly string[]
  status: 200 | 201 | 202 | 204
  /** Of the answer; none where there is nothing to say. */
  schema?: z.ZodType
  /** Whether nothing changes, although it is asked with a body. */
  reads?: true
  /** Whether a change names the version that it was made from. */
  ifMatch?: true
  answer: (ask: Ask<never, never, never>) => Promise<Reply>
}

/** The routes of one module, and the words for what it refuses. */
export interface ApiPart<Permission extends Guarding> {
  routes: readonly ApiRoute<Permission>[]
  sentence: (refusal: Refusal) => string
  /** The refusal for a field of the body that does not fit. */
  faults?: Readonly<Record<string, Refusal>>
  /** Codes of refusals that say: not now, as things stand. */
  conflicts?: readonly string[]
}

interface Described<
  Permission extends Guarding,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Schema extends z.ZodType,
  Sent,
> extends Omit<ApiRoute<Permission>, 'query' | 'body' | 'schema' | 'file' | 'answer'> {
  query?: Query
  body?: Body
  file?: FileBody<Sent>
  schema?: Schema
  answer: (ask: Ask<z.output<Query>, z.output<Body>, Sent>) => Promise<Reply & { body?: z.input<Schema> }>
}

/** An API route whose answer is checked against what its schemas say. */
export const apiRoute = <
  Permission extends Guarding,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Schema extends z.ZodType = z.ZodUndefined,
  Sent = undefined,
>(
  route: Described<Permission, Query, Body, Schema, Sent>,
): ApiRoute<Permission> => route

export const fileTypes = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/json',
] as const

/** The same list from the cursor on; undefined where there is no more. */
export function nextAddress(address: string, cursor: string | null): string | undefined {
  if (cursor === null) return undefined
  const url = new URL(address)
  url.searchParams.set('cursor', cursor)
  return `${url.pathname}${url.search}`
}
