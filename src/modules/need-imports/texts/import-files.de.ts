import { headingOf } from '../../needs/schema.ts'
import { factHeadings, needSheet } from '../../needs/texts.de.ts'
import type { ColumnKey } from '../schema.ts'

/** A second column for requirements that only should be met, as some people have it. */
export const shouldColumn = [
  'Soll',
  'Soll-Anforderungen',
  'Soll-Kriterien',
  'Anforderungen (soll)',
  'Was es können soll',
  'Wünsche',
]

/** What there is to choose from for a column. */
export const columnChoice = (key: ColumnKey): string => (key === 'options' ? 'Anforderungen (soll)' : headingOf(key))

/** Why a row was not taken, in the file that is given back. */
export const reasonHeading = 'Was zu ändern ist'
/** What our own files have beside what is read. */
export const ourHeadings = [...Object.values(factHeadings), reasonHeading]

export const sheetNames = { needs: needSheet, meaning: 'Erklärung', choices: 'Auswahl' } as const
export const meaningHeadings = ['Spalte', 'Was hineingehört', 'Beispiel', 'Noch ein Beispiel'] as const
