import { euros, percent } from '../../../kernel/german-numbers.ts'
import { DataTable } from '../../../ui/table.tsx'
import { nameOf } from '../../optimal-package/index.ts'
import type { Plan, PlanScenario } from '../schema.ts'
import { alternativesNote, frontNote } from '../texts.de.ts'

/** The next best packages, and what less lock-in would cost. */
export function AlternativesSection({ scenario, plan }: { scenario: PlanScenario; plan: Plan }) {
  const names = new Map(scenario.solutions.map((solution) => [solution.id, nameOf(solution)]))
  const chosen = new Set(Object.keys(plan.why))
  const difference = (solutions: readonly string[]) => [
    ...solutions.filter((id) => !chosen.has(id)).map((id) => `mit ${names.get(id)}`),
    ...[...chosen].filter((id) => !solutions.includes(id)).map((id) => `ohne ${names.get(id)}`),
  ]
  return (
    <section aria-labelledby="alternativen">
      <h2 id="alternativen" class="kern-heading-large">
        Was es sonst gäbe
      </h2>
      {plan.alternatives.length === 0 ? (
        <p>{alternativesNote(plan)}</p>
      ) : (
        <>
          <DataTable
            id="tabelle-alternativen"
            caption="Die nächstbesten Pakete mit anderen Lösungen"
            columns={[
              { name: 'Unterschied' },
              { name: 'Kosten', numeric: true },
              { name: 'Mehrkosten', numeric: true },
            ]}
            rows={plan.alternatives.map(({ total, solutions }) => [
              difference(solutions).join(', '),
              euros(total),
              euros(total - plan.cost.total),
            ])}
          />
          {alternativesNote(plan) && <p>{alternativesNote(plan)}</p>}
        </>
      )}
      <Front scenario={scenario} plan={plan} />
    </section>
  )
}

function Front({ scenario, plan }: { scenario: PlanScenario; plan: Plan }) {
  if (scenario.solutions.every(({ lockIn }) => lockIn === 0))
    return <p>Wie abhängig eine Lösung macht, ist bei keiner angegeben; es ist nicht mitgerechnet.</p>
  const [first, ...others] = plan.front
  if (!first) return <p>Ob weniger Abhängigkeit zu haben wäre, wurde nicht berechnet.</p>
  if (others.length === 0)
    return (
      <p>
        Die mittlere Abhängigkeit dieses Pakets ist {percent(first.meanLockIn)} (0 % = jederzeit wechselbar, 100 % =
        fest gebunden).{' '}
        {plan.frontComplete === false
          ? 'Ob ein Paket mit weniger Abhängigkeit zu haben wäre, ist in der Zeit nicht bewiesen.'
          : 'Ein Paket mit weniger Abhängigkeit gibt es auch für mehr Geld nicht.'}
      </p>
    )
  return (
    <>
      <DataTable
        id="tabelle-abhaengigkeit"
        caption="Was weniger Abhängigkeit kostet (0 % = jederzeit wechselbar, 100 % = fest gebunden)"
        columns={[
          { name: 'Mittlere Abhängigkeit' },
          { name: 'Kosten', numeric: true },
          { name: 'Mehrkosten', numeric: true },
        ]}
        rows={plan.front.map(({ total, meanLockIn }) => [
          percent(meanLockIn),
          euros(total),
          euros(total - plan.cost.total),
        ])}
      />
      {frontNote(plan) && <p>{frontNote(plan)}</p>}
    </>
  )
}
