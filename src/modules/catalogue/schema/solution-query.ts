import { z } from 'zod'
import { sortings, type Sorting } from '../../../kernel/sorting.ts'
import { fieldIds } from '../../capabilities/schema.ts'
import { operatingModels } from '../../needs/schema.ts'
import { evidenceKinds } from './choices.ts'

/** Columns by which the list can be sorted, as its address names them. */
export const solutionColumns = ['name', 'hersteller', 'bereich', 'lizenz'] as const
export type SolutionSorting = Sorting<(typeof solutionColumns)[number]>

export const licenceKinds = ['offen', 'geschlossen'] as const

/** What a list of solutions is asked for; what is left open is missing. */
export interface SolutionQuery {
  search?: string | undefined
  field?: (typeof fieldIds)[number] | undefined
  capability?: string | undefined
  operatingModel?: (typeof operatingModels)[number] | undefined
  licence?: (typeof licenceKinds)[number] | undefined
  standard?: string | undefined
  evidence?: (typeof evidenceKinds)[number] | undefined
  /** Only those that the organisation acted for keeps, drafts too. */
  own?: boolean | undefined
  /** Without it those that fit best come first, or a lot that is drawn anew each day decides. */
  sort?: SolutionSorting | undefined
  page?: number | undefined
}

/** The same words in German, as addresses have them; in this order. */
export const queryInAddress = {
  search: 'suche',
  field: 'feld',
  capability: 'faehigkeit',
  operatingModel: 'betrieb',
  licence: 'lizenz',
  standard: 'standard',
  evidence: 'nachweis',
  own: 'wessen',
  sort: 'sortiert',
  page: 'seite',
} as const satisfies Record<keyof SolutionQuery, string>
const ownInAddress = 'eigene'

const blankAsMissing = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => value || undefined, schema.optional()).catch(undefined)
const addressed = z.object({
  search: blankAsMissing(z.string().trim().max(200)).transform((words) => words || undefined),
  field: blankAsMissing(z.enum(fieldIds)),
  capability: blankAsMissing(z.string().max(80)),
  operatingModel: blankAsMissing(z.enum(operatingModels)),
  licence: blankAsMissing(z.enum(licenceKinds)),
  standard: blankAsMissing(z.string().max(80)),
  evidence: blankAsMissing(z.enum(evidenceKinds)),
  own: z.unknown().transform((whose) => whose === ownInAddress || undefined),
  sort: blankAsMissing(z.enum(sortings(solutionColumns))),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export function solutionQueryOf(asked: Readonly<Record<string, string>>): SolutionQuery {
  const named = Object.entries(queryInAddress).map(([name, word]) => [name, asked[word]])
  return addressed.parse(Object.fromEntries(named))
}

/** The other way round, as the search part of an address. */
export function addressOfQuery(query: SolutionQuery): string {
  const said = { ...query, own: query.own && ownInAddress, page: (query.page ?? 1) > 1 && query.page }
  const names = Object.keys(queryInAddress) as (keyof SolutionQuery)[]
  const asked = names.flatMap((name) => (said[name] ? [[queryInAddress[name], String(said[name])]] : []))
  return new URLSearchParams(asked).toString()
}
