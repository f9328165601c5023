import { z } from 'zod'

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
/** A billion euro each; together, over the horizon, `largestTotal`. Beyond, a solver cannot tell single cents apart. */
const centsAmount = z.int().min(0).max(1e11)
export const largestTotal = 1e12
const count = z.int().min(0).max(1e9)
const fraction = z.number().min(0).max(1)

export const tierSchema = z.strictObject({
  upTo: z.int().min(1).max(1e12).optional().describe('Last unit of this tier, inclusive; the last tier has none'),
  price: centsAmount.describe('Cents per unit and year'),
})

export const perUnitSchema = z.strictObject({
  unit: id.describe('"inhabitants" or a key of quantities'),
  kind: z.enum(['graduated', 'volume']),
  tiers: z.array(tierSchema).min(1).max(50),
})

export const offerSchema = z.strictObject({
  setup: centsAmount.default(0).describe('Once for the group'),
  joining: centsAmount.default(0).describe('Once for each participant that uses it'),
  perYear: z
    .strictObject({
      base: centsAmount.default(0).describe('Per year for the group'),
      perParticipant: centsAmount.default(0).describe('Per year for each participant that uses it'),
      perUnit: perUnitSchema.optional(),
    })
    .prefault({}),
})

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
  limits: limitsSchema.prefault({}),
})

export type Tier = z.infer<typeof tierSchema>
export type PerUnit = z.infer<typeof perUnitSchema>
export type Offer = z.infer<typeof offerSchema>
export type Participant = z.infer<typeof participantSchema>
export type Solution = z.infer<typeof solutionSchema>
export type Limits = z.infer<typeof limitsSchema>
export type Scenario = z.infer<typeof scenarioSchema>

export const costKinds = ['setup', 'joining', 'base', 'perParticipant', 'perUnit', 'integration'] as const
export type CostKind = (typeof costKinds)[number]

/** One line of the bill over the whole horizon, in cents. An integration names its two solutions joined with " + ". */
export interface CostItem {
  solution: string
  kind: CostKind
  participants: string[]
  amount: number
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
