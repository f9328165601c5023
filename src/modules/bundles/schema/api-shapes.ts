import { z } from 'zod'
import { dimensions } from '../../capabilities/schema.ts'
import { necessities } from '../../needs/schema.ts'
import { fileFormat } from '../../journal/schema.ts'
import { organisationKinds } from '../../access/schema.ts'
import {
  answers,
  bundleStatuses,
  changeKinds,
  changeStatuses,
  mostReason,
  mostAsked,
  mostTitle,
  participationStatuses,
  type Bundle,
  type BundleChange,
  type Participation,
} from '../schema.ts'

const day = z.iso.date()
const instant = z.iso.datetime()

export const changeAnswer = z.object({
  id: z.uuid(),
  kind: z.enum(changeKinds),
  status: z.enum(changeStatuses),
  bundle: z.object({ id: z.uuid(), title: z.string() }),
  other: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  title: z.string().describe('So heißt der neue Teil, oder beide zusammen'),
  needs: z.array(z.uuid()).describe('Was bei einer Teilung in den neuen Teil geht'),
  organisation: z.object({ id: z.uuid(), name: z.string() }).describe('Wer es vorgeschlagen hat'),
  answerBy: day,
  createdAt: instant,
  carriedOutAt: instant.nullable(),
  result: z.uuid().nullable().describe('Der neue Teil, wenn geteilt ist'),
  answers: z.array(
    z.object({
      organisation: z.object({ id: z.uuid(), name: z.string() }),
      consents: z.boolean().nullable().describe('Null, solange noch keine Antwort da ist'),
    }),
  ),
})

export const bundleAnswer = z.object({
  id: z.uuid(),
  title: z.string(),
  status: z.enum(bundleStatuses),
  proposer: z
    .object({ id: z.uuid(), name: z.string() })
    .nullable()
    .describe('Null, wo ihr Bedarf nur denen gezeigt wird, die teilnehmen'),
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

export const participationAnswer = z.object({
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

export const bundleExportQuery = bundleListQuery.pick({ own: true, status: true }).extend({ format: fileFormat })
export const oneBundleExportQuery = z.strictObject({ format: fileFormat })

const total = z.int().nullable()
const named = z.object({ id: z.uuid(), name: z.string() })
const sharedRequirement = z.object({
  capability: z.string().nullable(),
  text: z.string(),
  otherWords: z.array(z.string()).describe('Dasselbe in den Worten anderer'),
  dimension: z.enum(dimensions),
  necessity: z.enum(necessities),
  organisations: z.array(named),
})
export const wholeBundleAnswer = bundleAnswer.extend({
  participations: z.array(participationAnswer),
  needs: z.array(z.uuid()).describe('Bedarfe, die dabei sind und gesehen werden dürfen'),
  demand: z.object({
    organisations: z.int(),
    inhabitants: total,
    cases: total,
    workplaces: total,
    firstDeadline: day.nullable(),
    urgency: day.nullable(),
  }),
  core: z.array(sharedRequirement).describe('Was alle brauchen'),
  variants: z.array(sharedRequirement).describe('Was nur einige brauchen'),
  conflicts: z.array(
    z.object({
      kind: z.enum(['operatingModels', 'deadlines', 'contract']),
      sentence: z.string().describe('Was nicht zusammengeht, in einem deutschen Satz'),
    }),
  ),
  lead: z.uuid().nullable().describe('Die Organisation, die mehr als die Hälfte nennt'),
  gatekeeper: z.uuid().nullable().describe('Wer über Bitten um Aufnahme entscheidet'),
  leadChoices: z.array(z.object({ organisation: z.uuid(), choice: z.uuid().nullable() })),
  changes: z.array(changeAnswer),
})

export const proposalBody = z.strictObject({
  need: z
    .uuid()
    .describe(
      'Der eigene offene Bedarf; ist er nur für die eigene Organisation sichtbar, sehen ihn dann alle im Bündel',
    ),
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
}: Participation): z.infer<typeof participationAnswer> => ({
  ...rest,
  askedAt: askedAt.toISOString(),
  answeredAt: answeredAt?.toISOString() ?? null,
  answerBy: askedUntil,
})

export const changeAsAnswer = ({
  createdAt,
  carriedOutAt,
  carriedOutFor: _for,
  ...rest
}: BundleChange): z.infer<typeof changeAnswer> => ({
  ...rest,
  needs: [...rest.needs],
  answers: [...rest.answers],
  createdAt: createdAt.toISOString(),
  carriedOutAt: carriedOutAt?.toISOString() ?? null,
})

const reason = z.string().max(mostReason).default('').describe('Das lesen alle, die zu diesem Bündel gefragt sind')
/** Where the own need is to be. */
export const placeBody = z.discriminatedUnion('status', [
  z.strictObject({
    status: z
      .literal('joined')
      .describe('Beitreten, oder nach einem angekündigten Austritt doch bleiben; den Bedarf sehen dann alle im Bündel'),
  }),
  z.strictObject({ status: z.enum(answers).exclude(['joined']), reason }),
  z.strictObject({
    status: z.literal('requested').describe('Um Aufnahme bitten; wo das Bündel offen ist, gleich beitreten'),
  }),
  z.strictObject({ status: z.literal('withdrawn').describe('Die Bitte um Aufnahme zurückziehen') }),
  z.strictObject({
    status: z.literal('left'),
    leavesOn: day.optional().describe('Nötig, sobald das Bündel begonnen hat: frühestens in 30 Tagen'),
  }),
])
export const entryBody = z.strictObject({ accepted: z.boolean() })
export const leadBody = z.strictObject({
  choice: z.uuid().nullable().describe('Eine Organisation, die dabei ist; null für keine'),
})
export const leadAnswer = z.object({ lead: z.uuid().nullable(), gatekeeper: z.uuid().nullable() })
const changeTitle = z.string().min(5).max(mostTitle)
export const changeBody = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('split'),
    title: changeTitle.describe('So heißt der neue Teil'),
    needs: z.array(z.uuid()).min(1).max(1000).describe('Was in den neuen Teil geht'),
  }),
  z.strictObject({
    kind: z.literal('merge'),
    title: changeTitle.describe('So heißen beide zusammen'),
    other: z.uuid().describe('Das Bündel, das in diesem aufgeht'),
  }),
])
export const consentBody = z.strictObject({ consents: z.boolean() })

export const questionsAnswer = z.object({
  items: z.array(participationAnswer.extend({ bundle: z.object({ id: z.uuid(), title: z.string() }), answerBy: day })),
})
export const participationsAnswer = z.object({ items: z.array(participationAnswer) })
