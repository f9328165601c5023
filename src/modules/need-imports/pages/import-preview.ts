import type { Context } from 'hono'
import { Refused } from '../../../kernel/refusal.ts'
import { actorOf, idIn } from '../../access/index.ts'
import { waitingTable, withNamedReasons, type WaitingTable } from '../actions/import-needs.ts'
import type { Ignored, JudgedRow } from '../schema.ts'
import { isUnsure } from '../validation/chosen-columns.ts'
import type { Judgement } from '../actions/judgements.ts'
import type { NeedImportServices } from './import-services.ts'

export interface Preview {
  table: WaitingTable
  judgement: Judgement
}
export interface FinishedPreview {
  table: WaitingTable
  rows: readonly JudgedRow[]
  ignored: Ignored
}

/** A table that waits, as far as its rows have been looked through; undefined where none waits here for the one who asks. */
export async function previewOf(
  c: Context,
  { judgements }: NeedImportServices,
): Promise<Preview | 'unsure' | undefined> {
  const table = await tableOf(c)
  if (!table) return undefined
  if (isUnsure(table.content)) return 'unsure'
  return { table, judgement: await judgements.of(table, c.get('client')) }
}

/** The same where every row has been looked through, with reasons in words; otherwise null. */
export async function finished(
  c: Context,
  { table, judgement: { rows, ignored } }: Preview,
): Promise<FinishedPreview | null> {
  return rows && ignored
    ? { table, ignored, rows: await c.get('asCaller')((transaction) => withNamedReasons(transaction, rows)) }
    : null
}

/** A file that waits for the one who asks; undefined where there is none. */
export async function tableOf(c: Context): Promise<WaitingTable | undefined> {
  try {
    return await c.get('asCaller')((transaction) => waitingTable(transaction, actorOf(c), { id: idIn(c) }))
  } catch (error) {
    if (error instanceof Refused && error.kind === 'impossible') return undefined
    throw error
  }
}
