import type { Child } from 'hono/jsx'

export interface Column {
  name: string
  numeric?: boolean
  href?: string
  /** The column that the page is about just now. */
  chosen?: boolean
  /** Where it sorts the list by this column, and how it is sorted by it now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' }
}

interface DataTableProps {
  /** Unique on the page; without it made from the caption. */
  id?: string
  caption: string
  columns: readonly Column[]
  rows: readonly (readonly Child[])[]
  footer?: readonly Child[]
  /** Many columns to be compared: small type, and on a phone it scrolls. Without it each row becomes a card there. */
  wide?: boolean
  /** Many short rows: on a phone the values of a card follow each other in a line. */
  dense?: boolean | undefined
  /** Where the heading just above says the same, the caption is for those who do not see it. */
  quiet?: boolean | undefined
}

/**
 * A table whose first column names the row; where it does not fit it scrolls in its own region, also by keyboard. The caption stands
 * above that region, so that it does not scroll away. The roles repeat what the elements say, because some browsers forget it
 * when a row is laid out as a card.
 */
export function DataTable({ id, caption, columns, rows, footer, wide, dense, quiet }: DataTableProps) {
  const titleId = `${id ?? caption.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '-')}-titel`
  return (
    <div
      class={`data-table ${wide ? 'wide' : dense ? 'cards dense' : 'cards'}${columns.some(({ sort }) => sort) ? ' sorted' : ''}`}
    >
      <p class={quiet ? 'kern-sr-only' : 'table-caption'} id={titleId}>
        {caption}
      </p>
      {wide && <p class="table-hint">Tabelle nach rechts schieben</p>}
      <div class="table-scroll" role="region" tabindex={0} aria-labelledby={titleId}>
        <table class="kern-table kern-table--small" role="table" aria-labelledby={titleId}>
          <thead class="kern-table__head" role="rowgroup">
            <tr class="kern-table__row" role="row">
              {columns.map((column) => (
                <Head {...column} />
              ))}
            </tr>
          </thead>
          <tbody class="kern-table__body" role="rowgroup">
            {rows.map((row) => (
              <Cells columns={columns} row={row} />
            ))}
          </tbody>
          {footer && (
            <tfoot class="kern-table__footer" role="rowgroup">
              <Cells columns={columns} row={footer} />
            </tfoot>
          )}
        </table>
      </div>
    </div>
  )
}

const sortMarks = { ascending: '\u00A0↑', descending: '\u00A0↓', none: '\u00A0↑↓' }

function Head(column: Column) {
  const { name, href = column.sort?.href, chosen, sort } = column
  return (
    <th scope="col" role="columnheader" class={classes('kern-table__header', column)} aria-sort={sort?.direction}>
      {href ? (
        <a class="kern-link" href={href} aria-current={chosen ? 'true' : undefined}>
          {name}
          {sort && (
            <span class="sort-mark" aria-hidden="true">
              {sortMarks[sort.direction ?? 'none']}
            </span>
          )}
        </a>
      ) : (
        name
      )}
    </th>
  )
}

function Cells({ columns, row }: { columns: readonly Column[]; row: readonly Child[] }) {
  return (
    <tr class="kern-table__row" role="row">
      {row.map((cell, index) =>
        index === 0 ? (
          <th scope="row" role="rowheader" class={classes('kern-table__header', columns[0])}>
            {cell}
          </th>
        ) : (
          <td role="cell" class={classes('kern-table__cell', columns[index])} data-label={columns[index]?.name}>
            {cell}
          </td>
        ),
      )}
    </tr>
  )
}

const classes = (base: string, column: Column | undefined) =>
  [base, column?.numeric && 'numeric', column?.chosen && 'chosen'].filter(Boolean).join(' ')
