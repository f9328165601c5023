import { z } from 'zod'

/** Whoever has more of them is better served by a file. */
export const mostOffers = 30
export const usualYears = 5

/** Text as it was typed, right or wrong, without what no database keeps. */
const typed = (most: number) =>
  z
    .string()
    .catch('')
    .transform((text) =>
      text
        .replaceAll(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .trim()
        .slice(0, most),
    )
const amount = typed(40)
const ids = z.array(z.string().max(100)).max(2000).catch([])

/** One offer as somebody has entered it; amounts in euros, nothing checked yet. */
export const offerEntrySchema = z.object({
  name: typed(200),
  /** Capabilities that it covers. */
  covers: ids,
  /** Once for all together. */
  setup: amount,
  /** In a year, for all together. */
  base: amount,
  /** In a year, for each participant. */
  perParticipant: amount,
  /** In a year, for each unit of what `unit` counts. */
  perUnit: amount,
  unit: z.enum(['inhabitants', 'faelle', 'arbeitsplaetze']).catch('inhabitants'),
  /** Once for each participant. */
  joining: amount,
  /** Up to so many units `perUnit` holds, beyond it `perUnitBeyond`. */
  upTo: amount,
  perUnitBeyond: amount,
  /** Graduated: beyond only; volume: for all units, once there are more. */
  tierKind: z.enum(['graduated', 'volume']).catch('graduated'),
  provider: typed(200),
  operatingModels: ids,
})
export type OfferEntry = z.infer<typeof offerEntrySchema>

/** Everything that is entered on the page of a bundle. */
export const offersEntrySchema = z.object({
  years: typed(10),
  leftOut: z.array(z.string().max(100)).max(1000).catch([]),
  offers: z.array(offerEntrySchema).max(mostOffers).catch([]),
})
export type OffersEntry = z.infer<typeof offersEntrySchema>

export const emptyOffer: OfferEntry = offerEntrySchema.parse({})
