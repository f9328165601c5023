import { z } from 'zod'
import { day, instant, line, whole, word, words } from '../../../travel/row-fields.ts'
import { fieldIds } from '../../capabilities/schema.ts'
import { operatingModels } from '../../needs/schema.ts'
import {
  evidenceKinds,
  evidenceVisibilities,
  offerAudiences,
  offerStatuses,
  solutionStatuses,
  tieKinds,
} from './choices.ts'
import { offerTermsSchema } from './offer.ts'
import { interfaceSchema, webAddress } from './solution.ts'

export const solutionRow = z.strictObject({
  id: z.uuid(),
  organisation: z.uuid(),
  status: z.enum(solutionStatuses),
  name: line(120),
  summary: words(240),
  description: words(8000),
  maker: words(120),
  field: z.enum(fieldIds),
  licence: words(200),
  source_code: webAddress,
  website: webAddress,
  operating_models: z.array(z.enum(operatingModels)),
  interfaces: z.array(interfaceSchema).max(60),
  capabilities: z.array(z.string().max(80)).max(60),
  version: whole,
  created_at: instant,
  published_at: instant.nullable(),
})
export type SolutionRow = z.infer<typeof solutionRow>

export const versionRow = z.strictObject({
  id: z.uuid(),
  solution: z.uuid(),
  name: line(40),
  released_on: day.nullable(),
  support_until: day.nullable(),
})

export const tieRow = z.strictObject({ solution: z.uuid(), other: z.uuid(), kind: z.enum(tieKinds) })
export type TieRow = z.infer<typeof tieRow>

export const evidenceRow = z.strictObject({
  id: z.uuid(),
  solution: z.uuid(),
  organisation: z.uuid(),
  kind: z.enum(evidenceKinds),
  title: line(160),
  scheme: words(80),
  scheme_version: words(40),
  issuer: line(160),
  version: z.uuid().nullable(),
  operating_model: word.nullable(),
  issued_on: day,
  valid_until: day.nullable(),
  address: webAddress,
  visibility: z.enum(evidenceVisibilities),
  revoked_on: day.nullable(),
  created_at: instant,
})
export type EvidenceRow = z.infer<typeof evidenceRow>

export const offerRow = z.strictObject({
  id: z.uuid(),
  solution: z.uuid(),
  organisation: z.uuid(),
  status: z.enum(offerStatuses),
  audience: z.enum(offerAudiences),
  number: whole,
  created_at: instant,
})
export type OfferRow = z.infer<typeof offerRow>

export const offerVersionRow = z.strictObject({
  offer: z.uuid(),
  number: whole,
  terms: offerTermsSchema,
  published_at: instant,
})

export const unpublishedRow = z.strictObject({ offer: z.uuid(), terms: offerTermsSchema })
