import { toNumber } from '../../../kernel/fraction.ts'
import { divisions, sharesBy, type Missing } from '../rules/allocate.ts'
import { certifiedNucleolus, maxCertifiedPlayers } from '../rules/certificate.ts'
import { membersOf, scaleOf, totalOf, type CostGame } from '../rules/cost-game.ts'
import { savingsTolerance } from '../rules/equal-relative-savings.ts'
import { nucleolusInStages } from '../rules/nucleolus.ts'
import { shownGain, shownShares, shownTotal } from '../rules/shown-shares.ts'
import { blockingGroup } from '../rules/stability.ts'
import type { Allocation, GameRule, RuleShares } from '../schema.ts'

interface NamedGame {
  players: readonly string[]
  weights?: readonly number[]
  game: CostGame
}

/**
 * A cost game by every rule asked for: shares, who would leave, and for the nucleolus family how sure that is.
 * `report` hears of each rule before it is computed.
 */
export function allocateGame(
  { players, weights, game }: NamedGame,
  rules: readonly GameRule[],
  report: (rule: GameRule) => void = () => {},
): Allocation {
  const result: Allocation['rules'] = {}
  for (const rule of rules) {
    report(rule)
    const found: Found = isInFamily(rule) ? familyShares(rule, game) : { shares: sharesBy(rule, game, weights) }
    const { shares, certificate } = found
    if (typeof shares === 'string') {
      result[rule] = { available: false, reason: { code: shares } }
      continue
    }
    const blocking = blockingGroup(game, shares, uncertaintyOf(rule, game, certificate))
    const rounded = shownShares(shares, game)
    const byName = (values: readonly number[]) =>
      Object.fromEntries(players.map((name, index) => [name, values[index]!]))
    result[rule] = {
      ...(certificate && { certificate }),
      shares: byName(shares),
      rounded: byName(rounded),
      stable: blocking === null,
      blocking: blocking && {
        group: membersOf(blocking.group).map((player) => players[player]!),
        gain: blocking.gain,
        roundedGain: shownGain(rounded, blocking.group, game),
      },
    }
  }
  return { players, total: totalOf(game), roundedTotal: shownTotal(game), rules: result }
}

type FamilyRule = keyof typeof divisions
const isInFamily = (rule: GameRule): rule is FamilyRule => Object.hasOwn(divisions, rule)

interface Found {
  shares: number[] | Missing
  certificate?: RuleShares['certificate']
}

function familyShares(rule: FamilyRule, game: CostGame): Found {
  const found = nucleolusInStages(game, divisions[rule])
  if (typeof found === 'string') return { shares: found }
  const { shares, stages, residual } = found
  const exact = game.players <= maxCertifiedPlayers ? certifiedNucleolus(game, divisions[rule], stages) : undefined
  return exact
    ? { shares: exact.map(toNumber), certificate: { exact: true } }
    : { shares, certificate: { exact: false, residual } }
}

/** Shares that rest on comparisons with a tolerance: a gain within it is none. */
function uncertaintyOf(rule: GameRule, game: CostGame, certificate: RuleShares['certificate']): number {
  if (rule === 'equal-relative-savings') return savingsTolerance * scaleOf(game)
  return certificate && !certificate.exact ? certificate.residual : 0
}
