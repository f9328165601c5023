import type { ListedOrganisation, RegisterQuery, SizeClass } from '../schema.ts'

/** From so many inhabitants on, up to the next class. */
export const sizeClasses: readonly { id: SizeClass; from: number; below: number }[] = [
  { id: 'bis-2000', from: 0, below: 2000 },
  { id: '2000-5000', from: 2000, below: 5000 },
  { id: '5000-20000', from: 5000, below: 20_000 },
  { id: '20000-100000', from: 20_000, below: 100_000 },
  { id: 'ab-100000', from: 100_000, below: Infinity },
]

/** Whether an organisation is among those asked for by Land, county, kind and size; the word that is searched for apart. */
export function isAskedFor({ land, kreis, art, groesse, stand }: Omit<RegisterQuery, 'suche' | 'sortiert' | 'seite'>) {
  const size = sizeClasses.find(({ id }) => id === groesse)
  return (organisation: ListedOrganisation): boolean =>
    (organisation.vanishedOn !== null) === (stand === 'aufgeloest') &&
    (!land || organisation.land?.key === land) &&
    (!kreis || organisation.county?.key === kreis) &&
    (!art || organisation.kind === art) &&
    (!size || isOfSize(organisation.inhabitants, size))
}

const isOfSize = (inhabitants: number | null, { from, below }: { from: number; below: number }) =>
  inhabitants !== null && inhabitants >= from && inhabitants < below
