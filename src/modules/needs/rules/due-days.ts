import type { Need } from '../schema.ts'

export interface DueDay {
  what: 'deadline' | 'contract'
  day: string
}

/** The days by which something has to happen: when it is needed, and when what is used today runs out, as far as one sees that. */
export function dueDays({ deadline, background }: Pick<Need, 'deadline' | 'background'>): DueDay[] {
  const contract = background?.contractUntil ?? null
  return [
    ...(deadline === null ? [] : [{ what: 'deadline' as const, day: deadline }]),
    ...(contract === null ? [] : [{ what: 'contract' as const, day: contract }]),
  ]
}
