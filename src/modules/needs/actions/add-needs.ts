import { randomUUID } from 'node:crypto'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { recordEntries, type EntryAuthor } from '../../journal/door.ts'
import { journalView } from '../rules/need-changes.ts'
import type { NeedContent } from '../schema.ts'
import { thisMoment } from '../store/drafts.ts'
import { insertNeeds } from '../store/write-needs.ts'

interface NewNeeds {
  organisation: string
  contents: readonly NeedContent[]
  status: 'draft' | 'open'
}

/** All of them or none, each with its entry in the journal; says the moment in which they were begun, by which they are found together. */
export async function addNeeds(
  transaction: CallerTransaction,
  caller: EntryAuthor,
  { organisation, contents, status }: NewNeeds,
): Promise<{ begun: number }> {
  const needs = contents.map((content) => ({ id: randomUUID(), organisation, content }))
  await insertNeeds(transaction, needs, status)
  await recordEntries(
    transaction,
    caller,
    needs.map((need) => importedEntry(need, status)),
  )
  return { begun: await thisMoment(transaction) }
}

const importedEntry = ({ id, content }: { id: string; content: NeedContent }, status: 'draft' | 'open') => ({
  action: 'needImported',
  subjectKind: 'need',
  subject: id,
  after: { ...journalView(content), status },
})
