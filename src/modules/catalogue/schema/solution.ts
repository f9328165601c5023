import { z } from 'zod'
import { isDay } from '../../../kernel/moments.ts'
import { fieldIds, type FieldId } from '../../capabilities/schema.ts'
import type { OrganisationKind } from '../../access/schema.ts'
import { operatingModels, type OperatingModel } from '../../needs/schema.ts'
import { interfaceStandings, type SolutionStatus, type TieKind } from './choices.ts'

export const line = (least: number, most: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim())
    .min(least)
    .max(most)
export const paragraph = (most: number) =>
  z
    .string()
    .overwrite((text) =>
      text
        .replaceAll('\r\n', '\n')
        .replaceAll(/[^\P{C}\n]/gu, ' ')
        .trim(),
    )
    .max(most)
export const isoDay = z.string().refine(isDay)
/** Empty, or an address that a browser opens. */
export const webAddress = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)])

export const interfaceSchema = z.object({
  standard: line(1, 80),
  standing: z.enum(interfaceStandings),
  /** Who has tried it, and when; only of what is tested. */
  by: line(0, 120).default(''),
  on: isoDay.nullable().default(null),
})
export type SolutionInterface = z.infer<typeof interfaceSchema>

/** What a solution says of itself. */
export const solutionContentSchema = z.object({
  name: line(2, 120),
  /** One sentence: what it does for whom. */
  summary: line(0, 240),
  description: paragraph(8000),
  /** Who makes it, where that is somebody else than whoever keeps the entry. */
  maker: line(0, 120),
  field: z.enum(fieldIds),
  /** An SPDX expression; empty for what is closed. */
  licence: line(0, 200),
  sourceCode: webAddress,
  website: webAddress,
  operatingModels: z.array(z.enum(operatingModels)),
  interfaces: z.array(interfaceSchema).max(60),
  capabilities: z.array(z.string().max(80)).max(60),
})
export type SolutionContent = z.infer<typeof solutionContentSchema>

export interface Keeper {
  id: string
  name: string
  kind: OrganisationKind
}

export interface Solution extends SolutionContent {
  id: string
  /** Who keeps the entry. */
  organisation: Keeper
  status: SolutionStatus
  version: number
  createdAt: Date
  publishedAt: Date | null
  changedAt: Date
}

export interface ListedSolution {
  id: string
  name: string
  summary: string
  maker: string
  field: FieldId
  licence: string
  operatingModels: readonly OperatingModel[]
  status: SolutionStatus
  organisation: Keeper
}

export const versionSchema = z.object({
  name: line(1, 40),
  releasedOn: isoDay.nullable(),
  supportUntil: isoDay.nullable(),
})
export type VersionContent = z.infer<typeof versionSchema>
export interface SolutionVersion extends VersionContent {
  id: string
}

export interface SolutionTie {
  kind: TieKind
  other: { id: string; name: string }
}
