import { z } from 'zod'

export const organisationKinds = [
  'municipality',
  'municipalAssociation',
  'county',
  'provider',
  'vendor',
  'land',
  'bund',
  'association',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** In ascending order of what they may do; each role includes the ones before it. */
export const roles = ['reading', 'editing', 'deciding', 'administering'] as const
export type Role = (typeof roles)[number]
export const isAtLeast = (role: Role, least: Role): boolean => roles.indexOf(role) >= roles.indexOf(least)

/** Who may see a thing, from the narrowest to the widest. */
export const visibilities = ['ownOrganisation', 'bundleParticipants', 'publicBodies', 'signedIn', 'public'] as const
export type Visibility = (typeof visibilities)[number]

/** The Länder by the first two digits of every official key (AGS, ARS). */
export const laender: Readonly<Record<string, string>> = {
  '01': 'Schleswig-Holstein',
  '02': 'Hamburg',
  '03': 'Niedersachsen',
  '04': 'Bremen',
  '05': 'Nordrhein-Westfalen',
  '06': 'Hessen',
  '07': 'Rheinland-Pfalz',
  '08': 'Baden-Württemberg',
  '09': 'Bayern',
  '10': 'Saarland',
  '11': 'Berlin',
  '12': 'Brandenburg',
  '13': 'Mecklenburg-Vorpommern',
  '14': 'Sachsen',
  '15': 'Sachsen-Anhalt',
  '16': 'Thüringen',
}

/** One row of a directory: an organisation as an official list or a seed describes it on one day. */
export interface DirectoryEntry {
  kind: 'municipality' | 'municipalAssociation' | 'county' | 'land'
  /** Land 2, county 5, municipality 8 digits; associations have none. */
  ags: string | null
  /** Twelve digits, shorter ones padded with zeros; for an association Land 2 + county 3 + association 4 and zeros. */
  ars: string | null
  name: string
  /** AGS of the county (or city that is a county of its own), null for a Land. */
  county: string | null
  inhabitants: number | null
  squareKilometres: number | null
  latitude: number | null
  longitude: number | null
}

export interface Directory {
  entries: readonly DirectoryEntry[]
  /** Where the figures come from, as it is shown: "Destatis, Gemeindeverzeichnis GV100AD". */
  source: string
  /** ISO date the figures describe. */
  asOf: string
  /** A selection, as the seed is: what it lacks has not vanished. */
  partial?: true
}

/** What an import found, each named with its key. */
export interface ImportReport {
  source: string
  asOf: string
  new: readonly ImportChange[]
  renamed: readonly ImportChange[]
  /** Entries of the same kind of source that the newer edition no longer has: they wait for their successor to be named. */
  vanished: readonly ImportChange[]
  changed: readonly ImportChange[]
  unchanged: number
}
export interface ImportChange {
  id: string
  kind: OrganisationKind
  key: string
  name: string
  /** The earlier name, where it was renamed. */
  before?: string
}

/** An organisation as lists, searches and maps show it. */
export interface ListedOrganisation {
  id: string
  kind: OrganisationKind
  name: string
  formerNames: readonly string[]
  /** AGS, of an association ARS; of what has vanished the last one. */
  key: string | null
  county: Area | null
  land: Area | null
  /** A city that is a county of its own, as municipality and as county. */
  independentCity: boolean
  /** Another one of the same kind and county has the same name. */
  namesake: boolean
  inhabitants: number | null
  latitude: number | null
  longitude: number | null
  source: string | null
  asOf: string | null
  invented: boolean
  vanishedOn: string | null
  successor: string | null
}
export interface Area {
  id: string
  key: string
  name: string
}

export interface OrganisationLink {
  id: string
  name: string
  kind: OrganisationKind
}
export interface OrganisationKey {
  kind: 'ags' | 'ars'
  key: string
  validFrom: string
  /** The last day; null while it is valid. */
  validUntil: string | null
}

/** What the page of one organisation shows. */
export interface OrganisationDetails extends OrganisationLink {
  /** From the narrowest outwards: Kreis, Land. */
  areas: readonly OrganisationLink[]
  association: OrganisationLink | null
  inhabitants: number | null
  squareKilometres: number | null
  source: string | null
  asOf: string | null
  invented: boolean
  vanishedOn: string | null
  successor: OrganisationLink | null
  /** What has gone up in it, and from which day on. */
  predecessors: readonly (OrganisationLink & { on: string })[]
  keys: readonly OrganisationKey[]
  formerNames: readonly { name: string; validUntil: string }[]
  /** Null where there is none, or none for whoever looks. */
  profile: { about: string; website: string; contactEmail: string } | null
}

export const sizeClassIds = ['bis-2000', '2000-5000', '5000-20000', '20000-100000', 'ab-100000'] as const
export type SizeClass = (typeof sizeClassIds)[number]
const blankAsMissing = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => value || undefined, schema.optional())
const areaKey = (digits: number) => blankAsMissing(z.string().regex(new RegExp(`^\\d{${digits}}$`)))

