import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Solve } from '../../../kernel/linear-program.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { loadSolver } from '../../../platform/work/solver.ts'
import { readScenarioFile } from '../formats/scenario-file.ts'
import { planSchema, type Plan, type PlanShares } from '../schema.ts'
import { aboveBestWords, alternativesNote, frontNote, proofStatement, withoutItWords } from '../texts.de.ts'
import { planScenario, type Services } from './plan-scenario.ts'

const solve = await loadSolver()
const six = readScenarioFile(
  readFileSync(new URL('../../../../examples/sechs-gemeinden.yaml', import.meta.url), 'utf8'),
)
const services: Services = { solve, now: () => performance.now(), report: () => {}, seconds: 20 }
const stopped: Solve = () => ({ status: 'stopped', objective: Infinity, bound: -Infinity, values: undefined })
const withRules = (rules: string[]) => planSchema.parse({ ...six, sharing: { ...six.sharing, rules } })

describe('what the time limit cut short', () => {
  it('is said of alternatives, of the front and of what would be without a solution', () => {
    let late = false
    const plan = planScenario(withRules(['equal']), {
      ...services,
      solve: (program, options) => (late ? stopped : solve)(program, options),
      report: ({ step }) => (late = ['alternatives', 'front', 'why'].includes(step)),
    })
    expect(plan).toMatchObject({ optimal: true, alternatives: [], alternativesProven: false, frontComplete: false })
    expect(alternativesNote(plan)).toContain('nicht bewiesen')
    expect(frontNote(plan)).toContain('nicht alle')
    for (const reason of Object.values(plan.why)) {
      expect(reason).toMatchObject({ withoutIt: null, proven: false })
      expect(withoutItWords(reason)).toBe('in der Zeit nicht bewiesen')
    }
  })

  it('is not said where everything is proven', () => {
    const plan = planScenario(withRules(['equal']), services)
    expect(plan).toMatchObject({ alternativesProven: true, frontComplete: true })
    expect([alternativesNote(plan), frontNote(plan)]).toEqual(['', ''])
    expect(Object.values(plan.why).every(({ proven }) => proven)).toBe(true)
  })

  it('is refused as out of time, not as impossible, where no package was found', () => {
    const plan = () => planScenario(six, { ...services, solve: stopped })
    expect(plan).toThrow(Refused)
    expect(plan).toThrow(expect.objectContaining({ kind: 'outOfTime' }))
  })

  it('makes rules that need every group unavailable, and leaves the others', () => {
    let clock = 0
    let step = ''
    const plan = planScenario(withRules(['equal', 'nucleolus']), {
      ...services,
      now: () => clock,
      report: (progress) => (step = progress.step),
      solve: (...asked) => {
        if (step === 'groups') clock += 300
        return services.solve(...asked)
      },
    })
    expect(plan.rules.nucleolus).toEqual({ available: false, reason: { code: 'ruleOutOfTime' } })
    expect(plan.rules.equal).toHaveProperty('shares')
  })
})

describe('the words of a proof', () => {
  it('never show a gap smaller than it is', () => {
    expect(proofStatement({ optimal: false, gap: 1e-9 })[1]).toMatch(/höchstens 0,01\s% günstiger/)
    expect(aboveBestWords(0.5)).toMatch(/höchstens 100,00\s% über/)
    expect(aboveBestWords(1)).toContain('nicht zu klären')
  })
})

it('shares that add up only to the last digits are brought to the total instead of failing', () => {
  const person = (id: string, needs: string[]) => ({ id, inhabitants: 1, needs })
  const scenario = planSchema.parse({
    horizonYears: 1,
    participants: [person('a', ['k2']), person('b', ['k2']), person('c', ['k2']), person('d', ['k1'])],
    solutions: [
      { id: 's1', covers: ['k1'], offer: { joining: 100 } },
      { id: 's2', covers: ['k2'], offer: { setup: 1_000_000_000, joining: 1_000_000_007 } },
    ],
    sharing: { game: 'same-package', rules: ['equal-relative-savings'] },
  })
  const { rules, cost }: Plan = planScenario(scenario, services)
  const shares = Object.values((rules['equal-relative-savings'] as PlanShares).shares)
  expect(shares.reduce((a, b) => a + b, 0)).toBe(cost.total)
})

it('a long step is heard of again while the solver works', () => {
  let clock = 0
  const heard: string[] = []
  planScenario(withRules(['equal']), {
    ...services,
    seconds: 3600,
    now: () => (clock += 300),
    report: ({ step }) => heard.push(step),
  })
  expect(heard.filter((step) => step === 'front').length).toBeGreaterThan(1)
})

describe('participants who ask for the same', () => {
  const many = (game: 'own-best' | 'same-package') =>
    planSchema.parse({
      horizonYears: 1,
      participants: Array.from({ length: 26 }, (_, at) => ({
        id: `p${at}`,
        inhabitants: at % 2 ? 10 : 20,
        needs: ['x'],
      })),
      solutions: [
        {
          id: 's',
          covers: ['x'],
          offer: {
            setup: 201,
            perYear: { perUnit: { unit: 'inhabitants', kind: 'graduated', tiers: [{ price: 3 }] } },
          },
        },
      ],
      sharing: { game, rules: ['shapley', 'scrb', 'equal-relative-savings'] },
    })

  it.each(['own-best', 'same-package'] as const)('pay the same to the cent where shares are estimated: %s', (game) => {
    const scenario = many(game)
    const { rules } = planScenario(scenario, services)
    for (const result of Object.values(rules)) {
      const { shares } = result as PlanShares
      for (const inhabitants of [10, 20]) {
        const own = scenario.participants
          .filter((each) => each.inhabitants === inhabitants)
          .map(({ id }) => shares[id]!)
        expect(own).toEqual(own.toSorted((a, b) => b - a))
        expect(own[0]! - own.at(-1)!).toBeLessThanOrEqual(1)
      }
    }
  })
})
