import type { Child } from 'hono/jsx'

interface Column {
  name: string
  numeric?: boolean
  href?: string
}

interface DataTableProps {
  caption: string
  columns: readonly Column[]
  rows: readonly (readonly Child[])[]
  footer?: readonly Child[]
}

/** A table whose first column names the row; on narrow screens it scrolls in its own region, also by keyboard. */
export function DataTable({ caption, columns, rows, footer }: DataTableProps) {
  return (
    <div class="table-scroll" role="region" tabindex={0} aria-label={caption}>
      <table class="kern-table kern-table--small">
        <caption class="kern-title">{caption}</caption>
        <thead class="kern-table__head">
          <tr class="kern-table__row">
            {columns.map(({ name, numeric, href }) => (
              <th scope="col" class={`kern-table__header${numeric ? ' numeric' : ''}`}>
                {href ? (
                  <a class="kern-link" href={href}>
                    {name}
                  </a>
                ) : (
                  name
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="kern-table__body">
          {rows.map((row) => (
            <Cells columns={columns} row={row} />
          ))}
        </tbody>
        {footer && (
          <tfoot class="kern-table__footer">
            <Cells columns={columns} row={footer} />
          </tfoot>
        )}
      </table>
    </div>
  )
}

function Cells({ columns, row }: { columns: readonly Column[]; row: readonly Child[] }) {
  return (
    <tr class="kern-table__row">
      {row.map((cell, index) =>
        index === 0 ? (
          <th scope="row" class="kern-table__header">
            {cell}
          </th>
        ) : (
          <td class={`kern-table__cell${columns[index]?.numeric ? ' numeric' : ''}`}>{cell}</td>
        ),
      )}
    </tr>
  )
}
