import { euros, number } from '../../../kernel/german-numbers.ts'
import type { CostItem, Plan, PlanScenario } from '../schema.ts'

/** Who gets the odd cent, where amounts are whole cents and where they are shown with two decimals. */
export const oddCentSentence =
  'Anteile in ganzen Cent: Was beim Abrunden übrig bleibt, geht Cent für Cent an die größten Reste, bei gleichen in der angegebenen Reihenfolge. Davon wird nur abgewichen, wenn sonst eine Gruppe ohne die anderen günstiger führe.'
export const roundedSentence =
  'Gezeigt sind zwei Stellen hinter dem Komma: Was beim Abrunden übrig bleibt, geht an die größten Reste, bei gleichen in der angegebenen Reihenfolge. Gerechnet und geprüft ist ungerundet.'

export const spanWords = (years: number): string => (years === 1 ? 'in einem Jahr' : `in ${number(years)} Jahren`)

/** What one has to know to compute a plan's amounts again: where more is bought than needed, and who gets the odd cent. */
export const planNotes = (scenario: PlanScenario, plan: Plan): string[] => [
  ...boughtBeyondNotes(scenario, plan),
  oddCentSentence,
]

export const boughtBeyondNotes = (scenario: PlanScenario, plan: Plan): string[] =>
  plan.cost.items.flatMap((item) => boughtBeyondNote(scenario, item) ?? [])

/** Where more units are bought than needed because that is cheaper; undefined elsewhere. */
export function boughtBeyondNote(
  { solutions, horizonYears }: PlanScenario,
  { solution, amount, beyond }: CostItem,
): string | undefined {
  if (!beyond) return undefined
  const { unit, needed, bought, price, otherwise } = beyond
  const name = solutions.find(({ id }) => id === solution)?.name ?? solution
  return `${name}: Gebraucht werden ${number(needed)} ${unitNames[unit] ?? `Einheiten (${unit})`}, gekauft werden ${number(bought)}, denn ab ${number(bought)} kostet jede Einheit nur ${euros(price)} im Jahr. Das sind ${euros(amount)} ${spanWords(horizonYears)} statt ${euros(otherwise)}.`
}

const unitNames: Readonly<Record<string, string>> = {
  inhabitants: 'Einwohner',
  faelle: 'Fälle im Jahr',
  arbeitsplaetze: 'Arbeitsplätze',
}
