import { groupGame } from '../src/modules/cost-sharing/actions/group-game.ts'
import { timeBudget } from '../src/modules/cost-sharing/actions/time-budget.ts'
import { leastCore } from '../src/modules/cost-sharing/rules/least-core.ts'
import { planSchema } from '../src/modules/cost-sharing/schema.ts'
import { bestPackage } from '../src/modules/optimal-package/index.ts'
import { loadSolver } from '../src/platform/work/solver.ts'
import { medianOf, timed, type Row } from './measure.ts'
import { randomMarket } from './random-market.ts'

/** The least core of thirty participants whose groups are priced by the solver. */
export async function sharingRows(): Promise<Row[]> {
  const solve = await loadSolver()
  const times = [1, 2, 3, 4, 5].map((seed) => {
    const market = randomMarket({ participants: 30, capabilities: 10, solutions: 25 }, seed)
    const scenario = planSchema.parse({ ...market, title: 'Zufall', sharing: { game: 'own-best', rules: ['equal'] } })
    const best = bestPackage(scenario, solve)!
    return timed(() => {
      const time = timeBudget({ seconds: 30, now: () => performance.now(), solve })
      const game = groupGame(scenario, best, { solve, time, seconds: 30, report: () => {} })
      const alone = scenario.participants.map((_, player) => game.cost([player]))
      const above = (shares: readonly number[], level: number) => game.above(shares, level, 30)
      const { gap } = leastCore({ total: best.total, alone, start: game.start(), above, tolerance: 0.5 })
      if (gap > 0) throw new Error('the least core was not proven')
    })
  })
  return [{ work: 'least core n = 30 by row generation', reach: '30 s', ...medianOf(times) }]
}
