import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadSolver } from '../../../platform/work/solver.ts'
import { planReport } from '../cli-plan.ts'
import { readScenarioFile } from '../formats/scenario-file.ts'
import { planWorkbook } from '../formats/workbook.ts'
import { planSchema, type PlanScenario } from '../schema.ts'
import { planUses } from './plan-uses.ts'
import { readXlsx } from 'hucre'

const solve = await loadSolver()
const example = readScenarioFile(
  readFileSync(new URL('../../../../examples/preisformen.yaml', import.meta.url), 'utf8'),
)
const planned = (scenario: PlanScenario) =>
  planUses(scenario, { solve, now: () => performance.now(), report: () => {}, seconds: 60 })
const plan = planned(example)

test('where quantities are not known, everything is computed for little, expected and much use', () => {
  const { low, high } = plan.useCases!
  expect([low, high].map((each) => 'total' in each && each.total)).toEqual([178_009_01, 232_159_01])
  expect(plan.cost.total).toBe(197_959_01)
  for (const each of [low, high]) {
    if (!('total' in each)) throw new Error('nothing computed')
    for (const shares of Object.values(each.shares))
      expect(Object.values(shares).reduce((a, b) => a + b)).toBe(each.total)
  }
})

test('use for which there is no package says so, and the plan for the expected use stands', () => {
  const participants = [
    {
      id: 'p',
      inhabitants: 0,
      needs: ['k'],
      quantities: { cases: 1 },
      uncertain: { cases: { low: 0, high: 9 } },
      budget: 50,
    },
  ]
  const component = {
    name: 'c',
    when: 'once',
    scope: 'participant',
    unit: 'cases',
    kind: 'graduated',
    tiers: [{ price: 10 }],
  }
  const solutions = [{ id: 's', covers: ['k'], offer: { components: [component] } }]
  const { cost, useCases } = planned(planSchema.parse({ horizonYears: 1, participants, solutions }))
  expect(cost.total).toBe(10)
  expect(useCases).toMatchObject({ low: { total: 0 }, high: { missing: 'impossible' } })
})

test('known quantities are computed once', () => {
  const participants = example.participants.map(({ uncertain: _, ...participant }) => participant)
  expect(planned({ ...example, participants }).useCases).toBeUndefined()
})

test('the report opens the calculation: each component has its line, and they add up', () => {
  const report = planReport(example, plan).replaceAll('\u00a0', ' ')
  expect(report).toContain(
    '78.872,64 €  sitzung-gross: Nutzung (im Jahr, für alle zusammen; Staffel (Arbeitsplätze): bis 100: 96,00 €, darüber: 72,00 €; 20 inbegriffen; mindestens 6.000,00 €; höchstens 24.000,00 €; Jahresfaktoren 0,75 · 1 · 1,03, der letzte bleibt)',
  )
  expect(report).toContain('-20.000,00 €  sitzung-gross: Entwicklung: davon zahlt Land Beispiel (50 %)')
  expect(report).toContain(
    'Nachlass für mehrere Lösungen: Beides aus einer Hand (5 %, wenn die Gruppe alle zusammen nutzt)',
  )
  expect(report).toContain('Wenn die Mengen anders ausfallen')
  expect(plan.cost.items.reduce((sum, { amount }) => sum + amount, 0)).toBe(plan.cost.total)
})

test('the workbook has the lines with their prices and a sheet for other quantities', async () => {
  const { sheets } = await readXlsx(await planWorkbook(example, plan))
  const rows = (name: string) => sheets.find((sheet) => sheet.name === name)!.rows.map((row) => row.map(String))
  expect(
    rows('Kosten').some(([, kind, , , remark]) => kind === 'Pflege' && remark!.includes('18 % von „Beitritt“')),
  ).toBe(true)
  expect(rows('Mengen')).toHaveLength(1 + example.sharing.rules.length * example.participants.length)
})
