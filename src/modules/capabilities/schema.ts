import { z } from 'zod'
import type { Refusal } from '../../kernel/refusal.ts'
import type { TableNote } from '../../kernel/table-notes.de.ts'

/** The fields of municipal work; their German names stand in texts.de.ts. */
export const fieldIds = [
  'citizen-services',
  'building-planning',
  'finance-taxes',
  'staff-organisation',
  'schools-education',
  'children-youth-family',
  'social-health',
  'public-order',
  'traffic-mobility',
  'environment-energy',
  'culture-sport-tourism',
  'council-public',
  'it-foundations',
] as const
export type FieldId = (typeof fieldIds)[number]

/** What modernisation is made of; nothing is ready until all three are. */
export const dimensions = ['technology', 'organisation', 'law'] as const
export type Dimension = (typeof dimensions)[number]

const line = (most: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim())
    .min(1)
    .max(most)

/** The shared word in which a requirement meets a solution. */
export const capabilitySchema = z.object({
  /** Stable and never used again for something else: 'resident-parking-permit'. */
  id: z
    .string()
    .max(60)
    .regex(/^[a-z]+(-[a-z]+)*$/),
  field: z.enum(fieldIds),
  name: line(80),
  /** One German sentence: what one can do with it afterwards. */
  description: line(240),
  /** What people also call it, abbreviations and colloquial words included. */
  synonyms: z.array(line(60)).max(30),
  dimension: z.enum(dimensions),
})
export type Capability = z.infer<typeof capabilitySchema>

/** Why a capability is suggested: its words that the text has too, as they stand in name, synonyms or description. */
export interface SuggestedCapability {
  capability: Capability
  because: readonly string[]
}

/** A service of the LeiKa, or one of the bundles of services of the Onlinezugangsgesetz (OZG). */
export interface Service {
  catalogue: 'leika' | 'ozg'
  /** LeiKa: 14 digits beginning with 99. OZG: five digits. */
  key: string
  name: string
  /** The OZG service that a LeiKa service belongs to. */
  ozgKey: string | null
  ozgName: string | null
  /** Lebens- or Geschäftslage: 'Wohnen & Umzug'. */
  situation: string | null
  topic: string | null
}

/** A sheet of a file in which services may stand. */
export interface ServiceTable {
  rows: readonly (readonly (string | number | boolean | null)[])[]
  /** The line in which each row begins, where that is not its number. */
  lines?: readonly number[]
  notes: readonly TableNote[]
}

/** The keys of services that are called so or alike, best first. */
export type SearchServices = (words: string, most: number) => Promise<readonly string[]>

export interface ServiceList {
  catalogue: Service['catalogue']
  services: readonly Service[]
  /** Rows that the list itself says are not in the LeiKa: they have no key to find them by. */
  withoutKey: number
  /** One for each row that cannot be read, with its line. */
  faults: readonly Refusal[]
  /** What else is to be known of how the file was read. */
  notes: readonly TableNote[]
}

export const proposalStatuses = ['open', 'accepted', 'merged', 'declined'] as const
export type ProposalStatus = (typeof proposalStatuses)[number]

/** What somebody proposes for the common vocabulary. */
export const proposalSchema = capabilitySchema
  .pick({ field: true, name: true, description: true })
  .extend({ synonyms: z.array(line(60)).max(10) })
export type ProposalInput = z.infer<typeof proposalSchema>

export interface Proposal extends ProposalInput {
  id: string
  organisation: { id: string; name: string }
  status: ProposalStatus
  /** What it became, or what it was merged into. */
  capability: { id: string; name: string } | null
  reason: string
  createdAt: Date
  decidedAt: Date | null
}
