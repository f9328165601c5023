import type { DirectoryEntry } from '../schema.ts'
import type { OrganisationKind } from '../../access/schema.ts'

export interface Place {
  /** The next larger area: of a municipality or an association the county, of a county the Land. */
  parent: string | null
  association: string | null
}

interface Located {
  id: string
  entry: Pick<DirectoryEntry, 'ags' | 'ars' | 'county'> & { kind: OrganisationKind }
}

/**
 * Where each organisation lies, as ids, found by the keys alone: the first two digits are the Land, five the county, of an ARS
 * nine the association.
 */
export function directoryPlaces(located: readonly Located[]): (entry: Located['entry']) => Place {
  const idOf = new Map(located.map(({ id, entry }) => [`${entry.kind} ${entry.ags ?? entry.ars}`, id]))
  const find = (kind: string, key: string | undefined) =>
    key === undefined ? null : (idOf.get(`${kind} ${key}`) ?? null)
  return ({ kind, ags, ars, county }) => {
    if (kind === 'land') return { parent: null, association: null }
    if (kind === 'county') return { parent: find('land', ags?.slice(0, 2)), association: null }
    return {
      parent: find('county', county ?? undefined),
      association: kind === 'municipality' && ars ? find('municipalAssociation', `${ars.slice(0, 9)}000`) : null,
    }
  }
}
