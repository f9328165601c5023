import type { Fields } from '../../access/index.ts'
import type { NeedInput } from '../actions/write-need.ts'
import { germanCents, germanDate, germanWhole, linesOf } from '../rules/german-input.ts'
import { operatingModels, type NeedContent, type Requirement } from '../schema.ts'

/** What the first step says. */
export const firstStep = ({ titel = '', ziel = '' }: Fields): NeedInput => ({ title: titel, aim: ziel })

/**
 * What the second step says: the requirements that were there, as they stand in the rows now, without those whose text was
 * emptied; one for each capability that was ticked; and one for each new line.
 */
export function secondStep(fields: Fields, capabilityNames: ReadonlyMap<string, string>): NeedInput {
  const ticked = Object.keys(fields).flatMap((name) => name.match(/^faehigkeit-(.+)$/)?.[1] ?? [])
  const fresh = (text: string, necessity: Requirement['necessity'], capability: string | null = null) => ({
    text,
    necessity,
    dimension: 'technology',
    capability,
  })
  return {
    field: fields['feld'],
    services: Object.keys(fields).flatMap((name) => name.match(/^leistung-(\d+)$/)?.[1] ?? []),
    requirements: [
      ...rowsIn(fields),
      ...ticked.flatMap((id) => (capabilityNames.has(id) ? [fresh(capabilityNames.get(id)!, 'must', id)] : [])),
      ...linesOf(fields['muss']).map((text) => fresh(text, 'must')),
      ...linesOf(fields['soll']).map((text) => fresh(text, 'should')),
    ],
  }
}

export const rowName = (index: number, part: 'text' | 'muss' | 'art' | 'faehigkeit') => `anforderung-${index}-${part}`

function rowsIn(fields: Fields) {
  const rows: unknown[] = []
  for (let index = 0; fields[rowName(index, 'text')] !== undefined; index++)
    if (fields[rowName(index, 'text')]!.trim() !== '')
      rows.push({
        text: fields[rowName(index, 'text')],
        necessity: fields[rowName(index, 'muss')],
        dimension: fields[rowName(index, 'art')],
        capability: fields[rowName(index, 'faehigkeit')] || null,
      } satisfies Record<keyof Requirement, unknown>)
  return rows
}

/** What the third step says. */
export const thirdStep = (fields: Fields): NeedInput => ({
  cases: germanWhole(fields['faelle']),
  workplaces: germanWhole(fields['arbeitsplaetze']),
  deadline: germanDate(fields['frist']),
  operatingModels: operatingModels.filter((model) => fields[`betrieb-${model}`] === 'ja'),
  usedToday: fields['heute'] ?? '',
  contractUntil: germanDate(fields['vertrag']),
  budgetFrom: germanCents(fields['budget-von']),
  budgetTo: germanCents(fields['budget-bis']),
  visibility: fields['sichtbar'],
})

/** The need as its three steps show it. */
export function fieldsOf(need: NeedContent): Fields {
  const euros = (cents: number | null) => (cents === null ? '' : String(cents / 100).replace('.', ','))
  return {
    titel: need.title,
    ziel: need.aim,
    feld: need.field ?? '',
    ...Object.fromEntries(need.services.map((key) => [`leistung-${key}`, 'ja'])),
    ...Object.fromEntries(
      need.requirements.flatMap(({ text, necessity, dimension, capability }, index) => [
        [rowName(index, 'text'), text],
        [rowName(index, 'muss'), necessity],
        [rowName(index, 'art'), dimension],
        [rowName(index, 'faehigkeit'), capability ?? ''],
      ]),
    ),
    faelle: String(need.cases ?? ''),
    arbeitsplaetze: String(need.workplaces ?? ''),
    frist: need.deadline ?? '',
    ...Object.fromEntries(need.operatingModels.map((model) => [`betrieb-${model}`, 'ja'])),
    heute: need.usedToday,
    vertrag: need.contractUntil ?? '',
    'budget-von': euros(need.budgetFrom),
    'budget-bis': euros(need.budgetTo),
    sichtbar: need.visibility,
  }
}
