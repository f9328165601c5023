import { z } from 'zod'
import { sortings, type Sorting } from '../../../kernel/sorting.ts'
import { organisationKinds } from '../../access/schema.ts'

export const sizeClassIds = ['bis-2000', '2000-5000', '5000-20000', '20000-100000', 'ab-100000'] as const
export type SizeClass = (typeof sizeClassIds)[number]
/** Columns by which the list of organisations can be sorted, as its address names them. */
export const registerColumnIds = ['name', 'art', 'kreis', 'land', 'einwohner'] as const
export type RegisterSorting = Sorting<(typeof registerColumnIds)[number]>
const blankAsMissing = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => value || undefined, schema.optional())
const areaKey = (digits: number) => blankAsMissing(z.string().regex(new RegExp(`^\\d{${digits}}$`)))

/** What the list of organisations is asked for, as it stands in its address; what makes no sense there is left out. */
export const registerQuerySchema = z.object({
  suche: z.string().trim().max(100).catch(''),
  land: areaKey(2).catch(undefined),
  kreis: areaKey(5).catch(undefined),
  art: blankAsMissing(z.enum(organisationKinds)).catch(undefined),
  groesse: blankAsMissing(z.enum(sizeClassIds)).catch(undefined),
  stand: blankAsMissing(z.literal('aufgeloest')).catch(undefined),
  sortiert: blankAsMissing(z.enum(sortings(registerColumnIds))).catch(undefined),
  seite: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type RegisterQuery = z.infer<typeof registerQuerySchema>
