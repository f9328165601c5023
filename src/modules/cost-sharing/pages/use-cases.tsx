import { euros } from '../../../kernel/german-numbers.ts'
import { DataTable } from '../../../ui/table.tsx'
import { nameOf } from '../../optimal-package/index.ts'
import type { Plan, PlanRule, PlanScenario, UseCase } from '../schema.ts'
import { ruleNames } from '../texts.de.ts'
import { missingUseCase, useCaseTexts as texts } from '../texts/other-use.de.ts'

/** What everybody pays where quantities turn out smaller or larger than expected; nothing where all are known. */
export function UseCasesSection({ scenario, plan, rule }: { scenario: PlanScenario; plan: Plan; rule: PlanRule }) {
  const { useCases, rules, cost } = plan
  const result = rules[rule]
  if (!useCases || !result) return null
  const expected: UseCase = {
    total: cost.total,
    standAlone: plan.standAlone,
    shares: 'shares' in result ? { [rule]: result.shares } : {},
  }
  const cases = [useCases.low, expected, useCases.high]
  const share = (each: UseCase, id: string) => {
    if ('missing' in each) return missingUseCase(each)!
    const amount = each.shares[rule]?.[id]
    return amount === undefined ? '–' : euros(amount)
  }
  return (
    <section aria-labelledby="mengen">
      <h2 id="mengen" class="kern-heading-large">
        {texts.title}
      </h2>
      <p class="text">{texts.lead}</p>
      <DataTable
        id="tabelle-mengen"
        caption={texts.caption(ruleNames[rule])}
        columns={[
          { name: texts.participant },
          { name: texts.low, numeric: true },
          { name: texts.expected, numeric: true },
          { name: texts.high, numeric: true },
        ]}
        rows={scenario.participants.map((participant) => [
          nameOf(participant),
          ...cases.map((each) => share(each, participant.id)),
        ])}
        footer={[
          texts.together,
          ...cases.map((each) => missingUseCase(each) ?? ('total' in each ? euros(each.total) : '')),
        ]}
      />
    </section>
  )
}
