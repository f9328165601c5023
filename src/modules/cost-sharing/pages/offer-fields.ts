import { operatingModels } from '../../needs/schema.ts'
import type { BundleToCalculate } from '../../bundles/door.ts'
import type { Fields } from '../../access/index.ts'
import { emptyOffer, mostOffers, offersEntrySchema, type OfferEntry, type OffersEntry } from '../schema/offer-entry.ts'

type Part = Exclude<keyof OfferEntry, 'covers' | 'operatingModels'>

const names: Readonly<Record<Part, string>> = {
  name: 'loesung',
  setup: 'einmalig',
  base: 'grundpreis',
  perParticipant: 'je-teilnehmer',
  perUnit: 'je-einheit',
  unit: 'einheit',
  joining: 'beitritt',
  upTo: 'staffel-bis',
  perUnitBeyond: 'staffel-preis',
  tierKind: 'staffel-art',
  provider: 'anbieter',
}

/** How the fields of the form are called; offers count from 1. */
export const fieldOf = (index: number, part: Part) => `${names[part]}-${index + 1}`
export const coverOf = (index: number, capability: string) => `deckt-${index + 1}-${capability}`
export const modelOf = (index: number, model: string) => `betrieb-${index + 1}-${model}`
export const droppedOf = (index: number) => `streichen-${index + 1}`
export const participantOf = (id: string) => `dabei-${id}`

/** What stands in the form, without offers that are empty or were ticked to be dropped. */
export function entryIn(fields: Fields, { participants, capabilities }: BundleToCalculate): OffersEntry {
  const isTicked = (name: string) => fields[name] === 'ja'
  const offers: unknown[] = []
  for (let index = 0; index < mostOffers && fields[fieldOf(index, 'name')] !== undefined; index++)
    if (!isTicked(droppedOf(index)))
      offers.push({
        ...Object.fromEntries((Object.keys(names) as Part[]).map((part) => [part, fields[fieldOf(index, part)]])),
        covers: capabilities.map(({ id }) => id).filter((id) => isTicked(coverOf(index, id))),
        operatingModels: operatingModels.filter((model) => isTicked(modelOf(index, model))),
      })
  const entry = offersEntrySchema.parse({
    years: fields['jahre'],
    leftOut: participants.map(({ id }) => id).filter((id) => !isTicked(participantOf(id))),
    offers,
  })
  return { ...entry, offers: entry.offers.filter((offer) => !isBlank(offer)) }
}

const written: readonly Part[] = [
  'name',
  'setup',
  'base',
  'perParticipant',
  'perUnit',
  'joining',
  'upTo',
  'perUnitBeyond',
  'provider',
]
const isBlank = (offer: OfferEntry) => written.every((part) => offer[part] === '')

export const withOneMore = (entry: OffersEntry, bundle: BundleToCalculate): OffersEntry => ({
  ...entry,
  offers: [...entry.offers, newOffer(bundle)].slice(0, mostOffers),
})

/** Where a new offer begins: what is asked for is one thing only, then it covers that. */
export const newOffer = ({ capabilities }: BundleToCalculate): OfferEntry => ({
  ...emptyOffer,
  covers: capabilities.length === 1 ? [capabilities[0]!.id] : [],
})
