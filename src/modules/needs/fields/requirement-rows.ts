import type { Sent } from './need-field.ts'

/** Of the inputs of one requirement in the form. */
export const rowName = (index: number, part: 'text' | 'muss' | 'art' | 'faehigkeit') => `anforderung-${index}-${part}`

/** The requirements as they stand in their rows, without those whose text was emptied. */
export function rowsIn(sent: Sent): Record<'text' | 'necessity' | 'dimension' | 'capability', string | null>[] {
  return Array.from({ length: countRows(sent) }, (_, index) => ({
    text: sent[rowName(index, 'text')] ?? '',
    necessity: sent[rowName(index, 'muss')] ?? null,
    dimension: sent[rowName(index, 'art')] ?? null,
    capability: sent[rowName(index, 'faehigkeit')] || null,
  })).filter(({ text }) => text.trim() !== '')
}

export function countRows(sent: Sent): number {
  let rows = 0
  while (sent[rowName(rows, 'text')] !== undefined) rows++
  return rows
}

interface Row {
  text: string
  necessity: string
  dimension: string
  capability: string | null
}
/** The other way round: what stands in the rows of the form. */
export const requirementRows = (requirements: readonly Row[]): Sent =>
  Object.fromEntries(
    requirements.flatMap(({ text, necessity, dimension, capability }, index) => [
      [rowName(index, 'text'), text],
      [rowName(index, 'muss'), necessity],
      [rowName(index, 'art'), dimension],
      [rowName(index, 'faehigkeit'), capability ?? ''],
    ]),
  )
