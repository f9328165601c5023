import type { Area, ListedOrganisation, Place } from '../schema.ts'
import type { OrganisationKind } from '../../access/schema.ts'
import { openPicker, type Candidate } from './picker.ts'

/** An organisation as the database has it, its areas by their ids. */
export interface RegisterRow extends Omit<ListedOrganisation, 'county' | 'land' | 'independentCity' | 'namesake'> {
  county: string | null
  land: string | null
}

export interface RegisterIndex {
  /** In the order of the German alphabet. */
  organisations: readonly ListedOrganisation[]
  byId: ReadonlyMap<string, ListedOrganisation>
  /** To choose from, the invented ones last. */
  laender: readonly ListedOrganisation[]
  counties: readonly ListedOrganisation[]
  /** The larger places, by which one knows Germany on a map again. */
  landmarks: readonly Place[]
  /** Nobody has filled the directory yet. */
  isEmpty: boolean
  /** The best matches first, by name, former name or the beginning of an official key. */
  find: (query: string) => ListedOrganisation[]
}

/** So many names are taken in before others get their turn: some ten milliseconds. */
const portion = 500
/** Of one name the municipality is meant first: most of those who search are one. */
const kindOrder: readonly OrganisationKind[] = ['municipality', 'municipalAssociation', 'county']

/** The register in memory, with its search. `pause` lets others have their turn. */
export async function registerIndex(rows: readonly RegisterRow[], pause: () => Promise<void>): Promise<RegisterIndex> {
  const organisations = withAreas(rows)
  const byId = new Map(organisations.map((one) => [one.id, one]))
  const picker = openPicker([])
  const candidates = [...kindOrder, undefined].flatMap((kind) =>
    organisations.filter((one) => (kind ? one.kind === kind : !kindOrder.includes(one.kind))).flatMap(candidatesOf),
  )
  for (const [at, candidate] of candidates.entries()) {
    picker.put(candidate)
    if (at % portion === portion - 1) await pause()
  }
  const byKey = (digits: string) => organisations.filter(({ key }) => key?.startsWith(digits))
  const byName = (query: string) =>
    [...new Set(picker.find(query, Infinity).map(({ id }) => id.split(' ', 1)[0]!))].map((id) => byId.get(id)!)
  const areas = (kind: OrganisationKind) =>
    organisations.filter((one) => one.kind === kind && !one.vanishedOn && one.key)
  return {
    organisations,
    byId,
    laender: areas('land').toSorted((a, b) => Number(a.invented) - Number(b.invented)),
    counties: areas('county'),
    landmarks: organisations
      .filter(isLandmark)
      .map(({ longitude, latitude }) => ({ longitude: longitude!, latitude: latitude! })),
    isEmpty: !organisations.some(({ invented }) => !invented),
    find: (query) => (/^\d{2,12}$/.test(query.trim()) ? byKey(query.trim()) : byName(query)),
  }
}

const isLandmark = ({ kind, inhabitants, latitude, longitude, invented }: ListedOrganisation) =>
  kind === 'municipality' && !invented && latitude !== null && longitude !== null && (inhabitants ?? 0) >= 5000

/** Under every name it has or had. */
function candidatesOf({ id, kind, name, formerNames, county, inhabitants }: ListedOrganisation): Candidate[] {
  const size = kind === 'municipality' ? inhabitants : null
  return [name, ...formerNames].map((each, at) => ({
    id: at === 0 ? id : `${id} ${at}`,
    name: each,
    county: county?.name ?? null,
    inhabitants: size,
  }))
}

function withAreas(rows: readonly RegisterRow[]): ListedOrganisation[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const municipalKeys = new Set(rows.filter(({ kind }) => kind === 'municipality').map(({ key }) => key))
  const area = (id: string | null): Area | null => {
    const found = id === null ? undefined : byId.get(id)
    return found?.key ? { id: found.id, key: found.key, name: found.name } : null
  }
  const named = (row: RegisterRow) => `${row.kind} ${row.county} ${row.name}`
  const times = new Map<string, number>()
  for (const row of rows) times.set(named(row), (times.get(named(row)) ?? 0) + 1)
  return rows.map((row) => {
    const county = area(row.county)
    return {
      ...row,
      county,
      land: area(row.land),
      independentCity: isIndependent(row, county, municipalKeys),
      namesake: times.get(named(row))! > 1,
    }
  })
}

/** In an AGS the municipality 000 is the city that is its own county. */
function isIndependent({ kind, key }: RegisterRow, county: Area | null, municipalKeys: ReadonlySet<string | null>) {
  if (!county) return false
  const city = `${county.key}000`
  return kind === 'county' ? municipalKeys.has(city) : kind === 'municipality' && key === city
}
