/** What our own files say of a need beside what it says itself; nobody reads it in. */
export const factHeadings = {
  organisation: 'Organisation',
  inhabitants: 'Einwohner',
  county: 'Kreis',
  land: 'Land',
  status: 'Stand',
  bundle: 'Bündel',
  id: 'Kennung',
} as const

export const needSheet = 'Bedarfe'
