import { parseArgs } from 'node:util'
import { Refused } from '../../kernel/refusal.ts'
import { textTable } from '../../ui/text-table.ts'
import { allocateGame } from './actions/allocate-game.ts'
import { readGameFile } from './formats/game-file.ts'
import { gameRules, type Allocation, type GameRule } from './schema.ts'
import { allocateHelp, ruleNames, sharingRefusal } from './texts.de.ts'

/** `allocate GAME.json [--rules a,b] [--json]`: what the terminal shows. */
export function allocateCommand(args: readonly string[]): string {
  const { values, positionals } = options(args)
  if (values.help) return allocateHelp
  if (positionals.length !== 1) usage()
  const file = readGameFile(positionals[0]!)
  const allocation = allocateGame(file, rulesIn(values.rules))
  return values.json ? JSON.stringify(allocation, null, 2) : report(allocation)
}

function options(args: readonly string[]) {
  try {
    const spec = { rules: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const
    return parseArgs({ args: [...args], options: spec, allowPositionals: true })
  } catch {
    return usage()
  }
}

function rulesIn(list: string | undefined): readonly GameRule[] {
  if (list === undefined) return gameRules
  return list.split(',').map((name) => {
    const rule = gameRules.find((known) => known === name.trim())
    return rule ?? refuse('unknownRule', { name: name.trim(), known: gameRules.join(', ') })
  })
}

const amounts = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

function report({ players, total, rules }: Allocation): string {
  const shown = gameRules.flatMap((rule) => {
    const result = rules[rule]
    return result && 'shares' in result ? [{ rule, result }] : []
  })
  const rows = players.map((player) => [player, ...shown.map(({ result }) => amounts.format(result.shares[player]!))])
  const blocks: string[] = []
  for (let first = 0; first < shown.length; first += 5) {
    const names = shown.slice(first, first + 5).map(({ rule }) => rule)
    const sums = names.map(() => amounts.format(total))
    blocks.push(
      textTable(
        ['', ...names],
        [...rows.map((row) => [row[0]!, ...row.slice(first + 1, first + 6)]), ['Summe', ...sums]],
      ),
    )
  }
  const verdicts = gameRules.flatMap((rule) => {
    const result = rules[rule]
    if (!result) return []
    if ('reason' in result) return [`${ruleNames[rule]}: ${sharingRefusal(result.reason)}`]
    const proof = result.certificate?.exact ? ' (in Brüchen nachgerechnet und bewiesen)' : ''
    if (!result.blocking) return [`${ruleNames[rule]}: stabil${proof}`]
    const { group, gain } = result.blocking
    return [
      `${ruleNames[rule]}: nicht stabil, ${group.join(', ')} ${group.length === 1 ? 'zahlt allein' : 'zahlen unter sich'} ${amounts.format(gain)} weniger${proof}`,
    ]
  })
  return [...blocks, verdicts.join('\n')].join('\n\n')
}

function usage(): never {
  return refuse('usage', { text: allocateHelp })
}

function refuse(code: string, values: Record<string, string>): never {
  throw new Refused('input', [{ code, values }])
}
