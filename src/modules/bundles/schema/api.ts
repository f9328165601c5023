import { z } from 'zod'
import { organisationKinds } from '../../organisations/schema.ts'
import {
  bundleStatuses,
  mostAsked,
  mostTitle,
  participationStatuses,
  type Bundle,
  type Participation,
} from '../schema.ts'

const day = z.iso.date()
const instant = z.iso.datetime()

export const bundleAnswer = z.object({
  id: z.uuid(),
  title: z.string(),
  status: z.enum(bundleStatuses),
  proposer: z.object({ id: z.uuid(), name: z.string() }),
  answerBy: day,
  quorum: z.int().describe('So viele Organisationen sind nötig'),
  open: z.boolean().describe('Ob andere von sich aus dazukommen dürfen, solange gefragt wird'),
  createdAt: instant,
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  successor: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  participants: z.int().describe('Organisationen, die dabei sind'),
})
export type BundleAnswer = z.infer<typeof bundleAnswer>

const participation = z.object({
  need: z.uuid(),
  needTitle: z.string().nullable().describe('Null, wo die eigene Organisation den Bedarf nicht sehen darf'),
  organisation: z.object({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(organisationKinds),
    inhabitants: z.int().nullable(),
  }),
  status: z.enum(participationStatuses),
  reason: z.string(),
  askedAt: instant,
  answeredAt: instant.nullable(),
  leavesOn: day.nullable(),
  answerBy: day.nullable().describe('Eigener letzter Tag, wo erst nach dem Beginn gefragt wurde'),
})

export const bundleListQuery = z.strictObject({
  own: z.enum(['true']).optional().describe('Nur die, zu denen die eigene Organisation gefragt ist oder gehört'),
  status: z.enum(bundleStatuses).optional().describe('Ohne Angabe alle, die nicht zu Ende sind'),
  limit: z
    .string()
    .regex(/^([1-9]\d?|100)$/)
    .default('25'),
  cursor: z.string().max(300).optional(),
})
export type BundleListQuery = z.infer<typeof bundleListQuery>
export const bundleListAnswer = z.object({ items: z.array(bundleAnswer), next: z.string().nullable() })

const total = z.int().nullable()
export const wholeBundleAnswer = bundleAnswer.extend({
  participations: z.array(participation),
  needs: z.array(z.uuid()).describe('Bedarfe, die dabei sind und gesehen werden dürfen'),
  demand: z.object({
    organisations: z.int(),
    inhabitants: total,
    cases: total,
    workplaces: total,
    firstDeadline: day.nullable(),
    urgency: day.nullable(),
  }),
})

export const proposalBody = z.strictObject({
  need: z.uuid().describe('Der eigene offene Bedarf'),
  title: z.string().min(5).max(mostTitle),
  answerBy: day.describe('Bis dahin antworten alle'),
  quorum: z.int().min(2).max(1000),
  open: z.boolean().default(false).describe('Ob andere von sich aus dazukommen dürfen, solange gefragt wird'),
  asked: z.array(z.uuid()).min(1).max(mostAsked).describe('Bedarfe anderer, deren Organisationen gefragt werden'),
})

export const bundleAsAnswer = ({ createdAt, startedAt, endedAt, ...rest }: Bundle): BundleAnswer => ({
  id: rest.id,
  title: rest.title,
  status: rest.status,
  proposer: rest.proposer,
  answerBy: rest.answerBy,
  quorum: rest.quorum,
  open: rest.open,
  createdAt: createdAt.toISOString(),
  startedAt: startedAt?.toISOString() ?? null,
  endedAt: endedAt?.toISOString() ?? null,
  successor: rest.successor,
  participants: rest.participants,
})

export const participationAsAnswer = ({
  bundle: _,
  askedAt,
  answeredAt,
  invitedBy: __,
  askedUntil,
  ...rest
}: Participation): z.infer<typeof participation> => ({
  ...rest,
  askedAt: askedAt.toISOString(),
  answeredAt: answeredAt?.toISOString() ?? null,
  answerBy: askedUntil,
})
