import { z } from 'zod'
import { sortings, type Sorting } from '../../../kernel/sorting.ts'
import { fieldIds } from '../../capabilities/schema.ts'
import { capabilityId } from './requirement.ts'
import { needStatuses } from './choices.ts'

const landKey = z.string().regex(/^\d{2}$/)
const countyKey = z.string().regex(/^\d{5}$/)

/** Columns by which the list of needs can be sorted, as its address names them. */
export const needColumns = ['titel', 'organisation', 'einwohner', 'bereich', 'stand', 'frist'] as const
export type NeedSorting = Sorting<(typeof needColumns)[number]>

/** What a list of needs is asked for; what is left open is missing. */
export interface NeedQuery {
  search?: string | undefined
  field?: (typeof fieldIds)[number] | undefined
  land?: string | undefined
  county?: string | undefined
  status?: (typeof needStatuses)[number] | undefined
  capability?: string | undefined
  /** Only needs of the organisation that is acted for. */
  own?: boolean | undefined
  /** Without it the likest or the newest come first. */
  sort?: NeedSorting | undefined
  page?: number | undefined
}

/** The same words in German, as addresses have them and as lists are kept that somebody follows; in this order. */
export const queryInAddress = {
  search: 'suche',
  field: 'feld',
  land: 'land',
  county: 'kreis',
  status: 'stand',
  capability: 'faehigkeit',
  own: 'wessen',
  sort: 'sortiert',
  page: 'seite',
} as const satisfies Record<keyof NeedQuery, string>
/** What stands there for "own". */
export const ownInAddress = 'eigene'

/** What makes no sense in an address is left out. */
const blankAsMissing = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => value || undefined, schema.optional()).catch(undefined)
const addressed = z.object({
  search: blankAsMissing(z.string().trim().max(200)).transform((words) => words || undefined),
  field: blankAsMissing(z.enum(fieldIds)),
  land: blankAsMissing(landKey),
  county: blankAsMissing(countyKey),
  status: blankAsMissing(z.enum(needStatuses)),
  capability: blankAsMissing(capabilityId),
  own: z.unknown().transform((whose) => whose === ownInAddress || undefined),
  sort: blankAsMissing(z.enum(sortings(needColumns))),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** What an address asks for. A Kreis of another Land than the one chosen is left out: the form still had it from before. */
export function queryOfAddress(asked: Readonly<Record<string, string>>): NeedQuery {
  const named = Object.entries(queryInAddress).map(([name, word]) => [name, asked[word]])
  const query = addressed.parse(Object.fromEntries(named))
  return query.land && !query.county?.startsWith(query.land) ? { ...query, county: undefined } : query
}

/** The other way round, as the search part of an address. The first page needs no saying. */
export function addressOfQuery(query: NeedQuery): string {
  const said = { ...query, own: query.own && ownInAddress, page: (query.page ?? 1) > 1 && query.page }
  const names = Object.keys(queryInAddress) as (keyof NeedQuery)[]
  const asked = names.flatMap((name) => (said[name] ? [[queryInAddress[name], String(said[name])]] : []))
  return new URLSearchParams(asked).toString()
}

/** The same as programs ask for it; what makes no sense is refused. */
export const needListFilter = z.strictObject({
  search: z.string().trim().max(200).optional().describe('Wörter; das Ähnlichste kommt zuerst'),
  field: z.enum(fieldIds).optional(),
  land: landKey.optional().describe('Die ersten zwei Ziffern der AGS'),
  county: countyKey.optional().describe('AGS eines Kreises'),
  status: z.enum(needStatuses).optional().describe('Ohne Angabe alle, die noch gelten'),
  capability: capabilityId.optional(),
  own: z.enum(['true']).optional().describe('Nur die eigenen, auch Entwürfe'),
})
export type NeedListFilter = z.infer<typeof needListFilter>

export const queryOfFilter = ({ own, ...filter }: NeedListFilter): NeedQuery => ({ ...filter, own: own === 'true' })

/** What a query asks for, as programs say it. */
export function filterOfQuery({ own, sort: _, page: __, ...query }: NeedQuery): NeedListFilter {
  const asked = Object.entries({ ...query, ...(own && { own: 'true' }) }).filter(([, value]) => Boolean(value))
  return Object.fromEntries(asked)
}
