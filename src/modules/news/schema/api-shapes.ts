import { z } from 'zod'
import {
  addressOfQuery,
  filterOfQuery,
  needListFilter,
  needStatuses,
  queryOfAddress,
  queryOfFilter,
} from '../../needs/schema.ts'
import { paces, type Follow, type Settings, type Subject } from '../schema.ts'

/** Drafts are nobody's news. */
const listFilter = needListFilter.extend({
  status: z.enum(needStatuses).exclude(['draft']).optional().describe('Ohne Angabe alle, die noch gelten'),
  own: needListFilter.shape.own.describe('Nur die eigenen'),
})
type ListFilter = z.infer<typeof listFilter>

const need = z.uuid()
export const followBody = z
  .union([z.strictObject({ need }), z.strictObject({ bundle: z.uuid() }), z.strictObject({ list: listFilter })])
  .describe('Ein Bedarf, ein Bündel oder eine Liste von Bedarfen')

const address = z.url()
export const followAnswer = z.object({
  id: z.uuid(),
  need: z.uuid().nullable(),
  bundle: z.uuid().nullable(),
  list: listFilter.nullable(),
  name: z
    .string()
    .nullable()
    .describe('In deutschen Worten; null, wo die eigene Organisation es nicht mehr sehen darf'),
  page: address.describe('Die Seite für Menschen'),
  feed: address.nullable().describe('Atom; ohne Anmeldung steht darin, was öffentlich ist'),
  calendar: address.nullable().describe('Fristen als iCalendar; ohne Anmeldung steht darin, was öffentlich ist'),
  createdAt: z.iso.datetime(),
})
export type FollowAnswer = z.infer<typeof followAnswer>
export const followsAnswer = z.object({ items: z.array(followAnswer) })

export const newsAnswer = z.object({
  pace: z.enum(paces).describe('Wie oft eine Mail an die Adresse im Profil der Organisation geht'),
  feedMadeAt: z.iso.datetime().nullable().describe('Seit wann es die geheimen Adressen gibt; null, wo es keine gibt'),
})
export const newsPatch = z.strictObject({ pace: z.enum(paces) })
export const addressesAnswer = z.object({
  feed: address.describe('Alles Verfolgte als Atom. Wer die Adresse hat, sieht, was die Organisation sehen darf'),
  calendar: address.describe('Alle Fristen der Organisation und in dem, was sie verfolgt, als iCalendar'),
})

export const settingsAsAnswer = ({ pace, feedMadeAt }: Settings): z.infer<typeof newsAnswer> => ({
  pace,
  feedMadeAt: feedMadeAt?.toISOString() ?? null,
})

/** The list as its address on the pages says it. */
export const listText = (filter: ListFilter): string => addressOfQuery(queryOfFilter(filter))

function listOf(text: string): ListFilter {
  const { status, ...filter } = filterOfQuery(queryOfAddress(Object.fromEntries(new URLSearchParams(text))))
  return status === undefined || status === 'draft' ? filter : { ...filter, status }
}

export const subjectAsAnswer = ({ need: one, bundle, query }: Subject) => ({
  need: one,
  bundle,
  list: query === null ? null : listOf(query),
})

export const followAsAnswer = (
  follow: Follow,
  more: Pick<FollowAnswer, 'name' | 'page' | 'feed' | 'calendar'>,
): FollowAnswer => ({
  id: follow.id,
  ...subjectAsAnswer(follow),
  ...more,
  createdAt: follow.createdAt.toISOString(),
})
