import type { Need, NeedBackground } from '../../needs/schema.ts'

export interface Demand {
  organisations: number
  /** Of each organisation once, however many needs it has; null where it is known of none. */
  inhabitants: number | null
  cases: number | null
  workplaces: number | null
  firstDeadline: string | null
  /** The nearest deadline or end of a contract. */
  urgency: string | null
}

interface Asking extends Pick<Need, 'cases' | 'workplaces' | 'deadline'> {
  organisation: Pick<Need['organisation'], 'id' | 'inhabitants'>
  background: Pick<NeedBackground, 'contractUntil'> | null
}

/** What several needs come to together. What somebody has not said counts as nothing. */
export function demandOf(needs: readonly Asking[]): Demand {
  const organisations = new Map(needs.map(({ organisation }) => [organisation.id, organisation]))
  return {
    organisations: organisations.size,
    inhabitants: sum([...organisations.values()].map(({ inhabitants }) => inhabitants)),
    cases: sum(needs.map(({ cases }) => cases)),
    workplaces: sum(needs.map(({ workplaces }) => workplaces)),
    firstDeadline: first(needs.map(({ deadline }) => deadline)),
    urgency: first(needs.flatMap(({ deadline, background }) => [deadline, background?.contractUntil ?? null])),
  }
}

function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0)
}

const first = (days: readonly (string | null)[]): string | null =>
  days.filter((day) => day !== null).toSorted()[0] ?? null
