import { refusalIn } from '../../../src/kernel/refusal.ts'

export const toyTitle = 'Spielzeug'

export const toyRefusal = refusalIn({
  toyNameless: 'Ein Spielzeug braucht einen Namen.',
})

export const toysThere = (count: number): string => `Es gibt ${count} Spielzeuge.`