/** What the list of organisations is asked for, as it stands in its address; what makes no sense there is left out. */
export const registerQuerySchema = z.object({
  suche: z.string().trim().max(100).catch(''),
  land: areaKey(2).catch(undefined),
  kreis: areaKey(5).catch(undefined),
  art: blankAsMissing(z.enum(organisationKinds)).catch(undefined),
  groesse: blankAsMissing(z.enum(sizeClassIds)).catch(undefined),
  stand: blankAsMissing(z.literal('aufgeloest')).catch(undefined),
  seite: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type RegisterQuery = z.infer<typeof registerQuerySchema>

export const [exportFormat, exportVersion] = ['allmende-export', 1] as const

/** What an export tells about each of its tables, in German: heading, what a row is, what each field means. */
export type ExportDescription = Readonly<
  Record<string, { title: string; meaning: string; fields: Readonly<Record<string, string>> }>
>

export const exportManifestSchema = z.object({
  format: z.literal(exportFormat),
  version: z.literal(exportVersion),
  organisation: z.object({ id: z.string(), name: z.string() }),
  at: z.iso.datetime(),
  files: z.record(
    z.string(),
    z.object({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.number().int().min(0),
      /** Of a table; other files have none. */
      rows: z.number().int().min(0).nullable(),
    }),
  ),
})
export type ExportManifest = z.infer<typeof exportManifestSchema>

const text = (most: number) => z.string().trim().min(1).max(most)
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email())

/** What a person is called. */
export const nameSchema = text(120).regex(/^[^\p{C}\u2028\u2029]*$/u)

/** Of those, the ones that a profile can have: it belongs to no bundle. */
export const profileVisibilities = ['ownOrganisation', 'publicBodies', 'signedIn', 'public'] as const

export const profileSchema = z.object({
  about: z.string().trim().max(2000),
  website: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(300)]),
  contactEmail: z.union([z.literal(''), emailSchema]),
  visibility: z.enum(profileVisibilities),
  /** The version the form was filled from: a save on top of another one is noticed. */
  version: z.coerce.number().int().min(0),
})
export type ProfileInput = z.infer<typeof profileSchema>

export const invitationSchema = z.object({ email: emailSchema, role: z.enum(roles) })
export const joinRequestSchema = z.object({ role: z.enum(roles), message: z.string().trim().max(500) })

/** What a mandate covers. */
export const mandateScopes = ['everything', 'needs', 'bundles', 'figures'] as const
export type MandateScope = (typeof mandateScopes)[number]
export const mandateSides = ['representative', 'represented'] as const
export type MandateSide = (typeof mandateSides)[number]
export const mandateSchema = z.object({
  /** Which side the one who begins it is on. */
  side: z.enum(mandateSides),
  /** The organisation on the other side. */
  partner: z.uuid(),
  scope: z.enum(mandateScopes),
  validFrom: z.iso.date(),
  validUntil: z.union([z.literal(''), z.iso.date()]),
})
export type MandateInput = z.infer<typeof mandateSchema>
export const mandateStatuses = ['proposed', 'prepared', 'active', 'declined', 'revoked'] as const
export type MandateStatus = (typeof mandateStatuses)[number]

/** One side of a mandate as it is today. */
export interface MandateParty {
  id: string
  name: string
  /** Under which the mandate was begun, where that one has merged into this. */
  was: string | null
}

export interface Mandate {
  id: string
  representative: MandateParty
  represented: MandateParty
  scope: MandateScope
  validFrom: string
  validUntil: string | null
  status: MandateStatus
  /** Who did which step; the name is null where it is hidden from whoever looks. */
  proposedBy: NamedPerson | null
  preparedBy: NamedPerson | null
  decidedBy: NamedPerson | null
  revokedBy: NamedPerson | null
  decidedAt: Date | null
  revokedAt: Date | null
}
export interface NamedPerson {
  id: string
  name: string | null
}

/** A person in an organisation. */
export interface Member {
  person: string
  name: string
  email: string
  role: Role
  since: Date
}

