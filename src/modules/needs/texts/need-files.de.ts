/** A second column for requirements that only should be met, as some people have it. */
export const shouldColumn = [
  'Soll',
  'Soll-Anforderungen',
  'Soll-Kriterien',
  'Anforderungen (soll)',
  'Was es können soll',
  'Wünsche',
]

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

/** Why a row was not taken, in the file that is given back. */
export const reasonHeading = 'Was zu ändern ist'

export const sheetNames = { needs: 'Bedarfe', meaning: 'Erklärung', choices: 'Auswahl' } as const
export const meaningHeadings = ['Spalte', 'Was hineingehört', 'Beispiel', 'Noch ein Beispiel'] as const
