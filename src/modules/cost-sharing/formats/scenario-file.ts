import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml'
import { isBeyond } from '../../../kernel/nesting.ts'
import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import { readScenario } from '../../optimal-package/index.ts'
import { planSchema, type PlanScenario } from '../schema.ts'
import { utf8Reader } from './utf8.ts'
import { yamlValue, type YamlFault } from './yaml-value.ts'

/** Characters of a scenario file; five hundred participants need a tenth of it. */
export const maxScenarioLength = 2_000_000

/** Entries cost time one by one, whatever stands in them: five hundred participants as in the examples need two thirds of it. */
const maxEntries = 40_000

/** As many findings as somebody reads; the rest is counted. */
const mostFindings = 20

/** A scenario from a file as it was stored; refuses also what is not text in UTF-8. */
export function readScenarioBytes(bytes: Uint8Array): PlanScenario {
  if (bytes.length > 4 * maxScenarioLength) refuse(tooLarge)
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
  if (text.length > maxScenarioLength) refuse(tooLarge)
  if (text.trim() === '') refuse({ code: 'emptyFile' })
  if (hasMoreThan(maxEntries, text)) refuse({ code: 'tooManyEntries', values: { most: maxEntries } })
  if (isDeep(text)) refuse(tooDeep)
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false })
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return `Zeile ${line}, Spalte ${col}`
  }
  const [error] = document.errors
  if (error) refuse({ code: 'malformedFile', place: placeAt(error.pos[0]) })
  if (!isMap(document.contents)) refuse({ code: 'notAScenario' })
  const content = yamlValue(document.contents, (fault: YamlFault, offset) =>
    refuse({ code: fault, place: placeAt(offset) }),
  )
  try {
    return readScenario(planSchema, content)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const shown = error.refusals.slice(0, mostFindings).map((refusal) => withLine(refusal, document, lines))
    const more = error.refusals.length - shown.length
    throw new Refused(error.kind, more > 0 ? [...shown, { code: 'moreFindings', values: { more } }] : shown)
  }
}

/** A scenario is seven deep. */
const mostDeep = 60
const tooDeep: Refusal = { code: 'tooDeep', values: { most: mostDeep } }
/** What nests without brackets: signs of lists and keys one after the other in a line, and lines that begin far to the right. */
const nestedLine = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${mostDeep},}|^ {${4 * mostDeep},}\\S`, 'm')

const isDeep = (text: string) =>
  nestedLine.test(text) || isBeyond({ depth: mostDeep }, new TextEncoder().encode(text), { withQuotes: false })

const tooLarge: Refusal = { code: 'fileTooLarge', values: { megabytes: maxScenarioLength / 1e6 } }

/** Every entry of a list or a block has one of these signs, or begins a line. */
function hasMoreThan(most: number, text: string): boolean {
  let found = 0
  for (const _ of text.matchAll(/[\n\r,[{:?&*!]|- /g)) if (++found > most) return true
  return false
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
