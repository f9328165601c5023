import { z } from 'zod'
import { sortings, type Sorting } from '../../kernel/sorting.ts'
import type { OrganisationKind } from '../access/schema.ts'

export const bundleStatuses = ['asking', 'started', 'dissolved', 'merged'] as const
export type BundleStatus = (typeof bundleStatuses)[number]

/**
 * invited: asked and silent, which is not consent; requested: has asked to come in; lapsed: silent until the end; released: the bundle
 * was dissolved; moved: into another bundle, by a split or a merger.
 */
export const participationStatuses = [
  'invited',
  'requested',
  'joined',
  'abstained',
  'declined',
  'lapsed',
  'refused',
  'withdrawn',
  'left',
  'released',
  'moved',
] as const
export type ParticipationStatus = (typeof participationStatuses)[number]

export const answers = ['joined', 'abstained', 'declined'] as const
export type Answer = (typeof answers)[number]

export const changeKinds = ['split', 'merge'] as const
export type ChangeKind = (typeof changeKinds)[number]
export const changeStatuses = [
  'proposed',
  'declined',
  'withdrawn',
  'lapsed',
  'overtaken',
  'carriedOut',
  'undoing',
  'undone',
] as const
export type ChangeStatus = (typeof changeStatuses)[number]

/** Days between saying so and leaving a bundle that has started. */
export const noticeDays = 30
/** Days that everybody has to answer to a split or a merger. */
export const changeDays = 30
/** Days that somebody has to answer who is asked into a bundle that has started. */
export const invitationDays = 30
/** So often a need is asked into one bundle after the proposal: once more where that was taken back, because each time sends mails. */
export const mostQuestions = 2
/** Days before the end of a question on which whoever has not answered is reminded. */
export const reminderDays = 3
/** Letters that the name of a bundle has. */
export const leastTitle = 5
export const mostTitle = 200
/** Needs that are asked at once. */
export const mostAsked = 100
/** Letters that the reason of an answer has. */
export const mostReason = 1000

export interface Bundle {
  id: string
  title: string
  status: BundleStatus
  /** Null where whoever asks may not see that it takes part. */
  proposer: { id: string; name: string } | null
  answerBy: string
  quorum: number
  /** While it asks, others may come in of their own accord. */
  open: boolean
  createdAt: Date
  startedAt: Date | null
  endedAt: Date | null
  successor: { id: string; title: string } | null
  /** Organisations that have joined, also those that whoever asks may not see. */
  participants: number
}

export interface Participation {
  bundle: string
  need: string
  /** Null where whoever looks may not see the need itself. */
  needTitle: string | null
  organisation: { id: string; name: string; kind: OrganisationKind; inhabitants: number | null }
  status: ParticipationStatus
  reason: string
  askedAt: Date
  answeredAt: Date | null
  leavesOn: string | null
  /** Who has asked after the bundle was proposed; null where it was asked with the proposal or came of its own accord. */
  invitedBy: { id: string; name: string } | null
  /** Its own last day to answer, where it was asked into a bundle that had started. */
  askedUntil: string | null
}

/** What the rules need to know of a bundle and of who is in it. */
export interface BundleState {
  status: BundleStatus
  answerBy: string
  quorum: number
  /** It waits for nobody once enough have joined. */
  beginsEarly: boolean
  participations: readonly ParticipationState[]
}
export interface ParticipationState {
  need: string
  organisation: string
  status: ParticipationStatus
  leavesOn: string | null
  askedUntil: string | null
}

export interface BundleChange {
  id: string
  kind: ChangeKind
  bundle: { id: string; title: string }
  other: { id: string; title: string } | null
  title: string
  needs: readonly string[]
  organisation: { id: string; name: string }
  answerBy: string
  status: ChangeStatus
  createdAt: Date
  carriedOutAt: Date | null
  carriedOutFor: string | null
  result: string | null
  /** Whom it concerns, and what they have answered; null for those who have not. */
  answers: readonly { organisation: { id: string; name: string }; consents: boolean | null }[]
}

/** A participation as it stands now, and since when. */
export interface ParticipationStanding extends Pick<
  Participation,
  'need' | 'needTitle' | 'status' | 'leavesOn' | 'askedUntil'
> {
  organisation: { id: string; name: string }
  /** Of the organisation that is acted for. */
  isMine: boolean
  changedAt: Date
}
/** A split or a merger as it stands now, with its answers, and since when. */
export interface ChangeStanding extends Pick<BundleChange, 'id' | 'kind' | 'title' | 'status' | 'answerBy'> {
  waitsForMe: boolean
  changedAt: Date
}
/** A bundle with what has become of it, as far as whoever asks may see it. */
export interface BundleNews {
  bundle: Bundle
  participations: readonly ParticipationStanding[]
  changes: readonly ChangeStanding[]
  lead: { name: string | null; chosenAt: Date } | undefined
  /** What was written in it of late, as far as whoever asks reads along. */
  messages: readonly { at: Date; by: string }[]
}

/** What a bundle has become, and when. */
export type BundleEvent = { at: Date } & (
  | { what: 'proposed'; by: string | null }
  | { what: 'started' }
  | { what: 'dissolved' }
  | { what: 'merged' }
  | { what: 'answered'; standing: ParticipationStanding }
  | { what: 'change'; change: ChangeStanding }
  | { what: 'lead'; name: string | null }
  | { what: 'message'; by: string }
)

const line = (least: number, most: number) =>
  z
    .string()
    .transform((text) => text.replaceAll(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim())
    .pipe(z.string().min(least).max(most))
const note = z
  .string()
  .transform((text) =>
    text
      .replaceAll('\r\n', '\n')
      .replaceAll(/[^\P{C}\n\t]/gu, '')
      .trim(),
  )
  .pipe(z.string().max(mostReason))

export const proposalSchema = z.object({
  /** The own need; the others are asked. */
  need: z.uuid(),
  title: line(leastTitle, mostTitle),
  answerBy: z.iso.date().regex(/^[12]/),
  quorum: z.coerce.number().int().min(2).max(1000),
  open: z.boolean(),
  asked: z.array(z.uuid()).min(1).max(mostAsked),
})
export const invitationSchema = z.object({ needs: z.array(z.uuid()).min(1).max(mostAsked) })
export const daySchema = z.object({ answerBy: z.iso.date().regex(/^[12]/) })
export const answerSchema = z.object({ answer: z.enum(answers), reason: note })
export const leaveSchema = z.object({ leavesOn: z.iso.date().regex(/^[12]/) })
export const splitSchema = z.object({ title: line(leastTitle, mostTitle), needs: z.array(z.uuid()).min(1).max(1000) })
export const mergeSchema = z.object({ title: line(leastTitle, mostTitle), other: z.uuid() })

/** What the list of bundles is asked for, as it stands in its address. */
/** Columns by which the list of bundles can be sorted, as its address names them. */
export const bundleColumns = ['titel', 'stand', 'dabei', 'frist'] as const
export type BundleSorting = Sorting<(typeof bundleColumns)[number]>

export const bundleQuerySchema = z.object({
  wessen: z.preprocess((value) => value || undefined, z.literal('eigene').optional()).catch(undefined),
  stand: z.preprocess((value) => value || undefined, z.enum(bundleStatuses).optional()).catch(undefined),
  sortiert: z.preprocess((value) => value || undefined, z.enum(sortings(bundleColumns)).optional()).catch(undefined),
  seite: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type BundleQuery = z.infer<typeof bundleQuerySchema>
