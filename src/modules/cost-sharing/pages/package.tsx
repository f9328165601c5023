import { euros, number } from '../../../kernel/german-numbers.ts'
import { DataTable } from '../../../ui/table.tsx'
import { capabilityName, nameOf } from '../../optimal-package/index.ts'
import type { Plan, PlanScenario } from '../schema.ts'
import { boughtBeyondNotes, costItemName, withoutItWords } from '../texts.de.ts'
import { priceWords } from '../texts/price-words.de.ts'

/** The chosen solutions with what each covers, costs and is worth, and the bill behind it. */
export function PackageSection({ scenario, plan }: { scenario: PlanScenario; plan: Plan }) {
  const chosen = scenario.solutions.filter(({ id }) => id in plan.why)
  const isOpen = plan.cost.items.some((item) => priceWords(scenario, item) !== '')
  const names = new Map(scenario.solutions.map((solution) => [solution.id, nameOf(solution)]))
  return (
    <section aria-labelledby="paket">
      <h2 id="paket" class="kern-heading-large">
        Das Gesamtpaket
      </h2>
      <DataTable
        id="tabelle-loesungen"
        caption="Lösungen im Paket"
        columns={[
          { name: 'Lösung' },
          { name: 'Deckt' },
          { name: 'Dienstleister' },
          { name: 'Anbieter' },
          { name: 'Nutzende', numeric: true },
          { name: 'Kosten', numeric: true },
          { name: 'Mehrkosten ohne diese Lösung', numeric: true },
        ]}
        rows={chosen.map((solution) => {
          const items = plan.cost.items.filter((item) => item.solution === solution.id)
          const why = plan.why[solution.id]!
          return [
            nameOf(solution),
            why.covers.map((need) => capabilityName(scenario, need)).join(', ') || 'wird von anderen vorausgesetzt',
            solution.provider ?? '–',
            solution.vendor ?? '–',
            number(new Set(items.flatMap((item) => item.participants)).size || usersOf(plan, solution.id)),
            euros(items.reduce((total, item) => total + item.amount, 0)),
            withoutItWords(why),
          ]
        })}
      />
      {boughtBeyondNotes(scenario, plan).map((note) => (
        <p class="text">{note}</p>
      ))}
      <details>
        <summary>Rechnung im Einzelnen</summary>
        <DataTable
          id="tabelle-rechnung"
          caption="Kostenpositionen über die gesamte Laufzeit"
          columns={[
            { name: 'Lösung' },
            { name: 'Kostenart' },
            ...(isOpen ? [{ name: 'Preis' }] : []),
            { name: 'Nutzende', numeric: true },
            { name: 'Betrag', numeric: true },
          ]}
          rows={plan.cost.items.map((item) => [
            item.solution
              .split(' + ')
              .map((id) => names.get(id) ?? id)
              .join(' + '),
            costItemName(item),
            ...(isOpen ? [priceWords(scenario, item)] : []),
            number(item.participants.length),
            euros(item.amount),
          ])}
          footer={['Summe', '', ...(isOpen ? [''] : []), '', euros(plan.cost.total)]}
        />
      </details>
    </section>
  )
}

const usersOf = (plan: Plan, solution: string) =>
  Object.values(plan.assignment).filter((needs) => Object.values(needs).includes(solution)).length
