import { parseArgs } from 'node:util'
import { Refused } from '../../kernel/refusal.ts'
import { textTable } from '../../ui/text-table.ts'
import { evaluateTwins } from './actions/evaluate-twins.ts'
import { readEvaluationFile } from './formats/evaluation-file.ts'
import { figureNames, twinsHelp } from './texts.de.ts'

/** `twins FILE.jsonl --evaluate [--json]`: what the terminal shows. */
export function twinsCommand(args: readonly string[]): string {
  const { values, positionals } = options(args)
  if (values.help) return twinsHelp
  const [path, second] = positionals
  if (path === undefined) refuse('noTwinFile', { text: twinsHelp })
  if (second !== undefined) refuse('secondTwinFile', { name: second, text: twinsHelp })
  if (!values.evaluate) refuse('twinTask', { text: twinsHelp })
  const figures = evaluateTwins(readEvaluationFile(path))
  return values.json ? JSON.stringify(figures) : report(figures)
}

const spec = { evaluate: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const

function options(args: readonly string[]) {
  const { tokens } = parseArgs({ args: [...args], options: spec, allowPositionals: true, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (!Object.hasOwn(spec, token.name)) refuse('unknownTwinOption', { name: token.rawName, text: twinsHelp })
    if (token.value !== undefined) refuse('twinOptionWithValue', { name: token.rawName, text: twinsHelp })
  }
  return parseArgs({ args: [...args], options: spec, allowPositionals: true })
}

const figure = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 3, maximumFractionDigits: 3 })

function report(figures: ReturnType<typeof evaluateTwins>): string {
  const names = Object.keys(figureNames) as (keyof typeof figureNames)[]
  return textTable(
    ['', 'Wert'],
    names.map((name) => [
      figureNames[name],
      name === 'queries' ? String(figures.queries) : figure.format(figures[name]),
    ]),
  )
}

function refuse(code: string, values: Record<string, string>): never {
  throw new Refused('input', [{ code, values }])
}
