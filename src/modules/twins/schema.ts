import { z } from 'zod'

/** One thing that can be somebody's twin: a need, a bundle, an initiative, a solution. */
export const twinEntry = z.object({
  /** Unique in the index; says to the caller what it is: need-17, bundle-3. */
  id: z.string().min(1),
  /** Whose it is; a search can leave out its own. */
  owner: z.string(),
  /** The owner's own name in a text says nothing about what is needed. */
  ownerName: z.string().optional(),
  title: z.string(),
  description: z.string(),
  /** Keys of services, such as LeiKa keys. */
  services: z.array(z.string()),
  capabilities: z.array(z.string()),
  /** Visible to a viewer who carries one of these tags. */
  audience: z.array(z.string()),
  /** Whoever fills the index tells by it whether what is in is what should be. */
  version: z.number().optional(),
  /** Of a plugged-in vectoriser, a byte a dimension. */
  vector: z.custom<Int8Array>((value) => value instanceof Int8Array).optional(),
})
export type TwinEntry = z.infer<typeof twinEntry>

export interface TwinQuery {
  title: string
  description?: string
  ownerName?: string
  services?: readonly string[]
  capabilities?: readonly string[]
  vector?: Int8Array
}

export interface TwinSearchOptions {
  /** Tags of the viewer; an entry is found when it carries one of them. */
  audience: readonly string[]
  limit?: number
  excludeOwner?: string
  excludeId?: string
  /** Only ids that begin so: need- */
  idPrefix?: string
  /** What a plugged-in model says does not count. */
  byWordsAlone?: boolean
}

/** An embedding model that an operator plugs in: texts go in, vectors of one length come out. Without one, words and spelling decide alone. */
export interface Vectoriser {
  /** Vectors of the same name can be compared. */
  name: string
  /** Null for a text that the model refuses. Rejects where it does not answer within the milliseconds. */
  vectorsOf: (texts: readonly string[], patience: number) => Promise<(Int8Array | null)[]>
}

/** Why two are twins: what stands in mine, and what in theirs. */
export interface TwinReason {
  /** By meaning: nothing that stands there, but a plugged-in model takes them for alike. */
  kind: 'word' | 'part' | 'synonym' | 'related' | 'service' | 'capability' | 'meaning'
  mine: string
  theirs: string
}

export interface Twin {
  id: string
  score: number
  reasons: TwinReason[]
}

/** Words of the work of a municipality; a term may have several words. */
export interface WordGroups {
  /** One can stand for the other: DMS, E-Akte. The first of a group stands for all, and is a single word. */
  synonyms: readonly (readonly string[])[]
  /** They have to do with each other: Kita, Hort. */
  related: readonly (readonly string[])[]
  /** They belong to the same work. */
  fields: readonly (readonly string[])[]
  /** Words that say how something is done or what kind of thing it is, and little of what it is about: online, Antrag, Verfahren. */
  plain: readonly string[]
  /** Words that mean something else than their parts: Elterngeld is not about Eltern. */
  apart: readonly string[]
}

/** How much each feature counts; the names are those of `rules/features/`. */
export const twinWeights = z.record(z.string(), z.number())
export type TwinWeights = z.infer<typeof twinWeights>

/** A row of a file for `allmende twins FILE --evaluate`. Who evaluates knows the group; who ranks must not. */
export const evaluationRow = z.object({
  organisation: z.string().min(1),
  title: z.string(),
  description: z.string().default(''),
  group: z.string().min(1),
})
export type EvaluationRow = z.infer<typeof evaluationRow> & {
  /** From the line, because ids in files repeat. */
  id: string
}

/** The share of rows whose first true twin stands in first place, among the first 5, among the first 10; the mean of 1/place. */
export interface Figures {
  queries: number
  p1: number
  hit5: number
  hit10: number
  mrr10: number
}
