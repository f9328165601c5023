import type { Fields } from '../../access/index.ts'
import type { NeedInput } from '../actions/write-need.ts'
import { fieldNamed, namesOfStep, needFieldNames } from '../fields/need-fields.ts'
import { rowsIn } from '../fields/requirement-rows.ts'
import { linesOf } from '../rules/german-input.ts'
import type { NeedContent, Requirement } from '../schema.ts'

/** What a step says. */
export const readStep = (step: 1 | 2 | 3, fields: Fields): NeedInput =>
  Object.fromEntries(namesOfStep(step).map((name) => [name, fieldNamed(name).readForm(fields)]))

/** The capabilities that were ticked in the second step. */
export const tickedIn = (fields: Fields): string[] =>
  Object.keys(fields).flatMap((name) => name.match(/^faehigkeit-(.+)$/)?.[1] ?? [])

/**
 * What the second step says: its requirements are those that were there, as they stand in the rows now; one for each capability that
 * was ticked; and one for each new line.
 */
export function secondStep(fields: Fields, capabilityNames: ReadonlyMap<string, string>): NeedInput {
  const fresh = (text: string, necessity: Requirement['necessity'], capability: string | null = null) => ({
    text,
    necessity,
    dimension: 'technology',
    capability,
  })
  return {
    ...readStep(2, fields),
    requirements: [
      ...rowsIn(fields),
      ...tickedIn(fields).flatMap((id) =>
        capabilityNames.has(id) ? [fresh(capabilityNames.get(id)!, 'must', id)] : [],
      ),
      ...linesOf(fields['muss']).map((text) => fresh(text, 'must')),
      ...linesOf(fields['soll']).map((text) => fresh(text, 'should')),
    ],
  }
}

/** The need as its three steps show it. */
export const fieldsOf = (need: NeedContent): Fields =>
  Object.assign({}, ...needFieldNames.map((name) => fieldNamed(name).writeForm(need[name])))
