import type { Database } from '../../../platform/database/database.ts'
import { isAskedFor } from '../rules/register-filter.ts'
import type { ListedOrganisation, RegisterQuery } from '../schema.ts'
import type { OrganisationKind } from '../../access/schema.ts'
import { registerOf } from './register-in-memory.ts'

interface Filter {
  kinds?: readonly OrganisationKind[] | undefined
  /** Ids that are no choice, such as the organisation that chooses. */
  except?: readonly string[] | undefined
  most?: number
}

/** Organisations that exist today, by a name that may be misspelt or by a key; the best matches first. */
export async function findOrganisations(
  database: Database,
  query: string,
  { kinds, except = [], most = 10 }: Filter = {},
): Promise<ListedOrganisation[]> {
  const { find } = await registerOf(database)
  return find(query)
    .filter(({ id, kind, vanishedOn }) => !vanishedOn && (!kinds || kinds.includes(kind)) && !except.includes(id))
    .slice(0, most)
}

/** One organisation as a list shows it; undefined where there is none. */
export async function listedOrganisation(database: Database, id: string): Promise<ListedOrganisation | undefined> {
  return (await registerOf(database)).byId.get(id)
}

/** What is asked for, in alphabetical order, or by likeness where a word is searched for; and the areas to choose from. */
export async function searchRegister(database: Database, query: RegisterQuery) {
  const { organisations, find } = await registerOf(database)
  const areas = (kind: OrganisationKind) =>
    organisations.filter((one) => one.kind === kind && !one.vanishedOn && one.key)
  return {
    found: (query.suche === '' ? organisations : find(query.suche)).filter(isAskedFor(query)),
    laender: areas('land').toSorted((a, b) => Number(a.invented) - Number(b.invented)),
    counties: areas('county'),
    /** The larger places, by which one knows Germany on a map again. */
    landmarks: organisations.filter(isLandmark),
    isEmpty: !organisations.some(({ invented }) => !invented),
  }
}

const isLandmark = ({ kind, inhabitants, latitude, longitude, invented }: ListedOrganisation) =>
  kind === 'municipality' && !invented && latitude !== null && longitude !== null && (inhabitants ?? 0) >= 5000
