import { Worker } from 'node:worker_threads'
import { bestPackage, dualShares, leavingGroup, samePackageTable } from '../src/modules/optimal-package/index.ts'
import type { Package, Scenario } from '../src/modules/optimal-package/index.ts'
import { loadSolver, solverClock } from '../src/platform/work/solver.ts'
import { medianOf, timed, type Row, type Timed } from './measure.ts'
import { randomMarket } from './random-market.ts'

const large = { participants: 60, capabilities: 12, solutions: 40 }
const seeds = [1, 2, 3, 4, 5, 6, 7, 8]

export async function packageRows(): Promise<Row[]> {
  const solve = await loadSolver()
  const markets = seeds.map((seed) => randomMarket(large, seed))
  const first = [await firstPackage()]
  bestPackage(markets[0]!, solve)
  const clock = { ...solverClock }
  const best = markets.map((market) => timed(() => bestPackage(structuredClone(market), solve)!))
  const all = best.reduce((total, each) => total + each.milliseconds, 0)
  const outside = 1 - (solverClock.milliseconds - clock.milliseconds) / all
  const byInhabitants = markets.map((market, at) =>
    timed(() => leavingGroup(market, solve, inhabitantShares(market, best[at]!.result), { seconds: 20 })),
  )
  const byDuals = markets.map((market, at) => {
    const duals = dualShares(market, solve)!
    const scale = best[at]!.result.total / duals.reduce((a, b) => a + b)
    return timed(() =>
      leavingGroup(
        market,
        solve,
        duals.map((share) => share * scale),
        { seconds: 20 },
      ),
    )
  })
  const table = tableOfTwenty()
  return [
    { work: 'package 60 × 12 × 40, warm', reach: '0.3 s', ...medianOf(best) },
    { work: 'package 60 × 12 × 40, first, with loading', reach: '1.2 s', ...medianOf(first) },
    {
      work: 'of that outside the solver',
      reach: 'low',
      ours: (all * outside) / seeds.length,
      note: `${(100 * outside).toFixed(1)} % of the time`,
    },
    { work: 'table of 2^20 groups, 10 services', reach: '0.4 s', ...medianOf(table) },
    { work: 'stability of the split by inhabitants, n = 60', reach: '1 s', ...medianOf(byInhabitants) },
    { work: 'stability of a split near the core, n = 60', reach: '1 s', ...medianOf(byDuals) },
  ]
}

/** In a fresh thread: modules and the solver are loaded there for the first time. */
function firstPackage(): Promise<Timed<undefined>> {
  const source = `
    const { loadSolver } = await import(${JSON.stringify(import.meta.resolve('../src/platform/work/solver.ts'))})
    const { bestPackage } = await import(${JSON.stringify(import.meta.resolve('../src/modules/optimal-package/index.ts'))})
    const { workerData, parentPort } = await import('node:worker_threads')
    bestPackage(workerData, await loadSolver())
    parentPort.postMessage('done')`
  const before = performance.now()
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), {
      workerData: randomMarket(large, 1),
    })
    worker.once('error', reject)
    worker.once('message', () => resolve({ milliseconds: performance.now() - before, result: undefined }))
  })
}

function inhabitantShares({ participants }: Scenario, { total }: Package): number[] {
  const inhabitants = participants.reduce((sum, each) => sum + each.inhabitants, 0)
  return participants.map((each) => (total * each.inhabitants) / inhabitants)
}

/** Twenty participants, each with ten needs that each have a solution of their own. */
function tableOfTwenty(): Timed<Float64Array>[] {
  const market = randomMarket({ participants: 20, capabilities: 10, solutions: 10 }, 1)
  const needs = market.solutions.map((solution) => solution.id)
  const scenario: Scenario = {
    ...market,
    capabilities: undefined,
    participants: market.participants.map((participant) => ({ ...participant, needs })),
    solutions: market.solutions.map((solution) => ({
      ...solution,
      covers: [solution.id],
      requires: [],
      conflicts: [],
    })),
  }
  const uses = Object.fromEntries(scenario.participants.map(({ id }) => [id, needs]))
  const assignment = Object.fromEntries(
    scenario.participants.map(({ id }) => [id, Object.fromEntries(needs.map((need) => [need, need]))]),
  )
  return [1, 2, 3, 4, 5].map(() => timed(() => samePackageTable(scenario, { assignment, uses })))
}
