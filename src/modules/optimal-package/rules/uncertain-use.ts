import type { Scenario } from '../schema.ts'

/** The same scenario with the least or the most of every quantity that is not known. */
export function atUse<T extends Pick<Scenario, 'participants'>>(scenario: T, use: 'low' | 'high'): T {
  const participants = scenario.participants.map(({ uncertain = {}, quantities, ...participant }) => ({
    ...participant,
    quantities: {
      ...quantities,
      ...Object.fromEntries(Object.entries(uncertain).map(([unit, range]) => [unit, range[use]])),
    },
  }))
  return { ...scenario, participants }
}

export const hasUncertainUse = ({ participants }: Pick<Scenario, 'participants'>): boolean =>
  participants.some(({ uncertain = {} }) => Object.keys(uncertain).length > 0)
