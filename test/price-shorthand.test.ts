import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readScenarioFile } from '../src/modules/cost-sharing/formats/scenario-file.ts'
import { bestPackage, costOfGroup, type Scenario } from '../src/modules/optimal-package/index.ts'
import { scenarioSchema } from '../src/modules/optimal-package/schema.ts'
import { loadSolver } from '../src/platform/work/solver.ts'
import { asComponents } from './support/naive-prices.ts'
import { smallScenario } from './support/random-scenario.ts'

const solve = await loadSolver()
const examples = new URL('../examples/', import.meta.url)

/** The same offers, every price of the short form written as a component. */
function writtenOut(scenario: Scenario): Scenario {
  const solutions = scenario.solutions.map(({ offer, ...solution }) => ({
    ...solution,
    offer: { components: asComponents(offer) },
  }))
  return scenarioSchema.parse({ ...scenario, solutions })
}

function expectSameCents(short: Scenario, name: string): void {
  const long = writtenOut(short)
  const [best, other] = [short, long].map((scenario) => bestPackage(scenario, solve, { withLimits: true }))
  expect(other?.total, name).toBe(best?.total)
  if (!best) return
  const groups = [...short.participants.map(({ id }) => [id]), short.participants.slice(1).map(({ id }) => id)]
  for (const group of groups) expect(costOfGroup(long, best, group), name).toBe(costOfGroup(short, best, group))
}

test('offers of the examples cost the same cents when they are written as components', () => {
  const files = readdirSync(examples).filter((name) => name.endsWith('.yaml'))
  expect(files.length).toBeGreaterThanOrEqual(3)
  for (const file of files) {
    const { sharing: _, ...scenario } = readScenarioFile(readFileSync(new URL(file, examples), 'utf8'))
    expectSameCents(scenario, file)
  }
})

test('so do five hundred random scenarios', () => {
  for (let seed = 0; seed < 500; seed++) expectSameCents(smallScenario(seed), `seed ${seed}`)
})
