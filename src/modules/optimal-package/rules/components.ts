/**
 * Needs and solutions that have nothing to do with each other: two capabilities belong together when a solution covers both, or
 * when solutions of theirs are tied by a requirement, a conflict, an integration or a discount. Without limits the cheapest package of a
 * group is the sum of the cheapest packages of these parts.
 * Example: two capabilities, each covered by a solution of its own, no ties: two components.
 */
import { ascending, type Market } from './market.ts'

/** The market of each component: the same indices, only the needs and ties of that component. */
export function componentsOf(market: Market): Market[] {
  const solutions = market.scenario.solutions
  const parent = solutions.map((_, solution) => solution)
  const root = (solution: number): number => {
    while (parent[solution] !== solution) solution = parent[solution]!
    return solution
  }
  const tie = (a: number, b: number) => (parent[root(b)] = root(a))
  const coverer = new Map<string, number>()
  for (const need of market.needs.flat())
    for (const solution of need.solutions) {
      const first = coverer.get(need.id)
      if (first === undefined) coverer.set(need.id, solution)
      else tie(first, solution)
    }
  const inUse = new Set(market.useful.flat())
  market.closures.forEach((all, solution) => inUse.has(solution) && all.forEach((other) => tie(solution, other)))
  for (const { solutions: tied } of market.discounts) {
    const used = tied.filter((solution) => inUse.has(solution))
    for (const solution of used) tie(used[0]!, solution)
  }
  const pairs = [...market.conflicts, ...market.integrations.map((each) => each.between)]
  for (const [a, b] of pairs) if (inUse.has(a) && inUse.has(b)) tie(a, b)
  return ascending([...inUse].map(root)).map((each) => part(market, (solution) => root(solution) === each))
}

function part(market: Market, belongs: (solution: number) => boolean): Market {
  return {
    ...market,
    needs: market.needs.map((own) => own.filter((need) => need.solutions.some(belongs))),
    useful: market.useful.map((own) => own.filter(belongs)),
    conflicts: market.conflicts.filter((pair) => pair.every(belongs)),
    integrations: market.integrations.filter(({ between }) => between.every(belongs)),
    discounts: market.discounts.filter(({ solutions }) => solutions.some(belongs)),
    licences: market.licences.filter(({ solution }) => belongs(solution)),
  }
}
