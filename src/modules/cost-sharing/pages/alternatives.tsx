import { decimal, euros } from '../../../kernel/german-numbers.ts'
import { DataTable } from '../../../ui/table.tsx'
import { nameOf } from '../../optimal-package/index.ts'
import type { Plan, PlanScenario } from '../schema.ts'

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
        <p>Ein zulässiges Paket aus anderen Lösungen gibt es nicht.</p>
      ) : (
        <DataTable
          caption="Die nächstbesten Pakete mit anderen Lösungen"
          columns={[{ name: 'Unterschied' }, { name: 'Kosten', numeric: true }, { name: 'Mehrkosten', numeric: true }]}
          rows={plan.alternatives.map(({ total, solutions }) => [
            difference(solutions).join(', '),
            euros(total),
            euros(total - plan.cost.total),
          ])}
        />
      )}
      {plan.front.length > 1 && (
        <DataTable
          caption="Was weniger Abhängigkeit kostet (0 = jederzeit wechselbar, 1 = fest gebunden)"
          columns={[
            { name: 'Mittlere Abhängigkeit', numeric: true },
            { name: 'Kosten', numeric: true },
            { name: 'Mehrkosten', numeric: true },
          ]}
          rows={plan.front.map(({ total, meanLockIn }) => [
            decimal(meanLockIn, 3),
            euros(total),
            euros(total - plan.cost.total),
          ])}
        />
      )}
    </section>
  )
}
