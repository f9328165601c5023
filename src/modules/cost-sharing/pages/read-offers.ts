import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import type { BundleToCalculate } from '../../bundles/door.ts'
import { germanCents, germanWhole } from '../../needs/door.ts'
import { readScenario } from '../../optimal-package/index.ts'
import { maxHorizonYears } from '../../optimal-package/schema.ts'
import { planSchema, type ComputationInput } from '../schema.ts'
import type { OfferEntry, OffersEntry } from '../schema/offer-entry.ts'
import { coverOf, fieldOf, participantOf } from './offer-fields.ts'

export interface Mistake {
  /** The id of the field at which it stands. */
  field: string
  refusal: Refusal
}
export type ReadOffers = { input: ComputationInput } | { mistakes: readonly Mistake[] }

/** The most that one amount may be, a billion euro, and one quantity. */
const [mostCents, mostUnits] = [1e11, 1e9]

/** What was entered, as a computation; or everything that has to be corrected first. */
export function readOffers({ years, leftOut, offers }: OffersEntry, bundle: BundleToCalculate): ReadOffers {
  const mistakes: Mistake[] = []
  const wrong = (field: string, refusal: Refusal) => void mistakes.push({ field, refusal })
  const inside = bundle.participants.filter(({ id }) => !leftOut.includes(id))
  if (inside.length === 0) wrong(participantOf(bundle.participants[0]!.id), { code: 'nobodyLeft' })
  if (offers.length === 0) wrong(fieldOf(0, 'name'), { code: 'offerMissing' })
  const solutions = offers.map((offer, index) => solutionOf(offer, index, wrong))
  offers.forEach(({ name }, index) => {
    const first = offers.findIndex((other) => other.name === name)
    if (name && first < index) wrong(fieldOf(index, 'name'), { code: 'offerTwice', values: { first: first + 1 } })
  })
  if (!/^\d{1,3}$/.test(years) || Number(years) < 1 || Number(years) > maxHorizonYears)
    wrong('jahre', { code: 'horizon' })
  if (mistakes.length > 0) return { mistakes }
  for (const { id, name } of bundle.capabilities) {
    const needing = inside.find(({ needs }) => needs.includes(id))
    if (needing && !offers.some(({ covers }) => covers.includes(id)))
      wrong(coverOf(0, id), { code: 'offerCoversNot', values: { capability: name, participant: needing.name } })
  }
  return mistakes.length > 0 ? { mistakes } : checked({ bundle, years: Number(years), leftOut, solutions })
}

type Wrong = (field: string, refusal: Refusal) => void

function solutionOf(offer: OfferEntry, index: number, wrong: Wrong) {
  const { name, covers, provider, operatingModels, unit, tierKind } = offer
  const price = (part: 'setup' | 'base' | 'perParticipant' | 'perUnit' | 'joining' | 'perUnitBeyond') => {
    const cents = offer[part] === '' ? 0 : germanCents(offer[part])
    if (typeof cents === 'number' && cents <= mostCents) return cents
    wrong(fieldOf(index, part), { code: typeof cents === 'number' ? 'offerAmountTooLarge' : 'offerAmount' })
    return 0
  }
  if (name === '') wrong(fieldOf(index, 'name'), { code: 'offerName' })
  if (covers.length === 0) wrong(`deckt-${index + 1}`, { code: 'offerCovers' })
  if ((['setup', 'base', 'perParticipant', 'perUnit', 'joining'] as const).every((part) => offer[part] === ''))
    wrong(fieldOf(index, 'setup'), { code: 'offerPrice' })
  const [setup, base, perParticipant] = [price('setup'), price('base'), price('perParticipant')]
  const [first, joining] = [price('perUnit'), price('joining')]
  const upTo = upToOf(offer, index, wrong)
  const tiers = upTo === undefined ? [{ price: first }] : [{ upTo, price: first }, { price: price('perUnitBeyond') }]
  return {
    id: `angebot-${index + 1}`,
    name,
    ...(provider && { provider }),
    covers,
    ...(operatingModels.length > 0 && { operatingModels }),
    offer: {
      setup,
      joining,
      perYear: {
        base,
        perParticipant,
        ...(offer.perUnit !== '' && { perUnit: { unit, kind: tierKind, tiers } }),
      },
    },
  }
}

/** Where a second price begins; undefined without one. */
function upToOf({ upTo, perUnit, perUnitBeyond }: OfferEntry, index: number, wrong: Wrong): number | undefined {
  if (upTo === '' && perUnitBeyond === '') return undefined
  if (perUnit === '') wrong(fieldOf(index, 'perUnit'), { code: 'offerTierWithoutPrice' })
  if (perUnitBeyond === '') wrong(fieldOf(index, 'perUnitBeyond'), { code: 'offerTierPrice' })
  const units = Number(germanWhole(upTo) || NaN)
  if (Number.isInteger(units) && units >= 1 && units <= mostUnits) return units
  wrong(fieldOf(index, 'upTo'), { code: 'offerTierEnd' })
  return undefined
}

interface Checked {
  bundle: BundleToCalculate
  years: number
  leftOut: readonly string[]
  solutions: readonly ReturnType<typeof solutionOf>[]
}

/** As any other scenario is checked; what is wrong with an offer as a whole stands at its name. */
function checked({ bundle, years, leftOut, solutions }: Checked): ReadOffers {
  const scenario = {
    title: bundle.title,
    ...noteOf(bundle),
    horizonYears: years,
    capabilities: bundle.capabilities,
    participants: bundle.participants.map(({ cases, workplaces, inhabitants, operatingModels, ...rest }) => ({
      ...rest,
      inhabitants: inhabitants ?? 0,
      quantities: { faelle: cases, arbeitsplaetze: workplaces },
      ...(operatingModels.length > 0 && { operatingModels }),
    })),
    solutions,
  }
  try {
    return { input: { scenario: readScenario(planSchema, scenario), leftOut: [...leftOut], bundle: bundle.id } }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return {
      mistakes: error.refusals.map(({ place = '', ...refusal }) => ({
        field: fieldOf(Number(place.match(/^solutions\[(\d+)\]/)?.[1] ?? 0), 'name'),
        refusal,
      })),
    }
  }
}

function noteOf({ participants, hidden }: BundleToCalculate): { note?: string } {
  const unknown = participants.filter(({ inhabitants }) => inhabitants === null).map(({ name }) => name)
  const sentences = [
    hidden > 0 ? 'Nicht alle Organisationen des Bündels sind mitgerechnet.' : '',
    unknown.length > 0 ? `Ohne bekannte Einwohnerzahl, mit 0 gerechnet: ${unknown.join(', ')}.` : '',
  ]
  const note = sentences.filter(Boolean).join(' ').slice(0, 2000)
  return note ? { note } : {}
}
