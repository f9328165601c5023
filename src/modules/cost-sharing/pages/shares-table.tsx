import { DataTable } from '../../../ui/table.tsx'
import { euros, number, percent } from '../../../kernel/german-numbers.ts'
import { capabilityName, nameOf, type Participant } from '../../optimal-package/index.ts'
import type { Plan, PlanRule, PlanScenario, PlanShares } from '../schema.ts'
import { ruleNames, shareReason } from '../texts.de.ts'

interface SharesProps {
  scenario: PlanScenario
  plan: Plan
  rule: PlanRule
  result: PlanShares
}

/** One row per participant: alone, share, saving, and the reason for the amount in words. */
export function SharesTable({ scenario, plan, rule, result }: SharesProps) {
  const sum = (values: Record<string, number>) => Object.values(values).reduce((a, b) => a + b, 0)
  return (
    <DataTable
      caption={`Anteile in ${number(scenario.horizonYears)} Jahren: ${ruleNames[rule]}`}
      columns={[
        { name: 'Teilnehmer' },
        { name: 'Einwohner', numeric: true },
        { name: 'Allein', numeric: true },
        { name: 'Anteil', numeric: true },
        { name: 'Ersparnis', numeric: true },
        { name: 'Ersparnis in Prozent', numeric: true },
        { name: 'Warum dieser Betrag?' },
      ]}
      rows={scenario.participants.map((participant) => {
        const { id } = participant
        const alone = plan.standAlone[id]!
        const error = result.error95?.[id]
        return [
          nameOf(participant),
          number(participant.inhabitants),
          euros(alone),
          error ? `${euros(result.shares[id]!)} ± ${euros(error)}` : euros(result.shares[id]!),
          euros(result.savings[id]!),
          alone > 0 ? percent(result.savings[id]! / alone, 1) : '–',
          <Reason scenario={scenario} plan={plan} rule={rule} result={result} participant={participant} />,
        ]
      })}
      footer={[
        'Summe',
        number(scenario.participants.reduce((total, each) => total + each.inhabitants, 0)),
        euros(sum(plan.standAlone)),
        euros(sum(result.shares)),
        euros(sum(result.savings)),
        percent(sum(result.savings) / sum(plan.standAlone), 1),
        '',
      ]}
    />
  )
}

function Reason({ scenario, plan, rule, result, participant }: SharesProps & { participant: Participant }) {
  const assigned = Object.entries(plan.assignment[participant.id]!)
  const names = new Map(scenario.solutions.map((solution) => [solution.id, nameOf(solution)]))
  return (
    <details>
      <summary>
        Begründung<span class="kern-sr-only"> für {nameOf(participant)}</span>
      </summary>
      <p>{shareReason({ scenario, plan, rule, result, participant })}</p>
      <ul>
        {assigned.map(([need, solution]) => (
          <li>
            {capabilityName(scenario, need)}: {names.get(solution)}
          </li>
        ))}
      </ul>
    </details>
  )
}
