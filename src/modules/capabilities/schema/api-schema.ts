import { z } from 'zod'
import { fileFormat } from '../../journal/schema.ts'
import { capabilitySchema, fieldIds, proposalSchema, proposalStatuses, type Proposal } from '../schema.ts'

const capability = capabilitySchema.extend({ fieldName: z.string() })
export const capabilitiesQuery = z.strictObject({
  search: z.string().trim().max(200).optional().describe('Nur, wovon diese Wörter sprechen; das Passendste zuerst'),
})
export const capabilitiesAnswer = z.object({ items: z.array(capability) })
export const suggestionBody = z.strictObject({
  text: z.string().trim().min(1).max(5000).describe('Zum Beispiel eine Anforderung, in eigenen Worten'),
})
export const suggestionsAnswer = z.object({
  items: z.array(z.object({ capability, because: z.array(z.string()).describe('Die Wörter, an denen es liegt') })),
})

export const proposalsQuery = z.strictObject({
  waiting: z.enum(['true']).optional().describe('Was auf eine Entscheidung wartet: für die Redaktion von allen'),
})
export const newProposalBody = z
  .strictObject(proposalSchema.shape)
  .extend({ synonyms: proposalSchema.shape.synonyms.default([]) })
export const decisionBody = z.discriminatedUnion('verdict', [
  z.strictObject({ verdict: z.literal('accept') }),
  z.strictObject({
    verdict: z.literal('merge'),
    into: z.string().max(80).describe('Kennung der Fähigkeit, die es schon gibt'),
  }),
  z.strictObject({ verdict: z.literal('decline'), reason: z.string().trim().min(1).max(500) }),
])
export const proposalAnswer = z.object({
  id: z.uuid(),
  organisation: z.object({ id: z.uuid(), name: z.string() }),
  field: z.enum(fieldIds),
  name: z.string(),
  description: z.string(),
  synonyms: z.array(z.string()),
  status: z.enum(proposalStatuses),
  capability: z.object({ id: z.string(), name: z.string() }).nullable().describe('Was daraus wurde'),
  reason: z.string(),
  createdAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
})
export const proposalsAnswer = z.object({ items: z.array(proposalAnswer) })
export const proposalAsAnswer = ({ createdAt, decidedAt, ...proposal }: Proposal): z.infer<typeof proposalAnswer> => ({
  ...proposal,
  createdAt: createdAt.toISOString(),
  decidedAt: decidedAt?.toISOString() ?? null,
})

export const servicesQuery = z.strictObject({
  search: z.string().trim().min(1).max(100).describe('Wörter des Namens, oder der Anfang des Schlüssels'),
})
export const servicesAnswer = z.object({
  items: z.array(
    z.object({
      catalogue: z.enum(['leika', 'ozg']),
      key: z.string(),
      name: z.string(),
      ozgKey: z.string().nullable(),
      ozgName: z.string().nullable(),
      situation: z.string().nullable(),
      topic: z.string().nullable(),
    }),
  ),
})

export const capabilityExportQuery = capabilitiesQuery.extend({ format: fileFormat })
