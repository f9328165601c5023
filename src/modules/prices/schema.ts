import { z } from 'zod'
import { isDay } from '../../kernel/moments.ts'
import { priceUnits, type PriceUnit } from '../catalogue/schema.ts'

/** What an organisation counts itself; the register knows its inhabitants, and who takes part shows by itself. */
export const ownUnits = priceUnits.filter((unit) => unit !== 'inhabitants' && unit !== 'joiners')

const count = z.int().min(0).max(1e9)

export const quantitySchema = z
  .object({
    unit: z.enum(ownUnits),
    /** Of cases: of which capability; empty for the whole organisation. */
    capability: z.string().max(80),
    amount: count,
    low: count.nullable(),
    high: count.nullable(),
    asOf: z.string().refine(isDay),
    source: z
      .string()
      .overwrite((text) => text.replaceAll(/[\p{C}\s]+/gu, ' ').trim())
      .max(200),
  })
  .refine(({ low, high }) => (low === null) === (high === null), { path: ['low'] })
  .refine(({ amount, low, high }) => (low ?? amount) <= amount && amount <= (high ?? amount), { path: ['high'] })
/** What an organisation counts, kept once, with its day and where it comes from. */
export type Quantity = z.infer<typeof quantitySchema>

/** Where a figure comes from with which a price is computed. */
export type FigureSource = 'register' | 'kept' | 'need' | 'typed'

export interface OwnFigure {
  unit: PriceUnit
  amount: number
  /** Only where it is not known. */
  range: { low: number; high: number } | null
  source: FigureSource
  /** What is known of where it comes from. */
  note: string
}

/** Over so many years a price is computed where nobody says otherwise: those of the budget of a need. */
export const usualYears = 4
export const mostYears = 15
