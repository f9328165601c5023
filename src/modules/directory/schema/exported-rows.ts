import { z } from 'zod'
import { day, instant, line, mailAddress, whole, words } from '../../../travel/row-fields.ts'
import { organisationKinds, visibilities } from '../../access/schema.ts'

const key = z.string().regex(/^\d{2,12}$/)
const webAddress = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(300)])

export const organisationRow = z.strictObject({
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
})
export type OrganisationRow = z.infer<typeof organisationRow>

export const keyRow = z.strictObject({
  organisation: z.uuid(),
  kind: z.enum(['ags', 'ars']),
  key,
  valid_from: day,
  valid_until: day.nullable(),
})
export type KeyRow = z.infer<typeof keyRow>

export const formerNameRow = z.strictObject({ organisation: z.uuid(), name: line(300), valid_until: day })

/** Another organisation, of which no more than this is taken along. */
export const namedOrganisationRow = z.strictObject({
  id: z.uuid(),
  kind: z.enum(organisationKinds),
  name: line(300),
  ags: key.nullable(),
  ars: key.nullable(),
})
export type NamedOrganisationRow = z.infer<typeof namedOrganisationRow>

export const profileRow = z.strictObject({
  organisation: z.uuid(),
  about: words(2000),
  website: webAddress,
  contact_email: z.union([z.literal(''), mailAddress]),
  visibility: z.enum(visibilities),
  version: whole,
})
