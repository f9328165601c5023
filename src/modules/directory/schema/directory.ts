import type { OrganisationKind } from '../../access/schema.ts'

/** One row of a directory: an organisation as an official list or a seed describes it on one day. */
export interface DirectoryEntry {
  kind: 'municipality' | 'municipalAssociation' | 'county' | 'land'
  /** Land 2, county 5, municipality 8 digits; associations have none. */
  ags: string | null
  /** Twelve digits, shorter ones padded with zeros; for an association Land 2 + county 3 + association 4 and zeros. */
  ars: string | null
  name: string
  /** AGS of the county (or city that is a county of its own), null for a Land. */
  county: string | null
  inhabitants: number | null
  squareKilometres: number | null
  latitude: number | null
  longitude: number | null
}

export interface Directory {
  entries: readonly DirectoryEntry[]
  /** Where the figures come from, as it is shown: "Destatis, Gemeindeverzeichnis GV100AD". */
  source: string
  /** ISO date the figures describe. */
  asOf: string
  /** A selection, as the seed is: what it lacks has not vanished. */
  partial?: true
}

/** What an import found, each named with its key. */
export interface ImportReport {
  source: string
  asOf: string
  new: readonly ImportChange[]
  renamed: readonly ImportChange[]
  /** Entries of the same kind of source that the newer edition no longer has: they wait for their successor to be named. */
  vanished: readonly ImportChange[]
  changed: readonly ImportChange[]
  unchanged: number
}
export interface ImportChange {
  id: string
  kind: OrganisationKind
  key: string
  name: string
  /** The earlier name, where it was renamed. */
  before?: string
}

/** In degrees. */
export interface Place {
  longitude: number
  latitude: number
}

/** An organisation as lists, searches and maps show it. */
export interface ListedOrganisation {
  id: string
  kind: OrganisationKind
  name: string
  formerNames: readonly string[]
  /** AGS, of an association ARS; of what has vanished the last one. */
  key: string | null
  county: Area | null
  land: Area | null
  /** A city that is a county of its own, as municipality and as county. */
  independentCity: boolean
  /** Another one of the same kind and county has the same name. */
  namesake: boolean
  inhabitants: number | null
  latitude: number | null
  longitude: number | null
  source: string | null
  asOf: string | null
  invented: boolean
  vanishedOn: string | null
  successor: string | null
}
export interface Area {
  id: string
  key: string
  name: string
}

export interface OrganisationLink {
  id: string
  name: string
  kind: OrganisationKind
}
export interface OrganisationKey {
  kind: 'ags' | 'ars'
  key: string
  validFrom: string
  /** The last day; null while it is valid. */
  validUntil: string | null
}

/** What the page of one organisation shows. */
export interface OrganisationDetails extends OrganisationLink {
  /** From the narrowest outwards: Kreis, Land. */
  areas: readonly OrganisationLink[]
  association: OrganisationLink | null
  inhabitants: number | null
  squareKilometres: number | null
  source: string | null
  asOf: string | null
  invented: boolean
  vanishedOn: string | null
  successor: OrganisationLink | null
  /** What has gone up in it, and from which day on. */
  predecessors: readonly (OrganisationLink & { on: string })[]
  keys: readonly OrganisationKey[]
  formerNames: readonly { name: string; validUntil: string }[]
  /** Null where there is none, or none for whoever looks. */
  profile: { about: string; website: string; contactEmail: string } | null
}
