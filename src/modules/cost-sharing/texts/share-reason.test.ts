import { describe, expect, it } from 'vitest'
import { planned, plainSpaces } from '../../../../test/support/planned.ts'
import type { Plan, PlanRule, PlanScenario, PlanShares } from '../schema.ts'
import { shareReason } from './share-reason.de.ts'

function reason({ scenario, plan }: { scenario: PlanScenario; plan: Plan }, rule: PlanRule, name: string): string {
  const participant = scenario.participants.find((each) => each.name === name)!
  return plainSpaces(shareReason({ scenario, plan, rule, result: plan.rules[rule] as PlanShares, participant }))
}

const six = await planned()

describe('the reason for an amount', () => {
  it.each([
    ['equal', '71.308,34 €. 427.850,00 € geteilt durch 6.'],
    ['inhabitants', '% der Einwohner, also ebenso viel der Kosten.'],
    ['stand-alone', '33,15 % der Alleinkosten, also ebenso viel der gemeinsamen.'],
    ['scrb', 'trägt, was ohne Schwalmstadt nicht entstünde, und vom Rest 31,29 %'],
    ['equal-savings', '210.490,00 € Alleinkosten weniger 34.508,83 €: Diese Ersparnis ist für alle gleich.'],
    ['shapley', 'über alle Reihenfolgen des Beitritts'],
    ['nucleolus', 'wie viel Euro eine Gruppe spart'],
    ['per-capita-nucleolus', 'je Mitglied'],
    ['proportional-nucleolus', 'im Verhältnis zu ihren eigenen Kosten'],
    ['equal-relative-savings', 'Schwalmstadt spart 32,6 %, so viel wie alle anderen.'],
  ] as const)('by %s says how the rule comes to it', (rule, sentence) => {
    expect(reason(six, rule, 'Schwalmstadt')).toContain(sentence)
  })

  it('says who pays more than alone', () => {
    expect(reason(six, 'equal', 'Jesberg')).toContain('Allein wären es nur 44.400,00 €: Jesberg zahlt bei diesem')
  })

  it('calls a negative share money from the group', () => {
    const plan: Plan = structuredClone(six.plan)
    const result = plan.rules.equal as PlanShares
    result.shares['06634010'] = -659_837
    expect(reason({ ...six, plan }, 'equal', 'Jesberg')).toMatch(/^Jesberg erhält 6\.598,37 € aus der Gruppe\./)
  })

  it('gives the range where not all can save the same percentage', () => {
    const plan: Plan = structuredClone(six.plan)
    const result = plan.rules['equal-relative-savings'] as PlanShares
    result.savings['06634010'] = plan.standAlone['06634010']! / 2
    expect(reason({ ...six, plan }, 'equal-relative-savings', 'Fritzlar')).toContain(
      'Andere sparen mehr oder weniger (32,6 bis 50,0 %), weil sonst eine Gruppe günstiger ohne die anderen führe.',
    )
  })

  it('compares with the same package where the scenario does', async () => {
    const same = await planned((scenario) => (scenario.sharing.game = 'same-package'))
    expect(reason(same, 'shapley', 'Jesberg')).toContain('Mit demselben Paket allein wären es')
  })

  it('needs no rule where somebody is alone', async () => {
    const one = await planned((scenario) => (scenario.participants = scenario.participants.slice(0, 1)))
    expect(reason(one, 'shapley', 'Schwalmstadt')).toBe(
      'Schwalmstadt zahlt 210.490,00 €, denn sonst macht niemand mit.',
    )
  })
})
