import type { MandateScope, OrganisationKind, Role } from '../modules/access/schema.ts'

/** Everybody and everything here is invented. The keys begin with 99, which no Land uses; the places lie in the sea. */
export interface CastOrganisation {
  id: string
  kind: OrganisationKind
  name: string
  ags?: string
  parent?: string
  inhabitants?: number
  place?: readonly [latitude: number, longitude: number]
  about?: string
}

export interface CastPerson {
  id: string
  name: string
  organisation: string
  role: Role
  /** What they do, as it stands beside their button. */
  task: string
  operator?: boolean
}

export interface CastMandate {
  representative: string
  represented: string
  scope: MandateScope
  /** Who proposed it; the represented towns have nobody in the cast who could have consented. */
  proposer: string
}

const id = (block: number, number: number) =>
  `00000000-0000-4000-8${String(block).padStart(3, '0')}-${String(number).padStart(12, '0')}`

/** Since when all of it is valid. */
export const castBeginning = '2026-01-01'

/** By its place in the list of invented needs, the first being 1. */
export const demoNeedId = (place: number): string => id(20, place)

const land = id(1, 1)
const county = id(2, 1)
const provider = id(3, 1)
const secondProvider = id(3, 2)
const vendor = id(4, 1)
const clerk = id(9, 7)

const towns: readonly [name: string, inhabitants: number, latitude: number, longitude: number][] = [
  ['Lindenbrück', 5012, 54.31, 6.92],
  ['Ahornfeld', 18_430, 54.22, 7.05],
  ['Quellstadt', 41_207, 54.4, 7.2],
  ['Rehwalde', 3180, 54.12, 6.88],
  ['Silberbruch', 7904, 54.5, 6.98],
  ['Kornhagen', 2361, 54.06, 7.11],
  ['Falkenrode', 11_275, 54.27, 7.32],
  ['Tannwiese', 1490, 54.46, 7.38],
  ['Erlenborn', 6633, 54.17, 7.27],
  ['Hasselgrund', 4127, 54.36, 7.05],
  ['Kupferhain', 9058, 54.1, 7.36],
  ['Sonnenried', 876, 54.53, 7.18],
]
const town = (name: string) => id(5, towns.findIndex(([each]) => each === name) + 1)

export const organisations: readonly CastOrganisation[] = [
  { id: land, kind: 'land', name: 'Land Mittelau', ags: '99' },
  { id: county, kind: 'county', name: 'Landkreis Auenberg', ags: '99001', parent: land, place: [54.3, 7.12] },
  ...towns.map(([name, inhabitants, latitude, longitude], index): CastOrganisation => ({
    id: id(5, index + 1),
    kind: 'municipality',
    name,
    ags: `99001${String(index + 1).padStart(3, '0')}`,
    parent: county,
    inhabitants,
    place: [latitude, longitude],
  })),
  {
    id: provider,
    kind: 'provider',
    name: 'Kommunales Rechenzentrum Mittelau',
    place: [54.39, 7.22],
    about: 'Öffentlicher IT-Dienstleister der Gemeinden in Mittelau. Erfunden, wie alles in dieser Vorführung.',
  },
  { id: secondProvider, kind: 'provider', name: 'Zweckverband IT Auenküste', place: [54.24, 7.06] },
  { id: vendor, kind: 'vendor', name: 'Fachwerk Software GmbH', place: [54.41, 7.18] },
]

/** Looks after the common vocabulary. */
export const curator = land

export const people: readonly CastPerson[] = [
  {
    id: id(9, 1),
    name: 'Mina Feldhaus',
    organisation: town('Lindenbrück'),
    role: 'administering',
    task: 'Digitalbeauftragte einer Gemeinde mit 5.000 Einwohnern',
  },
  { id: id(9, 2), name: 'Joris Brandt', organisation: town('Ahornfeld'), role: 'editing', task: 'Kämmerer' },
  {
    id: id(9, 3),
    name: 'Helene Oster',
    organisation: town('Ahornfeld'),
    role: 'administering',
    task: 'Bürgermeisterin',
  },
  {
    id: id(9, 4),
    name: 'Tarek Winter',
    organisation: provider,
    role: 'administering',
    task: 'Produktmanager des öffentlichen IT-Dienstleisters',
  },
  {
    id: id(9, 5),
    name: 'Silke Maurer',
    organisation: secondProvider,
    role: 'administering',
    task: 'Geschäftsleitung eines zweiten Dienstleisters',
  },
  { id: id(9, 6), name: 'Ben Krause', organisation: vendor, role: 'administering', task: 'Vertrieb eines Anbieters' },
  {
    id: clerk,
    name: 'Frauke Linnemann',
    organisation: county,
    role: 'administering',
    task: 'Digitalstelle des Landkreises, vertritt kleine Gemeinden',
  },
  {
    id: id(9, 8),
    name: 'Anselm Roth',
    organisation: land,
    role: 'administering',
    task: 'Digitalministerium des Landes',
  },
  {
    id: id(9, 9),
    name: 'Lea Sommer',
    organisation: town('Lindenbrück'),
    role: 'reading',
    task: 'Gemeinderätin, liest mit',
  },
  {
    id: id(9, 10),
    name: 'Uta Berg',
    organisation: provider,
    role: 'reading',
    task: 'Betreiberin dieser Installation',
    operator: true,
  },
]

export const mandates: readonly CastMandate[] = ['Rehwalde', 'Kornhagen', 'Tannwiese', 'Sonnenried', 'Hasselgrund'].map(
  (name) => ({ representative: county, represented: town(name), scope: 'everything', proposer: clerk }),
)
