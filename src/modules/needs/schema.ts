import { z } from 'zod'
import type { OrganisationKind, Visibility } from '../access/schema.ts'
import { backgroundFields, blanksOf, needFields, schemasOf, type NeedFieldName } from './fields/need-fields.ts'
import type { NeedStatus } from './schema/choices.ts'

export * from './schema/choices.ts'
export * from './schema/need-query.ts'
export type { Requirement } from './schema/requirement.ts'
export { words, type Cell, type Vocabulary } from './fields/need-field.ts'
export { fieldNamed, headingOf, isBackground, needFieldNames, type NeedFieldName } from './fields/need-fields.ts'
export { readShouldCell } from './fields/requirements.ts'
export { leastTitle } from './fields/title.ts'
export { needBody } from './schema/need-body.ts'
export { budgetRange } from './fields/budget.ts'

/** Everything that a need says. Amounts are whole cents, days ISO dates. */
export type NeedContent = { [Name in NeedFieldName]: (typeof needFields)[Name]['blank'] }

/** What a need may say, whoever says it: a page, a program or a file. */
export const needContentSchema = z
  .object(schemasOf(needFields))
  .refine(({ budgetFrom, budgetTo }) => budgetFrom === null || budgetTo === null || budgetFrom <= budgetTo, {
    path: ['budgetTo'],
  })

/** What hangs on prices, contracts and usage: null where whoever looks may not see it. */
export type NeedBackground = Pick<NeedContent, keyof typeof backgroundFields>

export interface Need extends Omit<NeedContent, keyof NeedBackground> {
  id: string
  organisation: { id: string; name: string; kind: OrganisationKind; inhabitants: number | null }
  status: NeedStatus
  bundle: { id: string; title: string } | null
  background: NeedBackground | null
  version: number
  createdAt: Date
  openedAt: Date | null
  changedAt: Date
}

export const emptyNeed: NeedContent = blanksOf(needFields)

export interface ListedNeed extends Pick<
  Need,
  'id' | 'title' | 'aim' | 'status' | 'field' | 'bundle' | 'deadline' | 'visibility' | 'organisation' | 'openedAt'
> {
  county: string | null
  land: string | null
}

export type { Visibility }

/** What its organisation has begun and nobody else sees. */
export interface Draft extends Pick<Need, 'id' | 'title' | 'visibility'> {
  /** When, in milliseconds: what came from one file was begun in the same moment. */
  begun: number
}

/** A need as a file shows it, with the area in which its organisation lies. */
export type ExportedNeed = Need & Pick<ListedNeed, 'county' | 'land'>

/** What a file says of a need beside what it says itself; nobody reads it in. */
export const exportedFacts = [
  'id',
  'organisation',
  'status',
  'bundle',
  'version',
  'createdAt',
  'openedAt',
  'changedAt',
  'county',
  'land',
] as const satisfies readonly (keyof ExportedNeed)[]
