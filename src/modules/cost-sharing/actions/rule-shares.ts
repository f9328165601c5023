import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { cents } from '../../../kernel/cents.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { costOfGroup, OutOfTime, priceOf, type Package } from '../../optimal-package/index.ts'
import { evenedShares } from '../rules/alike.ts'
import { sharesBy, simpleShares, type Missing } from '../rules/allocate.ts'
import { centShares } from '../rules/cent-shares.ts'
import { equalPercent } from '../rules/equal-percent.ts'
import type { Basics } from '../rules/simple-rules.ts'
import { packageShapley } from '../rules/package-shapley.ts'
import { shapleyNearby } from '../rules/shapley-nearby.ts'
import { withoutDrift } from '../rules/without-drift.ts'
import type { GameRule, PlanRule, PlanScenario, PlanShares, Unavailable } from '../schema.ts'
import type { GroupGame, Leaving } from './group-game.ts'
import type { TimeBudget } from './time-budget.ts'

export interface SharingCase {
  scenario: PlanScenario
  chosen: Package
  game: GroupGame
  alone: readonly number[]
  /** Milliseconds of a clock that only moves forward. */
  now: () => number
  /** Most that this rule may take. */
  seconds: number
  time: Pick<TimeBudget, 'check' | 'isLate'>
}

/** Exact or estimated shares in fractions of a cent, or why there are none. */
interface Exact {
  shares: readonly number[]
  error95?: readonly number[]
}

export function ruleShares(rule: PlanRule, sharing: SharingCase): PlanShares | Unavailable {
  try {
    const exact = exactShares(rule, sharing)
    return 'available' in exact ? exact : inCents(exact, sharing)
  } catch (error) {
    if (error instanceof OutOfTime) return outOfTime
    throw error
  }
}

function exactShares(rule: PlanRule, sharing: SharingCase): Exact | Unavailable {
  const { game, scenario, time } = sharing
  const asGameRule: GameRule = rule === 'inhabitants' ? 'weights' : rule
  const inhabitants = scenario.participants.map((participant) => participant.inhabitants)
  if (game.table) return exactOr(sharesBy(asGameRule, game.table, inhabitants, time.check))
  switch (asGameRule) {
    case 'shapley':
      return scenario.sharing.game === 'same-package'
        ? (packageShapley(scenario, sharing.chosen.items, {
            priceOf,
            cost: withoutChoice(sharing),
            mostWork: 2e8 * Math.min(10, sharing.seconds),
            ...rings(sharing),
          }) ?? outOfTime)
        : estimatedShapley(sharing)
    case 'nucleolus':
    case 'per-capita-nucleolus':
    case 'proportional-nucleolus':
      return unavailable(game.noTable)
    case 'equal-relative-savings':
      return equalPercentInTime(sharing)
    default:
      return exactOr(simpleShares(asGameRule, basicsOf(sharing), inhabitants))
  }
}

/** What all but one would pay takes a package for each of them, and few rules ask for it. */
const basicsOf = (sharing: SharingCase): Basics => ({
  total: sharing.game.total,
  alone: sharing.alone,
  get without() {
    return withoutOf(sharing)
  },
})

function withoutOf({ game, alone }: SharingCase): number[] {
  const everyone = alone.map((_, player) => player)
  return alone.map((_, player) => (alone.length === 1 ? 0 : game.cost(everyone.filter((other) => other !== player))))
}

/** Longer, an estimate gets better only by the square root of the time. */
const mostSeconds = 12

/** Rings until the widest half interval is below a tenth of a percent of the mean share, or twice as many would take too long. */
function rings({ game, alone, now, seconds }: SharingCase) {
  const begin = now()
  const spent = () => (now() - begin) / 1000
  return {
    enough: (_: number, widest: number) =>
      widest < (0.001 * game.total) / alone.length || 2 * spent() > Math.min(seconds, mostSeconds),
    mayGoOn: () => spent() < seconds,
  }
}

