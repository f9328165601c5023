import { divisions, sharesBy } from '../rules/allocate.ts'
import { certifiedNucleolus, maxCertifiedPlayers } from '../rules/certificate.ts'
import { membersOf, totalOf, type CostGame } from '../rules/cost-game.ts'
import { nucleolusInStages } from '../rules/nucleolus.ts'
import { blockingGroup } from '../rules/stability.ts'
import type { Allocation, GameRule } from '../schema.ts'

interface NamedGame {
  players: readonly string[]
  weights?: readonly number[]
  game: CostGame
}

/** A cost game by every rule asked for: shares, who would leave, and for the nucleolus family how sure that is. */
export function allocateGame({ players, weights, game }: NamedGame, rules: readonly GameRule[]): Allocation {
  const result: Allocation['rules'] = {}
  for (const rule of rules) {
    const found = isInFamily(rule) ? familyShares(rule, game) : { shares: sharesBy(rule, game, weights) }
    const { shares } = found
    if (typeof shares === 'string') {
      result[rule] = { available: false, reason: { code: shares } }
      continue
    }
    const blocking = blockingGroup(game, shares)
    result[rule] = {
      ...found,
      shares: Object.fromEntries(players.map((player, index) => [player, shares[index]!])),
      stable: blocking === null,
      blocking: blocking && { group: membersOf(blocking.group).map((player) => players[player]!), gain: blocking.gain },
    }
  }
  return { players, total: totalOf(game), rules: result }
}

type FamilyRule = keyof typeof divisions
const isInFamily = (rule: GameRule): rule is FamilyRule => Object.hasOwn(divisions, rule)

function familyShares(rule: FamilyRule, game: CostGame) {
  const found = nucleolusInStages(game, divisions[rule])
  if (!found) return { shares: 'freeGroups' as const }
  const { shares, stages, residual } = found
  const isExact = game.players <= maxCertifiedPlayers && certifiedNucleolus(game, divisions[rule], stages) !== undefined
  return { shares, certificate: isExact ? { exact: true as const } : { exact: false as const, residual } }
}
