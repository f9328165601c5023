import { z } from 'zod'

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/** What is looked for in the journal, as it stands in the address; what cannot be read there does not count. */
export const journalFilterSchema = z.object({
  person: optional(z.uuid()),
  art: optional(z.string().regex(/^[A-Za-z]{1,60}$/)),
  von: optional(z.iso.date().regex(/^[1-9]/)),
  bis: optional(z.iso.date().regex(/^[1-9]/)),
  seite: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type JournalFilter = z.infer<typeof journalFilterSchema>

/** An entry as it is read by people, with the names that are still known. */
export interface JournalLine {
  id: number
  at: Date
  /** Null for what was done on the console. */
  person: string | null
  organisation: string | null
  actingFor: string | null
  /** The key of a program that did it. */
  token?: string | null
  action: string
  subjectKind: string
  subject: string
  before: Readonly<Record<string, unknown>> | null
  after: Readonly<Record<string, unknown>> | null
}

/** Names of people and organisations by id; whoever is missing has been deleted. */
export type JournalNames = ReadonlyMap<string, string>

export interface JournalExcerpt {
  lines: readonly JournalLine[]
  names: JournalNames
}

/** An entry of the journal before it joins the chain. */
export interface NewEntry {
  action: string
  subjectKind: string
  subject: string
  before?: Readonly<Record<string, unknown>> | null
  after?: Readonly<Record<string, unknown>> | null
}

/** What an entry of the journal says. */
export interface JournalContent {
  id: number
  /** ISO instant in UTC, to the millisecond: 2026-03-29T10:00:00.000Z, exactly as it was hashed. */
  at: string
  person: string | null
  organisation: string | null
  actingFor: string | null
  /** The key of a program that did it; nobody is named as the person then. */
  token?: string | null
  /** Past tense: bundleJoined. */
  action: string
  subjectKind: string
  subject: string
  before: unknown
  after: unknown
}

export interface JournalEntry extends JournalContent {
  previousHash: string
  hash: string
}
