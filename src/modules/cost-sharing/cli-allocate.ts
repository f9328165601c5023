import { parseArgs } from 'node:util'
import { Refused } from '../../kernel/refusal.ts'
import { progressLines } from '../../ui/progress-lines.ts'
import { textTable } from '../../ui/text-table.ts'
import { allocateGame } from './actions/allocate-game.ts'
import { readGameFile } from './formats/game-file.ts'
import { gameRules, type Allocation, type GameRule, type RuleShares } from './schema.ts'
import { allocateHelp, readingSentence, roundedSentence, ruleNames, ruleSentence, sharingRefusal } from './texts.de.ts'

/** `allocate GAME.json [--rules a,b] [--json]`: what the terminal shows. */
export function allocateCommand(args: readonly string[]): string {
  const { values, positionals } = options(args)
  if (values.help) return allocateHelp
  const [path, second] = positionals
  if (path === undefined) return refuse('noGameFile', { text: allocateHelp })
  if (second !== undefined) refuse('secondFile', { name: second, text: allocateHelp })
  const rules = rulesIn(values.rules)
  const say = progressLines()
  const file = readGameFile(path, (part) => say(() => readingSentence(part)))
  const allocation = allocateGame(file, rules, (rule) => say(() => ruleSentence(rule)))
  return values.json ? JSON.stringify({ ...allocation, notes: [roundedSentence] }, null, 2) : report(allocation)
}

const spec = { rules: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const

function options(args: readonly string[]) {
  const { tokens } = parseArgs({ args: [...args], options: spec, allowPositionals: true, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { rawName: name, value, inlineValue } = token
    if (!Object.hasOwn(spec, token.name)) refuse('unknownOption', { name, text: allocateHelp })
    const isText = spec[token.name as keyof typeof spec].type === 'string'
    if (isText && (value === undefined || (!inlineValue && value.startsWith('-'))))
      refuse('optionWithoutValue', { name, text: allocateHelp })
    if (!isText && value !== undefined) refuse('optionWithValue', { name, text: allocateHelp })
  }
  return parseArgs({ args: [...args], options: spec, allowPositionals: true })
}

function rulesIn(list: string | undefined): readonly GameRule[] {
  if (list === undefined) return gameRules
  return list.split(',').map((name) => {
    const rule = gameRules.find((known) => known === name.trim())
    return rule ?? refuse('unknownRule', { name: name.trim(), known: gameRules.join(', ') })
  })
}

const amounts = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

function report({ players, roundedTotal, rules }: Allocation): string {
  const shown = gameRules.flatMap((rule) => {
    const result = rules[rule]
    return result && 'shares' in result ? [{ rule, result }] : []
  })
  const blocks: string[] = []
  for (let first = 0; first < shown.length; first += 5) {
    const block = shown.slice(first, first + 5)
    blocks.push(
      textTable(
        ['', ...block.map(({ rule }) => rule)],
        [
          ...players.map((player) => [player, ...block.map(({ result }) => amounts.format(result.rounded[player]!))]),
          ['Summe', ...block.map(() => amounts.format(roundedTotal))],
        ],
      ),
    )
  }
  const verdicts = gameRules.flatMap((rule) => {
    const result = rules[rule]
    if (!result) return []
    return [`${ruleNames[rule]}: ${'reason' in result ? sharingRefusal(result.reason) : verdictOn(result)}`]
  })
  return [...blocks, ...(shown.length > 0 ? [roundedSentence] : []), verdicts.join('\n')].join('\n\n')
}

function verdictOn({ blocking, certificate }: RuleShares): string {
  const proof = certificate?.exact ? ' (in Brüchen nachgerechnet und bewiesen)' : ''
  if (!blocking) return `stabil${proof}`
  const { group, roundedGain } = blocking
  const less = roundedGain > 0 ? `${amounts.format(roundedGain)} weniger` : 'weniger, aber nicht um 0,01'
  return `nicht stabil, ${group.join(', ')} ${group.length === 1 ? 'zahlt allein' : 'zahlen unter sich'} ${less}${proof}`
}

function refuse(code: string, values: Record<string, string>): never {
  throw new Refused('input', [{ code, values }])
}
