import { Refused } from '../../../kernel/refusal.ts'
import type { Service } from '../schema.ts'

type Column = 'leikaKey' | 'ozgKey' | 'name' | 'ozgName' | 'situation' | 'topic'

/** What the columns are called in lists that go round, without spaces, signs and capitals. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  leikaKey: ['leikakey', 'leikaschluessel', 'leikaid', 'leistungsschluessel'],
  ozgKey: ['ozgid', 'ozgschluessel', 'ozgnummer'],
  name: ['name', 'bezeichnung', 'leistungsbezeichnung', 'leistungsname'],
  ozgName: ['ozgleistung', 'ozgname'],
  situation: ['lebenslage', 'geschaeftslage', 'lebensundgeschaeftslage', 'lebensgeschaeftslage'],
  topic: ['themenfeld'],
}

export interface ServiceColumns {
  catalogue: Service['catalogue']
  count: number
  at: Readonly<Partial<Record<Column, number>>>
}

/** Which column is where, in any order. A list with LeiKa keys is one of the LeiKa, with OZG keys alone one of the OZG. */
export function serviceColumns(header: readonly string[]): ServiceColumns {
  const folded = header.map(foldedHeading)
  const at: Partial<Record<Column, number>> = {}
  for (const column of Object.keys(headings) as Column[]) {
    const index = folded.findIndex((heading) => headings[column].includes(heading))
    if (index !== -1) at[column] = index
  }
  const missing = [
    ...(at.leikaKey === undefined && at.ozgKey === undefined ? ['leika_key'] : []),
    ...(at.name === undefined ? ['name'] : []),
  ]
  if (missing.length > 0)
    throw new Refused('input', [
      { code: 'serviceListHeadings', place: 'Zeile 1', values: { missing: missing.join(', ') } },
    ])
  return { catalogue: at.leikaKey === undefined ? 'ozg' : 'leika', count: header.length, at }
}

const foldedHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter]!)
    .replace(/[^a-z]/g, '')
