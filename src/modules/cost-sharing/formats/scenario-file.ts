import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml'
import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import { readScenario } from '../../optimal-package/index.ts'
import { planSchema, type PlanScenario } from '../schema.ts'
import { utf8Reader } from './utf8.ts'

/** Characters of a scenario file; five hundred participants need a tenth of it. */
export const maxScenarioLength = 5_000_000

/** A scenario from a file as it was stored; refuses also what is not text in UTF-8. */
export function readScenarioBytes(bytes: Uint8Array): PlanScenario {
  if (bytes.includes(0) && !isUtf16(bytes)) refuse({ code: 'notAScenario' })
  const read = utf8Reader()
  return readScenarioFile(read(bytes) + read())
}

/** What an editor writes that saves as "Unicode": a mark of two bytes, then two bytes per letter. */
const isUtf16 = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/**
 * A scenario from the text of a YAML or JSON file. Refuses (kind input) what is malformed, does not fit the schema or
 * contradicts itself; every refusal names its place and, where it can be found, the line.
 */
export function readScenarioFile(text: string): PlanScenario {
  if (text.length > maxScenarioLength) refuse({ code: 'fileTooLarge', values: { megabytes: maxScenarioLength / 1e6 } })
  if (text.trim() === '') refuse({ code: 'emptyFile' })
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
  if (!isMap(document.contents)) refuse({ code: 'notAScenario' })
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
