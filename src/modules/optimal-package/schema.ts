import { z } from 'zod'
import { centsAmount, discountSchema, licenceSchema, offerSchema } from './schema/offer-prices.ts'

export type { Discount, Offer, PerUnit, PriceComponent, Tier } from './schema/offer-prices.ts'

/** Limits that keep a computation answerable; a larger input is refused with a sentence. */
export const maxParticipants = 500
export const maxSolutions = 500
export const maxHorizonYears = 50
const maxQuantities = 100
/** Operating models of one participant or solution, companions of one solution. */
const maxTies = 50
/** A table of all groups has two to the power of this many rows. */
export const maxTableParticipants = 24

const id = z.string().trim().min(1).max(100)
/** Beyond, over the horizon, a solver cannot tell single cents apart. */
export const largestTotal = 1e12
const count = z.int().min(0).max(1e9)
const fraction = z.number().min(0).max(1)

export const participantSchema = z.strictObject({
  id,
  name: z.string().trim().min(1).max(200).optional(),
  inhabitants: count,
  needs: z.array(id).min(1).max(200),
  quantities: z
    .record(id, count)
    .refine((all) => Object.keys(all).length <= maxQuantities, { error: 'tooMany', params: { most: maxQuantities } })
    .meta({ maxProperties: maxQuantities })
    .default({}),
  uncertain: z
    .record(id, z.strictObject({ low: count, high: count }))
    .refine((all) => Object.keys(all).length <= maxQuantities, { error: 'tooMany', params: { most: maxQuantities } })
    .meta({ maxProperties: maxQuantities })
    .optional()
    .describe('Quantities that are not known: the least and the most; what stands in quantities is expected'),
  tags: z.array(id).max(50).optional().describe('What makes it belong to the audience of a price, such as "member"'),
  operatingModels: z
    .array(id)
    .min(1)
    .max(maxTies)
    .optional()
    .describe('Operating models this participant allows; none given means all'),
  budget: centsAmount.optional(),
})

export const solutionSchema = z.strictObject({
  id,
  name: z.string().trim().min(1).max(200).optional(),
  provider: z.string().trim().min(1).max(200).optional(),
  vendor: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('Counts for maxVendorShare; without it the provider, else the solution itself'),
  covers: z.array(id).max(200).default([]),
  operatingModels: z
    .array(id)
    .min(1)
    .max(maxTies)
    .optional()
    .describe('Operating models it can run in; none given means all'),
  requires: z.array(id).max(maxTies).default([]),
  conflicts: z.array(id).max(maxSolutions).default([]),
  lockIn: fraction.default(0),
  offer: offerSchema,
})

export const integrationSchema = z.strictObject({
  between: z.tuple([id, id]),
  setup: centsAmount.default(0),
  perYear: centsAmount.default(0),
})

export const limitsSchema = z.strictObject({
  maxVendorShare: fraction.optional(),
  maxLockIn: fraction.optional(),
})

export const scenarioSchema = z.strictObject({
  title: z.string().trim().min(1).max(300).default('Ohne Titel'),
  note: z.string().max(2000).optional().describe('Shown above the result, for instance that prices are invented'),
  horizonYears: z.int().min(1).max(maxHorizonYears),
  capabilities: z
    .array(z.strictObject({ id, name: z.string().trim().min(1).max(200) }))
    .min(1)
    .max(2000)
    .optional()
    .describe('Readable names; where this list is given, needs and covers may name nothing else'),
  participants: z.array(participantSchema).min(1).max(maxParticipants),
  solutions: z.array(solutionSchema).min(1).max(maxSolutions),
  integrations: z.array(integrationSchema).max(5000).default([]),
  discounts: z.array(discountSchema).max(100).optional(),
  licences: z.array(licenceSchema).max(100).optional(),
  limits: limitsSchema.prefault({}),
})

export type Participant = z.infer<typeof participantSchema>
export type Solution = z.infer<typeof solutionSchema>
export type Limits = z.infer<typeof limitsSchema>
export type Scenario = z.infer<typeof scenarioSchema>

export const costKinds = [
  'setup',
  'joining',
  'base',
  'perParticipant',
  'perUnit',
  'component',
  'thirdParty',
  'licence',
  'discount',
  'integration',
] as const
export type CostKind = (typeof costKinds)[number]

/** One line of the bill over the whole horizon, in cents. An integration and a discount name their solutions joined with " + ". */
export interface CostItem {
  solution: string
  kind: CostKind
  participants: string[]
  amount: number
  /** What the component, the licence, the discount or the third party is called. */
  name?: string
  /** Of a third party: the component of which it pays a part, and the last year in which it does. */
  of?: string
  lastYear?: number
  /** What each participant causes by itself, where that is not the same for all; in the order of `participants`. */
  each?: number[]
  /** Only where more units are bought than needed, because that is cheaper. */
  beyond?: BoughtBeyond
}

/** The price is in cents per unit and year, `otherwise` is what the needed units would cost over the horizon. */
export interface BoughtBeyond {
  /** "inhabitants" or a key of quantities. */
  unit: string
  needed: number
  bought: number
  price: number
  otherwise: number
}

/** Which participant covers which need with which solution: assignment[participant][need] = solution. */
export type Assignment = Record<string, Record<string, string>>

/** A package: who uses what (assigned solutions and the companions they require), what it costs, and how well that is proven. */
export interface Package {
  optimal: boolean
  /** Proven distance to the best possible: (total − bound) / total, nothing costs less than the bound; 0 when optimal. */
  gap: number
  assignment: Assignment
  /** uses[participant] = ids of every solution it uses, companions included. */
  uses: Record<string, string[]>
  solutions: string[]
  total: number
  items: CostItem[]
  meanLockIn: number
}
