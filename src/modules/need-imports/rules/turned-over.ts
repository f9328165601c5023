import type { NeedTable } from '../schema.ts'

/** No form asks for more than that. */
const mostLabels = 60

/** Whether its rows could be columns. */
export const mayBeTurned = ({ rows, turned }: NeedTable): boolean => turned === true || rows.length <= mostLabels

/** Rows as columns, and the other way round. */
export function turnedOver({ rows, merged, turned, ...rest }: NeedTable): NeedTable {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const across = ([row, column]: readonly [number, number]) => [column, row] as const
  return {
    ...rest,
    rows: Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? null)),
    merged: merged.map(({ from, to }) => ({ from: across(from), to: across(to) })),
    ...(!turned && { turned: true }),
  }
}
