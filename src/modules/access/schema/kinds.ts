export const organisationKinds = [
  'municipality',
  'municipalAssociation',
  'county',
  'provider',
  'vendor',
  'land',
  'bund',
  'association',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** In ascending order of what they may do; each role includes the ones before it. */
export const roles = ['reading', 'editing', 'deciding', 'administering'] as const
export type Role = (typeof roles)[number]
export const isAtLeast = (role: Role, least: Role): boolean => roles.indexOf(role) >= roles.indexOf(least)

/** Who may see a thing, from the narrowest to the widest. */
export const visibilities = ['ownOrganisation', 'bundleParticipants', 'publicBodies', 'signedIn', 'public'] as const
export type Visibility = (typeof visibilities)[number]

/** The Länder by the first two digits of every official key (AGS, ARS). */
export const laender: Readonly<Record<string, string>> = {
  '01': 'Schleswig-Holstein',
  '02': 'Hamburg',
  '03': 'Niedersachsen',
  '04': 'Bremen',
  '05': 'Nordrhein-Westfalen',
  '06': 'Hessen',
  '07': 'Rheinland-Pfalz',
  '08': 'Baden-Württemberg',
  '09': 'Bayern',
  '10': 'Saarland',
  '11': 'Berlin',
  '12': 'Brandenburg',
  '13': 'Mecklenburg-Vorpommern',
  '14': 'Sachsen',
  '15': 'Sachsen-Anhalt',
  '16': 'Thüringen',
}