/** An invitation that nobody has answered yet. */
export interface OpenInvitation {
  id: string
  email: string
  role: Role
  invitedBy: string | null
  expiresAt: Date
  expired: boolean
}

export const invitationStatuses = ['open', 'accepted', 'declined', 'withdrawn', 'expired'] as const
/** What somebody who holds its token sees of an invitation. */
export interface InvitationLetter {
  organisation: { id: string; name: string }
  role: Role
  invitedBy: string | null
  expiresAt: Date
  status: (typeof invitationStatuses)[number]
  /** Whether it was sent to whoever has signed in. */
  isForMe: boolean
}

/** A wish to belong to an organisation that waits for a decision. */
export interface JoinRequest {
  id: string
  organisation: { id: string; name: string }
  person: { id: string; name: string; email: string }
  role: Role
  message: string
  createdAt: Date
}

export interface Profile {
  about: string
  website: string
  contactEmail: string
  visibility: Visibility
  /** Zero where nothing was ever saved. */
  version: number
}

export const tokenScopes = ['read', 'write'] as const
export type TokenScope = (typeof tokenScopes)[number]
export const tokenSchema = z.object({
  name: text(80),
  scope: z.enum(tokenScopes),
  days: z.coerce.number().int().min(1).max(366),
})
export type TokenInput = z.infer<typeof tokenSchema>

export const providerSchema = z.object({
  issuer: z.url({ protocol: /^https?$/ }).max(300),
  clientId: text(200),
  clientSecret: text(400),
  /** E-mail domain whose people are led to this identity provider, without @. */
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/),
  /** Claim whose values name a role, and how: "allmende-editor" -> editing. */
  roleClaim: text(80),
  roleOfClaim: z.record(text(100), z.enum(roles)),
  defaultRole: z.enum(roles).nullable(),
})
export type ProviderInput = z.infer<typeof providerSchema>

/** Somebody who has signed in, and for whom they act right now. */
export interface Actor {
  session: string
  person: { id: string; name: string; email: string; operator: boolean; secondFactor: boolean }
  /** The organisation that is acted for. */
  organisation: { id: string; name: string; kind: OrganisationKind } | null
  /** Of the person in the organisation, or under a mandate in the one that represents it. */
  role: Role | null
  /** Whether the organisation looks after the common vocabulary of capabilities. */
  curates: boolean
  /** Where the organisation is not one's own. */
  mandate: { id: string; scope: MandateScope; representative: { id: string; name: string } } | null
}

/** A program that acts with a key of its organisation. */
export interface Program {
  person: null
  token: { id: string; scope: TokenScope }
  organisation: { id: string; name: string; kind: OrganisationKind }
  role: 'reading' | 'editing'
  curates: false
  mandate: null
}
/** Whoever does something for an organisation. */
export type Doer = Actor | Program

/** Everything a route or a button can ask the policy sheet about. */
export const actions = [
  'seeOpenPages',
  'signIn',
  'manageAccount',
  'seeDirectory',
  'seeNeeds',
  'writeNeed',
  'follow',
  'readFeeds',
  'seeBundles',
  'proposeBundle',
  'answerBundle',
  'seeSuggestions',
  'proposeCapability',
  'curateCapabilities',
  'nameCurators',
  'editProfile',
  'seePeople',
  'managePeople',
  'askToJoin',
  'openInvitation',
  'answerInvitation',
  'decideFirstAdministrator',
  'leaveOrganisation',
  'seeMandates',
  'prepareMandate',
  'decideMandate',
  'revokeMandate',
  'manageAccess',
  'seeJournal',
  'exportOrganisation',
  'mergeOrganisations',
  'approveIdentityProviders',
  'useApi',
  'readApi',
  'writeApi',
  'manageWebhooks',
] as const
export type Action = (typeof actions)[number]

/** An entry of the journal before it joins the chain. */
export interface Deed {
  action: string
  subjectKind: string
  subject: string
  before?: Readonly<Record<string, unknown>> | null
  after?: Readonly<Record<string, unknown>> | null
}

/** What an entry of the journal says. */
export interface JournalContent {
  id: number
  /** ISO instant in UTC, to the millisecond: 2026-03-29T10:00:00.000Z, exactly as it was hashed. */
  at: string
  person: string | null
  organisation: string | null
  actingFor: string | null
  /** The key of a program that did it; nobody is named as the person then. */
  token?: string | null
  /** Past tense: bundleJoined. */
  action: string
  subjectKind: string
  subject: string
  before: unknown
  after: unknown
}

export interface JournalEntry extends JournalContent {
  previousHash: string
  hash: string
}
