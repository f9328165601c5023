import { DataTable } from '../../../ui/table.tsx'
import { euros, number, percent } from '../../../kernel/german-numbers.ts'
import { capabilityName, nameOf, type Participant } from '../../optimal-package/index.ts'
import type { Plan, PlanRule, PlanScenario, PlanShares } from '../schema.ts'
import { ruleNames, shareReason, spanWords } from '../texts.de.ts'

interface SharesProps {
  scenario: PlanScenario
  plan: Plan
  rule: PlanRule
  result: PlanShares
}

/** One row per participant: share, alone, saving, and the reason for the amount in words. */
export function SharesTable({ scenario, plan, rule, result }: SharesProps) {
  const sum = (values: Record<string, number>) => Object.values(values).reduce((a, b) => a + b, 0)
  const estimated = result.exact ? '' : ' (geschätzt)'
  return (
    <DataTable
      id="tabelle-anteile"
      caption={`Anteile ${spanWords(scenario.horizonYears)}: ${ruleNames[rule]}${estimated}`}
      columns={[
        { name: 'Teilnehmende' },
        { name: `Anteil${estimated}`, numeric: true, chosen: true },
        { name: 'Allein', numeric: true },
        { name: 'Ersparnis', numeric: true },
        { name: 'Ersparnis in %', numeric: true },
        { name: 'Einwohner', numeric: true },
        { name: 'Warum dieser Betrag?' },
      ]}
      rows={scenario.participants.map((participant) => {
        const { id } = participant
        return [
          nameOf(participant),
          <Share amount={result.shares[id]!} exact={result.exact} error={result.error95?.[id]} />,
          euros(plan.standAlone[id]!),
          euros(result.savings[id]!),
          savedPart(result.savings[id]!, plan.standAlone[id]!),
          number(participant.inhabitants),
          <Reason scenario={scenario} plan={plan} rule={rule} result={result} participant={participant} />,
        ]
      })}
      footer={[
        'Summe',
        euros(sum(result.shares)),
        euros(sum(plan.standAlone)),
        euros(sum(result.savings)),
        savedPart(sum(result.savings), sum(plan.standAlone)),
        number(scenario.participants.reduce((total, each) => total + each.inhabitants, 0)),
        '',
      ]}
    />
  )
}

/** Of nothing there is no percentage. */
const savedPart = (saving: number, alone: number) => (alone > 0 ? percent(saving / alone, 1) : '–')

function Share({ amount, exact, error }: { amount: number; exact: boolean; error: number | undefined }) {
  if (exact) return <>{euros(amount)}</>
  return (
    <div>
      ca. {euros(amount)}
      {error !== undefined && <div class="margin-of-error">± {euros(error)}</div>}
    </div>
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
