import type { ListColumn } from '../../../kernel/headed-sheet.ts'
import { nameOfUnit } from '../../catalogue/door.ts'
import type { YearlyBill } from '../../optimal-package/index.ts'

/** One amount of one year, in cents; what others pay stands below 0. */
export interface BillRow {
  name: string
  unit: string
  quantity: number | null
  year: number
  amount: number
}

export function billRows(bill: YearlyBill | undefined): BillRow[] {
  return (bill?.lines ?? []).flatMap(({ name, unit, quantity, years, thirdParties }) => [
    ...rowsOf(name, years, unit === undefined ? { unit: '', quantity: null } : { unit: nameOfUnit(unit), quantity }),
    ...thirdParties.flatMap(({ source, years: paid }) =>
      rowsOf(
        `${name}: ${source}`,
        paid.map((amount) => -amount),
        { unit: '', quantity: null },
      ),
    ),
  ])
}

const rowsOf = (name: string, years: readonly number[], counted: Pick<BillRow, 'unit' | 'quantity'>): BillRow[] =>
  years.map((amount, at) => ({ name, ...counted, year: at + 1, amount }))

export const billColumns: readonly ListColumn<BillRow>[] = [
  { heading: 'Bestandteil', width: 40, value: ({ name }) => name },
  { heading: 'Einheit', width: 30, value: ({ unit }) => unit || null },
  { heading: 'Menge', width: 14, format: 'whole', value: ({ quantity }) => quantity },
  { heading: 'Jahr', width: 8, value: ({ year }) => year },
  { heading: 'Euro netto', width: 16, format: 'amount', value: ({ amount }) => amount / 100 },
]
