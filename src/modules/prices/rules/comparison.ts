/**
 * Several solutions side by side as rows of facts: those in which they differ first. What is not said is named, never left out.
 */
export interface Fact {
  name: string
  /** One for each solution, in their order; null where nothing is said. */
  values: readonly (string | null)[]
}

export interface FactGroup {
  title: string
  facts: readonly Fact[]
}

export interface Comparison {
  differences: readonly FactGroup[]
  same: readonly Fact[]
}

export function compare(groups: readonly FactGroup[]): Comparison {
  const differs = ({ values }: Fact) => values.some((value) => value !== values[0])
  return {
    differences: groups
      .map(({ title, facts }) => ({ title, facts: facts.filter(differs) }))
      .filter(({ facts }) => facts.length > 0),
    same: groups.flatMap(({ facts }) => facts.filter((fact) => !differs(fact))),
  }
}
