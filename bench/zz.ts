import { bestPackage } from '../src/modules/optimal-package/index.ts'
import { groupGame } from '../src/modules/cost-sharing/actions/group-game.ts'
import { ruleShares } from '../src/modules/cost-sharing/actions/rule-shares.ts'
import { loadSolver } from '../src/platform/solver.ts'
import { randomMarket } from './random-market.ts'
const solve = await loadSolver()
for (const [n, caps, sols, seed] of [
  [30, 10, 25, 1],
  [30, 10, 25, 2],
  [60, 12, 40, 1],
] as const) {
  const market = {
    ...randomMarket({ participants: n, capabilities: caps, solutions: sols }, seed),
    title: '',
    sharing: { game: 'own-best', rules: [] },
  } as any
  const best = bestPackage(market, solve)!
  const game = groupGame(market, best, solve, () => {})
  const alone = Array.from({ length: n }, (_, i) => game.cost([i]))
  let calls = 0,
    ms = 0
  const orig = game.above
  game.above = (x, l, s) => {
    calls++
    const t0 = performance.now()
    const r = orig(x, l, s)
    const d = performance.now() - t0
    ms += d
    console.log(
      '  ',
      calls,
      r.groups.length,
      Math.round(d),
      Math.round(r.bound),
      r.groups.length ? Math.round(Math.max(...r.groups.map((g: any) => g.gain))) : '',
    )
    return r
  }
  const t = performance.now()
  const e = ruleShares('equal-relative-savings', {
    scenario: market,
    chosen: best,
    game,
    alone,
    now: () => performance.now(),
    seconds: 30,
  })
  console.log(
    n,
    seed,
    'ers',
    'shares' in e ? e.stable : e,
    Math.round(performance.now() - t),
    'in search',
    Math.round(ms),
  )
}