/** Shapley shares of a game in which every group chooses for itself, estimated beside the same game without choice. */
function estimatedShapley(sharing: SharingCase): Exact | Unavailable {
  const { scenario, chosen, game } = sharing
  const cost = withoutChoice(sharing)
  const options = { priceOf, cost, mostWork: 2e8 * Math.min(10, sharing.seconds), ...rings(sharing) }
  const together = packageShapley(scenario, chosen.items, options)
  if (!together) return outOfTime
  const players = sharing.alone.length
  return shapleyNearby({ players, cost: game.cost, ...rings(sharing) }, { ...together, cost }) ?? outOfTime
}

/** What a group pays for the chosen package. */
function withoutChoice({ scenario, chosen }: SharingCase): (group: readonly number[]) => number {
  const idOf = (player: number) => scenario.participants[player]!.id
  return (group) => costOfGroup(scenario, chosen, group.map(idOf))
}

/** All pairs of more participants would fill the memory, and no time that anybody gives is enough for them. */
const mostForPairs = 250

function equalPercentInTime({ game, alone, now, seconds, time }: SharingCase): Exact | Unavailable {
  if (alone.length > mostForPairs) return outOfTime
  const begin = now()
  const left = () => seconds - (now() - begin) / 1000
  const { total, above } = game
  const options = { left, first: seconds / 6, checkTime: time.check }
  const shares = equalPercent({ total, alone, start: game.start(), above, ...options })
  return shares ? { shares } : outOfTime
}

function inCents({ shares: raw, error95 }: Exact, sharing: SharingCase): PlanShares | Unavailable {
  const { scenario, game, alone, seconds } = sharing
  const kinds = kindsOf(sharing)
  const exact = withoutDrift(evenedShares(raw, kinds), game.total)
  if (!exact) return unavailable({ code: 'inexact' })
  const ids = scenario.participants.map((participant) => participant.id)
  let unknown = false
  const worst = (shares: readonly number[]): Leaving | null => {
    const answer = game.leaving(shares, { seconds, least: 1 })
    unknown = answer === 'unknown'
    return typeof answer === 'string' ? null : answer
  }
  const holds = (shares: readonly number[]) => game.leaving(shares, { seconds, least: exactGain }) === 'nobody'
  const { shares, blocking } = centShares(exact, cents(game.total), worst, holds)
  const byId = (values: readonly number[]) => Object.fromEntries(ids.map((id, index) => [id, values[index]!]))
  return {
    shares: byId(shares),
    savings: byId(shares.map((share, index) => alone[index]! - share)),
    stable: unknown ? null : blocking === null,
    blocking: blocking && { group: blocking.group.map((index) => ids[index]!), gain: blocking.gain },
    exact: error95 === undefined,
    ...(error95 && { error95: byId(evenedShares(error95, kinds).map((error) => Math.round(error * 100) / 100)) }),
  }
}

/** Whoever has the same kind is to the game the same participant under another name. */
function kindsOf({ scenario, chosen }: SharingCase): string[] {
  const roles = (participant: string) =>
    (scenario.licences ?? []).map(({ holder, members }) => [holder === participant, members.includes(participant)])
  return scenario.participants.map(({ id, inhabitants, needs, quantities, operatingModels = [], tags = [] }) =>
    canonicalJson([
      inhabitants,
      needs.toSorted(),
      quantities,
      operatingModels.toSorted(),
      tags.toSorted(),
      roles(id),
      scenario.sharing.game === 'same-package' ? chosen.uses[id]! : [],
    ]),
  )
}

/** Cents that a group gains by an exact split before it counts; less is what shares in binary fractions are wrong by. */
const exactGain = 0.01

const exactOr = (shares: readonly number[] | Missing): Exact | Unavailable =>
  typeof shares === 'string' ? unavailable({ code: shares }) : { shares }
const unavailable = (reason: Refusal): Unavailable => ({ available: false, reason })
const outOfTime = unavailable({ code: 'ruleOutOfTime' })
