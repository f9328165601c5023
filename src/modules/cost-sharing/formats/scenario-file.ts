import { isNode, LineCounter, parseDocument, type Document } from 'yaml'
import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import { readScenario } from '../../optimal-package/index.ts'
import { planSchema, type PlanScenario } from '../schema.ts'

/** Characters of a scenario file; five hundred participants need a tenth of it. */
export const maxScenarioLength = 5_000_000

/**
 * A scenario from the text of a YAML or JSON file. Refuses (kind input) what is malformed, does not fit the schema or
 * contradicts itself; every refusal names its place and, where it can be found, the line.
 */
export function readScenarioFile(text: string): PlanScenario {
  if (text.length > maxScenarioLength) refuse({ code: 'fileTooLarge', values: { megabytes: maxScenarioLength / 1e6 } })
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [error] = document.errors
  if (error) {
    const { line, col } = lines.linePos(error.pos[0])
    refuse({
      code: error.code === 'DUPLICATE_KEY' ? 'doubledKey' : 'malformedFile',
      place: `Zeile ${line}, Spalte ${col}`,
    })
  }
  try {
    return readScenario(planSchema, contentOf(document))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw new Refused(
      error.kind,
      error.refusals.map((refusal) => withLine(refusal, document, lines)),
    )
  }
}

function contentOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch {
    return refuse({ code: 'malformedFile', place: 'Verweise (& und *)' })
  }
}

function withLine(refusal: Refusal, document: Document, lines: LineCounter): Refusal {
  const path = (refusal.place ?? '').match(/[^.[\]]+/g)?.map((part) => (/^\d+$/.test(part) ? Number(part) : part)) ?? []
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range)
      return { ...refusal, place: `Zeile ${lines.linePos(node.range[0]).line}: ${refusal.place}` }
  }
  return refusal
}

function refuse(refusal: Refusal): never {
  throw new Refused('input', [refusal])
}
