import type { ListedOrganisation } from '../schema.ts'

interface AreaChoice {
  value: string
  name: string
}

/** Every Land, to choose from. */
export const landChoices = (laender: readonly ListedOrganisation[]): AreaChoice[] =>
  laender.map((land) => ({ value: land.key!, name: inBrackets(land.name, [land.invented && 'erfunden']) }))

/** By their keys what counties are called where no Land stands beside them: one of two with the same name says what it is. */
export function countyNames(counties: readonly ListedOrganisation[]): ReadonlyMap<string, string> {
  const kindIn = kindsOf(counties)
  return new Map(counties.map((county) => [county.key!, inBrackets(county.name, [kindIn(county)])]))
}

/**
 * The counties of the Land that is chosen; without one, each with its Land. Where a city and the county around it share a name, each
 * says what it is.
 */
export function countyChoices(counties: readonly ListedOrganisation[], chosenLand: string | undefined): AreaChoice[] {
  const kindIn = kindsOf(counties)
  return counties
    .filter(({ land }) => !chosenLand || land?.key === chosenLand)
    .map((county) => ({
      value: county.key!,
      name: inBrackets(county.name, [kindIn(county), !chosenLand && county.land?.name, county.invented && 'erfunden']),
    }))
}

/** Undefined for a county that shares its name with none. */
function kindsOf(counties: readonly ListedOrganisation[]): (county: ListedOrganisation) => string | undefined {
  const sharing = Map.groupBy(counties, sharedName)
  return (county) => (sharing.get(sharedName(county))!.length > 1 ? kindOf(county) : undefined)
}
const sharedName = ({ name, land }: ListedOrganisation) => `${land?.key} ${name.split(/,| \(/, 1)[0]}`

/** In these Länder it is a Kreis, elsewhere a Landkreis. */
const withKreise = new Set(['01', '05'])
const kindOf = ({ land, independentCity }: ListedOrganisation) =>
  independentCity ? 'kreisfreie Stadt' : withKreise.has(land?.key ?? '') ? 'Kreis' : 'Landkreis'

const inBrackets = (name: string, parts: readonly (string | false | null | undefined)[]) => {
  const said = parts.filter(Boolean)
  return said.length === 0 ? name : `${name} (${said.join(', ')})`
}
