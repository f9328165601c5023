import { z } from 'zod'
import { mandateScopes, organisationKinds, roles, visibilities } from '../../access/schema.ts'
import { needStatuses, storedBackground, storedNeed } from '../../needs/schema.ts'
import { mandateStatuses } from '../../mandates/schema.ts'

/** Neither NUL nor half a surrogate pair: no database keeps them. */
const isSound = (text: string) => !text.includes('\0') && text.isWellFormed()
const line = (most: number) => z.string().min(1).max(most).refine(isSound)
const words = (most: number) => z.string().max(most).refine(isSound)
const instant = z.iso.datetime().regex(/^[1-9]/)
const day = z.iso.date().regex(/^[1-9]/)
const whole = z.number().int().min(0).max(2_000_000_000)
const key = z.string().regex(/^\d{2,12}$/)
const word = z.string().regex(/^[a-z][A-Za-z]{0,59}$/)
const webAddress = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(300)])
const mailAddress = z.email().max(254)
const json = z.record(z.string(), z.unknown()).refine((value) => isSoundJson(value, 20))

function isSoundJson(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return isSound(value)
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  return depth > 0 && Object.entries(value).every(([name, part]) => isSound(name) && isSoundJson(part, depth - 1))
}

/** The tables of an organisation's export and what a row of each may hold: nothing else is read from a file. */
export const exportRows = {
  organisations: z.strictObject({
    id: z.uuid(),
    kind: z.enum(organisationKinds),
    name: line(300),
    parent: z.uuid().nullable(),
    association: z.uuid().nullable(),
    inhabitants: whole.nullable(),
    square_kilometres: z.number().min(0).nullable(),
    latitude: z.number().min(-90).max(90).nullable(),
    longitude: z.number().min(-180).max(180).nullable(),
    source: words(300).nullable(),
    as_of: day.nullable(),
    invented: z.boolean(),
    vanished_on: day.nullable(),
    successor: z.uuid().nullable(),
    created_at: instant,
  }),
  organisation_keys: z.strictObject({
    organisation: z.uuid(),
    kind: z.enum(['ags', 'ars']),
    key,
    valid_from: day,
    valid_until: day.nullable(),
  }),
  organisation_names: z.strictObject({ organisation: z.uuid(), name: line(300), valid_until: day }),
  named_organisations: z.strictObject({
    id: z.uuid(),
    kind: z.enum(organisationKinds),
    name: line(300),
    ags: key.nullable(),
    ars: key.nullable(),
  }),
  profiles: z.strictObject({
    organisation: z.uuid(),
    about: words(2000),
    website: webAddress,
    contact_email: z.union([z.literal(''), mailAddress]),
    visibility: z.enum(visibilities),
    version: whole,
  }),
  persons: z.strictObject({ id: z.uuid(), name: line(300), email: mailAddress }),
  memberships: z.strictObject({
    person: z.uuid(),
    organisation: z.uuid(),
    role: z.enum(roles),
    since: instant,
  }),
  mandates: z.strictObject({
    id: z.uuid(),
    representative: z.uuid(),
    represented: z.uuid(),
    scope: z.enum(mandateScopes),
    valid_from: day,
    valid_until: day.nullable(),
    status: z.enum(mandateStatuses),
    proposed_by: z.uuid().nullable(),
    prepared_by: z.uuid().nullable(),
    decided_by: z.uuid().nullable(),
    revoked_by: z.uuid().nullable(),
    created_at: instant,
    decided_at: instant.nullable(),
    revoked_at: instant.nullable(),
  }),
  needs: z.strictObject({
    id: z.uuid(),
    organisation: z.uuid(),
    status: z.enum(needStatuses),
    ...storedNeed,
    version: whole,
    created_at: instant,
    opened_at: instant.nullable(),
  }),
  need_backgrounds: z.strictObject({
    need: z.uuid(),
    ...storedBackground,
  }),
  bundles: z.strictObject({
    id: z.uuid(),
    title: line(200),
    status: z.enum(['asking', 'started', 'dissolved', 'merged']),
    proposer: z.uuid(),
    answer_by: day,
    quorum: whole,
    open: z.boolean(),
    created_at: instant,
    started_at: instant.nullable(),
    ended_at: instant.nullable(),
    successor: z.uuid().nullable(),
  }),
  participations: z.strictObject({
    bundle: z.uuid(),
    need: z.uuid(),
    organisation: z.uuid(),
    status: word,
    reason: words(1000),
    asked_at: instant,
    answered_by: z.uuid().nullable(),
    answered_at: instant.nullable(),
    leaves_on: day.nullable(),
    reminded_at: instant.nullable(),
    invited_by: z.uuid().nullable(),
    answer_by: day.nullable(),
  }),
  lead_choices: z.strictObject({
    bundle: z.uuid(),
    organisation: z.uuid(),
    choice: z.uuid().nullable(),
    chosen_by: z.uuid().nullable(),
    chosen_at: instant,
  }),
  bundle_changes: z.strictObject({
    id: z.uuid(),
    kind: z.enum(['split', 'merge']),
    bundle: z.uuid(),
    other: z.uuid().nullable(),
    title: line(200),
    needs: z.array(z.uuid()).max(1000),
    organisation: z.uuid(),
    proposed_by: z.uuid().nullable(),
    created_at: instant,
    answer_by: day,
    status: word,
    carried_out_at: instant.nullable(),
    result: z.uuid().nullable(),
  }),
  change_answers: z.strictObject({
    change: z.uuid(),
    organisation: z.uuid(),
    consents: z.boolean(),
    answered_by: z.uuid().nullable(),
    answered_at: instant,
  }),
  offer_drafts: z.strictObject({
    bundle: z.uuid(),
    organisation: z.uuid(),
    entry: json,
    version: whole,
    changed_by: z.uuid().nullable(),
    changed_at: instant,
  }),
  journal: z.strictObject({
    at: instant,
    person: z.uuid().nullable(),
    organisation: z.uuid().nullable(),
    acting_for: z.uuid().nullable(),
    /** Missing in exports from before there were programs. */
    token: z.uuid().nullable().default(null),
    action: word,
    subject_kind: word,
    subject: line(200),
    before: json.nullable(),
    after: json.nullable(),
  }),
} as const
export type ExportTable = keyof typeof exportRows
/** What a need says is described with its fields; here its columns are values like any other. */
type Said = { [Table in 'needs' | 'need_backgrounds']: Readonly<Record<string, unknown>> } & Record<string, object>
export type OrganisationExport = {
  [Table in ExportTable]: (z.infer<(typeof exportRows)[Table]> & Said[Table])[]
}
export const exportTables = Object.keys(exportRows) as ExportTable[]
/** About bundles, which belong to all who are in them and stay: taken along to be read, checked when read in, and not taken over. */
export const tablesToRead = [
  'bundles',
  'participations',
  'lead_choices',
  'bundle_changes',
  'change_answers',
  'offer_drafts',
] as const satisfies readonly ExportTable[]
/** Exports from before there were such tables are read as well. */
export const laterTables: readonly ExportTable[] = ['needs', 'need_backgrounds', ...tablesToRead]
