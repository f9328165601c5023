import { writeXlsx } from 'hucre'
import { listCsv, listSheet, type HeadedColumn, type ListColumn } from '../../../kernel/headed-sheet.ts'
import type { ListedOrganisation } from '../schema.ts'
import { kindNames } from '../../access/door.ts'
import { registerColumns } from '../texts/register.de.ts'

const column = (
  name: keyof typeof registerColumns,
  value: ListColumn<ListedOrganisation>['value'],
  { width = 12, ...format }: Partial<HeadedColumn> = {},
): ListColumn<ListedOrganisation> => ({ heading: registerColumns[name], width, value, ...format })

const columns = [
  column('name', ({ name }) => name, { width: 36 }),
  column('kind', ({ kind }) => kindNames[kind], { width: 18 }),
  column('key', ({ key }) => key, { width: 14 }),
  column('county', ({ county }) => county?.name ?? null, { width: 28 }),
  column('land', ({ land }) => land?.name ?? null, { width: 24 }),
  column('inhabitants', ({ inhabitants }) => inhabitants, { format: 'whole' }),
  column('asOf', ({ asOf }) => asOf),
  column('source', ({ source }) => source, { width: 40 }),
  column('latitude', ({ latitude }) => latitude),
  column('longitude', ({ longitude }) => longitude),
  column('vanishedOn', ({ vanishedOn }) => vanishedOn),
  column('invented', ({ invented }) => invented),
  column('id', ({ id }) => id, { width: 38 }),
]

/** The official keys begin with zeros that a spreadsheet drops unless the cell is a text: in CSV that is up to the reader. */
export const registerCsv = (found: readonly ListedOrganisation[]): string => listCsv(columns, found)

export const registerJson = (found: readonly ListedOrganisation[]): string =>
  JSON.stringify(
    found.map((organisation) => ({ ...organisation, kindName: kindNames[organisation.kind] })),
    null,
    1,
  )

export const registerWorkbook = (found: readonly ListedOrganisation[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [listSheet('Organisationen', columns, found)] })
