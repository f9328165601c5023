import { z } from 'zod'
import { organisationKinds } from '../../access/schema.ts'
import { fieldIds } from '../../capabilities/schema.ts'
import { fileFormat } from '../../journal/schema.ts'
import { operatingModels } from '../../needs/schema.ts'
import {
  evidenceKinds,
  evidenceVisibilities,
  interfaceStandings,
  offerAudiences,
  offerStatuses,
  solutionStatuses,
  tieKinds,
} from './choices.ts'
import { offerTermsSchema, type Offer, type OfferTerms } from './offer.ts'
import type { ListedSolution } from './solution.ts'
import { licenceKinds } from './solution-query.ts'

const keeper = z.object({ id: z.uuid(), name: z.string(), kind: z.enum(organisationKinds) })

export const solutionListQuery = z.strictObject({
  search: z.string().trim().max(200).optional().describe('Wörter; was am besten passt, kommt zuerst'),
  field: z.enum(fieldIds).optional(),
  capability: z.string().max(80).optional(),
  operatingModel: z.enum(operatingModels).optional(),
  licence: z.enum(licenceKinds).optional(),
  standard: z.string().max(80).optional(),
  evidence: z.enum(evidenceKinds).optional().describe('Nur mit gültigem öffentlichem Nachweis dieser Art'),
  limit: z
    .string()
    .regex(/^([1-9]\d?|100)$/)
    .default('50')
    .describe('Höchstens so viele, bis 100'),
  cursor: z.uuid().optional(),
})
export type SolutionListQuery = z.infer<typeof solutionListQuery>
export const solutionExportQuery = solutionListQuery.omit({ limit: true, cursor: true }).extend({ format: fileFormat })

const listed = z.object({
  id: z.uuid(),
  name: z.string(),
  summary: z.string(),
  maker: z.string(),
  field: z.enum(fieldIds),
  licence: z.string().describe('SPDX-Ausdruck; leer, wenn nicht offen'),
  operatingModels: z.array(z.enum(operatingModels)),
  status: z.enum(solutionStatuses),
  organisation: keeper,
})
export const listedAsAnswer = (solution: ListedSolution): z.infer<typeof listed> => {
  const { id, name, summary, maker, field, licence, operatingModels: models, status, organisation } = solution
  return { id, name, summary, maker, field, licence, operatingModels: [...models], status, organisation }
}
export const solutionListAnswer = z.object({
  items: z.array(listed),
  next: z.string().nullable().describe('Für die Angabe „cursor“ der nächsten Seite; null auf der letzten'),
})

const day = z.string().nullable()
export const solutionAnswer = listed.extend({
  description: z.string(),
  sourceCode: z.string(),
  website: z.string(),
  capabilities: z.array(z.object({ id: z.string(), name: z.string() })),
  interfaces: z.array(
    z.object({ standard: z.string(), standing: z.enum(interfaceStandings), by: z.string(), on: day }),
  ),
  versions: z.array(z.object({ id: z.uuid(), name: z.string(), releasedOn: day, supportUntil: day })),
  ties: z.array(z.object({ kind: z.enum(tieKinds), other: z.object({ id: z.uuid(), name: z.string() }) })),
  evidence: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(evidenceKinds),
      title: z.string(),
      scheme: z.string(),
      schemeVersion: z.string(),
      issuer: z.string(),
      version: z.object({ id: z.uuid(), name: z.string() }).nullable(),
      operatingModel: z.enum(operatingModels).nullable(),
      issuedOn: z.string(),
      validUntil: day,
      address: z.string(),
      visibility: z.enum(evidenceVisibilities),
      standing: z.enum(['valid', 'expired', 'revoked']),
    }),
  ),
})

export const offerAnswer = z.object({
  id: z.uuid(),
  solution: z.object({ id: z.uuid(), name: z.string() }),
  organisation: keeper,
  status: z.enum(offerStatuses),
  audience: z.enum(offerAudiences),
  number: z.int().describe('Nummer der Fassung, die gilt'),
  publishedAt: z.iso.datetime().nullable(),
  terms: offerTermsSchema.nullable().describe('Preise in Cent, netto'),
})
export const offersAnswer = z.object({ items: z.array(offerAnswer) })
export const offerAsAnswer = ({
  publishedAt,
  terms,
  ...offer
}: Offer | (Offer & { terms: OfferTerms })): z.infer<typeof offerAnswer> => ({
  ...offer,
  publishedAt: publishedAt && publishedAt.toISOString(),
  terms,
})
