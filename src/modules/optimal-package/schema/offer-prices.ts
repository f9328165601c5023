import { z } from 'zod'

const id = z.string().trim().min(1).max(100)
/** A billion euro each; together, over the horizon, `largestTotal` of the scenario. */
export const centsAmount = z.int().min(0).max(1e11)
/** Below 0: a grant. */
const grantOrPrice = z.int().min(-1e11).max(1e11)
const factor = z.number().min(0).max(10)
const percent = z.number().min(0).max(100)

export const tierSchema = z.strictObject({
  upTo: z.int().min(1).max(1e12).optional().describe('Last unit of this tier, inclusive; the last tier has none'),
  price: centsAmount.describe('Cents per unit; in a class the amount for all units together'),
})

export const perUnitSchema = z.strictObject({
  unit: id.describe('"inhabitants" or a key of quantities'),
  kind: z.enum(['graduated', 'volume']),
  tiers: z.array(tierSchema).min(1).max(50),
})

export const thirdPartySchema = z.strictObject({
  source: z.string().trim().min(1).max(200).describe('Who pays, and on what ground'),
  percent: percent.describe('Of each amount, up to four decimals'),
  lastYear: z.int().min(1).max(50).optional().describe('Last year of the horizon that is paid for; without it all are'),
})

export const componentSchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  when: z.enum(['once', 'perYear']),
  scope: z.enum(['group', 'participant']).describe('What is summed before the tiers apply'),
  unit: id.optional().describe('"inhabitants", "joiners" (how many use it) or a key of quantities; none with flat'),
  kind: z.enum(['flat', 'graduated', 'volume', 'class']).default('flat'),
  price: grantOrPrice.optional().describe('With flat: cents; below 0 a grant'),
  tiers: z.array(tierSchema).min(1).max(50).optional().describe('With every other kind'),
  per: id
    .optional()
    .describe(
      'Only for classes of joiners, per participant: each pays the price once for each of these units of its own',
    ),
  included: z.int().min(0).max(1e9).optional().describe('Units that cost nothing'),
  minimum: centsAmount.optional(),
  maximum: centsAmount.optional(),
  audience: z.array(id).min(1).max(50).optional().describe('Only participants with one of these tags pay and count'),
  yearFactors: z
    .array(factor)
    .min(1)
    .max(50)
    .optional()
    .describe('Year 1, 2, …; the last one goes on; up to six decimals'),
  percentOf: id.optional().describe('Another component of this offer, of which this one is a percentage'),
  percent: z.number().min(0).max(1000).optional().describe('With percentOf, up to four decimals'),
  mayRoundUp: z.boolean().optional().describe('With volume, per participant: may it buy more where that is cheaper?'),
  thirdParties: z.array(thirdPartySchema).min(1).max(5).optional(),
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
  components: z
    .array(componentSchema)
    .max(50)
    .optional()
    .describe('Everything the fields above cannot say; is added to them'),
})

/** Several solutions together cost less. */
export const discountSchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  solutions: z.array(id).min(1).max(50),
  atLeast: z.int().min(1).max(50).optional().describe('How many of them have to be used; without it all'),
  of: z.enum(['group', 'participant']).describe('Who has to use them, and whose amounts become less'),
  amount: centsAmount.optional().describe('Cents over the horizon'),
  percent: percent.optional().describe('Of what the used ones of these solutions cost, up to four decimals'),
})

/** One licence for a Kreis and its members. */
export const licenceSchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  solution: id,
  holder: id.describe('A participant; the licence can be had where it uses the solution'),
  members: z
    .array(id)
    .min(1)
    .max(500)
    .describe('Participants that pay memberComponents instead, and the holder if it is named'),
  price: centsAmount.describe('Cents over the horizon'),
  memberComponents: z.array(componentSchema).max(20).default([]),
})

export type Tier = z.infer<typeof tierSchema>
export type PerUnit = z.infer<typeof perUnitSchema>
export type PriceComponent = z.infer<typeof componentSchema>
export type Offer = z.infer<typeof offerSchema>
export type Discount = z.infer<typeof discountSchema>
