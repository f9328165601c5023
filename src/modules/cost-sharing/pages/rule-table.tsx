import { decimal } from '../../../kernel/german-numbers.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { DataTable } from '../../../ui/table.tsx'
import { nameOf } from '../../optimal-package/index.ts'
import { planRules, type Plan, type PlanRule, type PlanScenario, type PlanShares } from '../schema.ts'
import { ruleNames, sharingRefusal, stabilityWords } from '../texts.de.ts'
import { calculatorAddresses } from '../addresses.ts'

interface RuleTableProps {
  id: string
  scenario: PlanScenario
  plan: Plan
  /** The rule whose shares the page shows above. */
  chosen?: PlanRule
}

/** Participants down, rules across; below each rule who would leave. */
export function RuleTable({ id, scenario, plan, chosen }: RuleTableProps) {
  const rules = planRules.flatMap((rule) => {
    const result = plan.rules[rule]
    return result && 'shares' in result ? [{ rule, result }] : []
  })
  return (
    <>
      <DataTable
        id="tabelle-schluessel"
        wide
        caption="Anteile nach allen Verteilschlüsseln, Beträge in Euro"
        columns={[
          { name: 'Teilnehmende' },
          { name: 'Allein', numeric: true },
          ...rules.map(({ rule, result }) => ({
            name: `${ruleNames[rule]}${result.exact ? '' : ' (geschätzt)'}`,
            numeric: true,
            chosen: rule === chosen,
            href: `${calculatorAddresses.result(id)}?regel=${rule}#umlage`,
          })),
        ]}
        rows={scenario.participants.map((participant) => [
          nameOf(participant),
          amount(plan.standAlone[participant.id]!),
          ...rules.map(({ result }) => amount(result.shares[participant.id]!)),
        ])}
        footer={[
          'Summe',
          amount(Object.values(plan.standAlone).reduce((a, b) => a + b, 0)),
          ...rules.map(() => amount(plan.cost.total)),
        ]}
      />
      <h3 class="kern-heading-medium">Wer würde gehen?</h3>
      <p>
        Stabil heißt: Keine Gemeinde und keine Gruppe von Gemeinden zahlt allein weniger als hier. Niemand hat einen
        Grund zu gehen.
      </p>
      <ul class="verdicts">
        {rules.map(({ rule, result }) => (
          <li>
            <strong>{ruleNames[rule]}:</strong> {stabilityWords(scenario, result)}
            <WholeGroup scenario={scenario} rule={rule} result={result} />
          </li>
        ))}
        {unavailableTogether(plan).map(([reason, names]) => (
          <li>
            <strong>{names.join(', ')}:</strong> {reason}
          </li>
        ))}
      </ul>
    </>
  )
}

const amount = (cents: number) => decimal(cents / 100, 2)

/** The sentence names four members of a large group at most; here are all of them. */
function WholeGroup({ scenario, rule, result }: { scenario: PlanScenario; rule: PlanRule; result: PlanShares }) {
  const group = result.blocking?.group ?? []
  if (group.length <= 5) return null
  const members = scenario.participants.filter(({ id }) => group.includes(id))
  return (
    <details>
      <summary>
        Alle {members.length} Namen<span class="kern-sr-only"> zu {ruleNames[rule]}</span>
      </summary>
      <p>{members.map(nameOf).join(', ')}</p>
    </details>
  )
}

/** Rules that cannot be had for the same reason share one line. */
function unavailableTogether(plan: Plan): [reason: string, names: string[]][] {
  const byReason = new Map<string, string[]>()
  for (const rule of planRules) {
    const result = plan.rules[rule]
    if (!result || !('reason' in result)) continue
    const reason = shortReason(result.reason)
    byReason.set(reason, [...(byReason.get(reason) ?? []), ruleNames[rule]])
  }
  return [...byReason]
}

const shortReason = (reason: Refusal) =>
  reason.code === 'tooManyForTable' ? `nur bis ${reason.values?.['most']} Teilnehmende.` : sharingRefusal(reason)
