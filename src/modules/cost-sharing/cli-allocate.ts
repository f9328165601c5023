import { parseArgs } from 'node:util'
import { Refused } from '../../kernel/refusal.ts'
import { textTable } from '../../ui/text-table.ts'
import { readGameFile } from './formats/game-file.ts'
import type { GameFile } from './formats/game-reader.ts'
import { membersOf, totalOf } from './rules/cost-game.ts'
import { sharesBy } from './rules/allocate.ts'
import { blockingGroup } from './rules/stability.ts'
import { gameRules, type Allocation, type GameRule } from './schema.ts'
import { allocateHelp, ruleNames, sharingRefusal } from './texts.de.ts'

/** `allocate GAME.json [--rules a,b] [--json]`: what the terminal shows. */
export function allocateCommand(args: readonly string[]): string {
  const { values, positionals } = options(args)
  if (values.help) return allocateHelp
  if (positionals.length !== 1) usage()
  const file = readGameFile(positionals[0]!)
  const allocation = allocate(file, rulesIn(values.rules))
  return values.json ? JSON.stringify(allocation, null, 2) : report(allocation)
}

export function allocate({ players, weights, game }: GameFile, rules: readonly GameRule[]): Allocation {
  const result: Allocation['rules'] = {}
  for (const rule of rules) {
    const shares = sharesBy(rule, game, weights)
    if (typeof shares === 'string') {
      result[rule] = { available: false, reason: { code: shares } }
      continue
    }
    const blocking = blockingGroup(game, shares)
    result[rule] = {
      shares: Object.fromEntries(players.map((player, index) => [player, shares[index]!])),
      stable: blocking === null,
      blocking: blocking && { group: membersOf(blocking.group).map((player) => players[player]!), gain: blocking.gain },
    }
  }
  return { players, total: totalOf(game), rules: result }
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
    if (!result.blocking) return [`${ruleNames[rule]}: stabil`]
    const { group, gain } = result.blocking
    return [
      `${ruleNames[rule]}: nicht stabil, ${group.join(', ')} ${group.length === 1 ? 'zahlt' : 'zahlen'} allein ${amounts.format(gain)} weniger`,
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
