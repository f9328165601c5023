import { euros } from '../../../kernel/german-numbers.ts'
import { DataTable } from '../../../ui/table.tsx'
import { nameOf } from '../../optimal-package/index.ts'
import { planRules, type Plan, type PlanScenario } from '../schema.ts'
import { ruleNames, sharingRefusal, stabilityWords } from '../texts.de.ts'
import { addresses } from './addresses.ts'

/** Participants down, rules across; below each rule who would leave. */
export function RuleTable({ id, scenario, plan }: { id: string; scenario: PlanScenario; plan: Plan }) {
  const rules = planRules.flatMap((rule) => {
    const result = plan.rules[rule]
    return result && 'shares' in result ? [{ rule, result }] : []
  })
  const unavailable = planRules.flatMap((rule) => {
    const result = plan.rules[rule]
    return result && 'reason' in result ? [{ rule, reason: sharingRefusal(result.reason) }] : []
  })
  return (
    <>
      <DataTable
        caption="Anteile nach allen Verteilschlüsseln"
        columns={[
          { name: 'Teilnehmer' },
          { name: 'Allein', numeric: true },
          ...rules.map(({ rule }) => ({
            name: ruleNames[rule],
            numeric: true,
            href: `${addresses.result(id)}?regel=${rule}#umlage`,
          })),
        ]}
        rows={scenario.participants.map((participant) => [
          nameOf(participant),
          euros(plan.standAlone[participant.id]!),
          ...rules.map(({ result }) => euros(result.shares[participant.id]!)),
        ])}
        footer={[
          'Summe',
          euros(Object.values(plan.standAlone).reduce((a, b) => a + b, 0)),
          ...rules.map(() => euros(plan.cost.total)),
        ]}
      />
      <h3 class="kern-heading-medium">Wer würde gehen?</h3>
      <ul>
        {rules.map(({ rule, result }) => (
          <li>
            <strong>{ruleNames[rule]}:</strong> {stabilityWords(scenario, result)}
          </li>
        ))}
        {unavailable.map(({ rule, reason }) => (
          <li>
            <strong>{ruleNames[rule]}:</strong> {reason}
          </li>
        ))}
      </ul>
    </>
  )
}
