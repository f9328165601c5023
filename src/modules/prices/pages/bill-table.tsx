import { number } from '../../../kernel/german-numbers.ts'
import { DataTable } from '../../../ui/table.tsx'
import { nameOfUnit } from '../../catalogue/door.ts'
import type { YearlyBill, YearlyLine } from '../../optimal-package/index.ts'
import { cents } from './price-text.ts'

/** A bill with a column for each year, and below each line what others pay of it. */
export function BillTable({ bill, caption }: { bill: YearlyBill; caption: string }) {
  const columns = [
    { name: 'Bestandteil' },
    ...bill.years.map((_, at) => ({ name: `${at + 1}. Jahr`, numeric: true })),
    { name: 'Zusammen', numeric: true },
  ]
  return (
    <DataTable
      caption={caption}
      quiet
      wide
      columns={columns}
      rows={bill.lines.flatMap((line) => [
        [lineName(line), ...line.years.map(cents), cents(sum(line.years))],
        ...line.thirdParties.map(({ source, years }) => [
          `davon trägt: ${source}`,
          ...years.map((amount) => cents(-amount)),
          cents(-sum(years)),
        ]),
      ])}
      footer={['Bleibt zu zahlen', ...bill.years.map(cents), cents(bill.total)]}
    />
  )
}

function lineName({ name, unit, quantity, beyond }: YearlyLine): string {
  if (unit === undefined) return name
  const bought = beyond ? `, gekauft werden ${number(beyond.bought)}, weil es so weniger kostet` : ''
  return `${name} (${number(quantity)} ${nameOfUnit(unit)}${bought})`
}

const sum = (years: readonly number[]): number => years.reduce((all, amount) => all + amount, 0)
