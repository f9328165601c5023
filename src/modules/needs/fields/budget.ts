import { wholeEuros } from '../../../kernel/german-numbers.ts'
import { germanRange } from '../rules/german-input.ts'
import { budgetSpan } from '../texts/names.de.ts'
import { eurosField } from './number-fields.ts'

const refusal = 'Bitte geben Sie das Budget in ganzen Euro an, den kleineren Betrag zuerst.'

export const budgetFrom = eurosField({
  label: 'Budget von',
  refusal,
  form: { step: 3, name: 'budget-von', question: `Budget für die ersten ${budgetSpan}, von (Euro)` },
  file: {
    heading: `Budget für ${budgetSpan} von (Euro)`,
    also: ['Budget von', 'Budget ab', 'Budget von Euro', 'Budget mindestens', 'Budget min', 'Mindestbudget'],
    meaning: `Der kleinere Betrag Ihres Budgets für die ersten ${budgetSpan} zusammen, in Euro. Sehen nur öffentliche Stellen, nie Anbieter.`,
    examples: ['5000'],
    width: 16,
  },
  export: 'Budget für vier Jahre, von, in Cent',
  program: 'In ganzen Cent, für die ersten vier Jahre zusammen',
})

export const budgetTo = eurosField({
  label: 'Budget bis',
  refusal,
  form: { step: 3, name: 'budget-bis', question: 'bis (Euro)' },
  file: {
    heading: `Budget für ${budgetSpan} bis (Euro)`,
    also: [
      'Budget bis',
      'Budget',
      'Budget bis Euro',
      `Budget für ${budgetSpan}`,
      'Gesamtbudget',
      'Budget höchstens',
      'Budget max',
      'Max. Budget',
    ],
    meaning: 'Der größere Betrag, in Euro. Sehen nur öffentliche Stellen, nie Anbieter.',
    examples: ['12000'],
    width: 16,
  },
  export: 'Budget für vier Jahre, bis, in Cent',
  program: 'In ganzen Cent, für die ersten vier Jahre zusammen',
})

/** Where one cell has the whole budget, people write both amounts into it; undefined where they have not. */
export const budgetRange = germanRange

/** Both amounts as one; undefined where nobody has said one. */
export function budgetText(from: number | null, to: number | null): string | undefined {
  if (from === null) return to === null ? undefined : `bis ${wholeEuros(to)}`
  if (to === null) return `ab ${wholeEuros(from)}`
  return from === to ? wholeEuros(from) : `${wholeEuros(from)} bis ${wholeEuros(to)}`
}
