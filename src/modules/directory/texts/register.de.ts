import { germanDay } from '../../../kernel/german-dates.ts'
import type { ListedOrganisation, SizeClass } from '../schema.ts'
import { kindNames } from '../../access/texts.de.ts'

export const sizeClassNames: Readonly<Record<SizeClass, string>> = {
  'bis-2000': 'unter 2.000',
  '2000-5000': '2.000 bis 4.999',
  '5000-20000': '5.000 bis 19.999',
  '20000-100000': '20.000 bis 99.999',
  'ab-100000': 'ab 100.000',
}

export const registerColumns = {
  name: 'Name',
  kind: 'Art',
  key: 'Schlüssel',
  county: 'Kreis',
  land: 'Land',
  inhabitants: 'Einwohner',
  asOf: 'Stand',
  source: 'Quelle',
  latitude: 'Breite',
  longitude: 'Länge',
  vanishedOn: 'aufgelöst am',
  invented: 'erfunden',
  id: 'Kennung',
} as const

/** What tells an organisation from others of the same name: where it lies, what it is, and if that is not enough its key. */
export function placeText(organisation: Omit<ListedOrganisation, 'formerNames' | 'source' | 'asOf'>): string {
  const { kind, county, land, key, independentCity, namesake, invented } = organisation
  const where =
    kind === 'county'
      ? independentCity
        ? 'kreisfreie Stadt (Eintrag als Kreis)'
        : 'Kreis'
      : independentCity
        ? 'kreisfreie Stadt'
        : county && countyName(county.name)
  return [
    kind !== 'municipality' && kind !== 'county' && kindNames[kind],
    where,
    kind !== 'land' && land?.name,
    namesake && key && `Schlüssel ${key}`,
    invented && 'erfunden',
    farewellText(organisation),
  ]
    .filter(Boolean)
    .join(', ')
}

/** A directory knows only the edition from which on something is missing; the day itself comes with the successor. */
export function farewellText({ vanishedOn, successor }: Pick<ListedOrganisation, 'vanishedOn' | 'successor'>): string {
  if (!vanishedOn) return ''
  return successor ? `am ${germanDay(vanishedOn)} aufgegangen` : `spätestens am ${germanDay(vanishedOn)} aufgelöst`
}

/** The directory calls most of them by their bare name: Kassel. */
export const countyName = (name: string): string => (/kreis|region|verband/i.test(name) ? name : `Kreis ${name}`)
