import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { planScenario } from '../../src/modules/cost-sharing/actions/plan-scenario.ts'
import { readScenarioFile } from '../../src/modules/cost-sharing/formats/scenario-file.ts'
import { planRules, type Plan, type PlanScenario } from '../../src/modules/cost-sharing/schema.ts'
import { loadSolver } from '../../src/platform/work/solver.ts'

/** The example of six municipalities after a change, with its plan by all rules. */
// oxlint-disable-next-line no-explicit-any
export async function planned(
  change: (scenario: any) => void = () => {},
): Promise<{ scenario: PlanScenario; plan: Plan }> {
  const draft = parse(readFileSync(new URL('../../examples/sechs-gemeinden.yaml', import.meta.url), 'utf8'))
  draft.sharing.rules = planRules
  change(draft)
  const scenario = readScenarioFile(JSON.stringify(draft))
  const solve = await loadSolver()
  return {
    scenario,
    plan: planScenario(scenario, { solve, now: () => performance.now(), report: () => {}, seconds: 20 }),
  }
}

/** Formatted numbers hold spaces that do not break; here they read as plain ones. */
export const plainSpaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
