import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Quantity } from '../schema.ts'

/** Of the organisation acted for, in a fixed order. */
export async function ownQuantities(transaction: Database): Promise<Quantity[]> {
  const { rows } = await sql<Quantity>`
    select unit, capability, amount, low, high, as_of as "asOf", source from organisation_quantities
    where organisation in (select my_line()) order by unit, capability, as_of desc`.execute(transaction)
  return rows
}

/** Whether something is different from before. */
export async function saveQuantity(
  transaction: Database,
  organisation: string,
  { unit, capability, amount, low, high, asOf, source }: Quantity,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into organisation_quantities as kept (organisation, unit, capability, amount, low, high, as_of, source)
    values (${organisation}, ${unit}, ${capability}, ${amount}, ${low}, ${high}, ${asOf}, ${source})
    on conflict (organisation, unit, capability) do update
      set amount = excluded.amount, low = excluded.low, high = excluded.high, as_of = excluded.as_of, source = excluded.source
      where (kept.amount, kept.low, kept.high, kept.as_of, kept.source)
        is distinct from (excluded.amount, excluded.low, excluded.high, excluded.as_of, excluded.source)`.execute(
    transaction,
  )
  return numAffectedRows === 1n
}

export async function deleteQuantity(
  transaction: Database,
  { unit, capability }: Pick<Quantity, 'unit' | 'capability'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from organisation_quantities
    where organisation in (select my_line()) and unit = ${unit} and capability = ${capability}`.execute(transaction)
  return (numAffectedRows ?? 0n) > 0n
}
