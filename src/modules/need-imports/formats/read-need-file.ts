import { Refused } from '../../../kernel/refusal.ts'
import type { NeedFile, NeedTable } from '../schema.ts'
import { filledRows } from '../validation/judge-needs.ts'
import { isUnsure } from '../validation/chosen-columns.ts'
import { needEntriesIn } from './need-entries.ts'
import { needTableIn } from '../validation/need-sheet.ts'

interface Reading {
  fileName: string
  /** The sheets of what is no JSON; refuses what is no table either. */
  readTable: (bytes: Uint8Array) => Promise<readonly NeedTable[]>
}

/** What somebody has sent, where at least one need stands in it. Refuses (kind input) everything else. */
export async function readNeedFile(bytes: Uint8Array, { fileName, readTable }: Reading): Promise<NeedFile> {
  const entries = needEntriesIn(bytes, fileName)
  if (entries) return entries
  const table = needTableIn(await readTable(bytes))
  // Which column says what may be remembered, or be said later, where anything stands below the headings.
  if (isUnsure(table) && table.rows.length > 1) return table
  if (filledRows(table).places.length === 0) throw new Refused('input', [{ code: 'importNoRows' }])
  return table
}
