import type { Context } from 'hono'
import { listCsv, listSheet, type ListColumn } from '../../kernel/headed-sheet.ts'
import { downloadOf } from './download.ts'
import type { Route } from '../server/routes.ts'
import { writeTableFile } from './table-file.ts'

interface ListToTake<Item, Permission> {
  address: (ending: 'xlsx' | 'csv' | 'json') => string
  permission: Permission
  /** What the file and its sheet are called. */
  name: string
  sheet: string
  columns: readonly ListColumn<Item>[]
  /** What the page of the list shows; undefined where there is no such page for the one who asks. */
  items: (c: Context) => Promise<readonly Item[] | undefined>
}

/** A list that stays short, as XLSX, CSV and JSON: with the permission of its page, and with what stands there. */
export function listFiles<Item, Permission>({
  address,
  permission,
  name,
  sheet,
  columns,
  items,
}: ListToTake<Item, Permission>): Route<Permission>[] {
  const file = (ending: 'xlsx' | 'csv' | 'json', write: (list: readonly Item[]) => string | Promise<Uint8Array>) => ({
    method: 'GET' as const,
    path: address(ending),
    permission,
    answer: async (c: Context) => {
      const list = await items(c)
      return list ? downloadOf(c, `${name}.${ending}`, await write(list)) : c.notFound()
    },
  })
  return [
    file('xlsx', (list) => writeTableFile({ sheets: [listSheet(sheet, columns, list)] })),
    file('csv', (list) => listCsv(columns, list)),
    file('json', (list) => JSON.stringify(list, null, 1)),
  ]
}
