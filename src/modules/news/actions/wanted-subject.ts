import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import { bundleNews } from '../../bundles/door.ts'
import { needsByIds } from '../../needs/door.ts'
import { found, refuse } from '../../access/door.ts'
import { queryFrom, queryText } from '../rules/followed-query.ts'
import { bundleSubject, needSubject, querySubject, type Subject } from '../schema.ts'

/** What somebody filters to follow, in words of their own; a list as its address says it. */
export interface SubjectInput {
  need?: string | undefined
  bundle?: string | undefined
  query?: string | undefined
}

/** What can be followed: a need or a bundle that they see now, or a list. */
export async function wantedSubject(
  transaction: CallerTransaction,
  { need, bundle, query }: SubjectInput,
): Promise<Subject> {
  if (need) {
    const [seen] = await needsByIds(transaction, [need])
    return needSubject(found(seen?.status === 'draft' ? undefined : seen?.id))
  }
  if (bundle) {
    const [seen] = await bundleNews(transaction, [bundle])
    return bundleSubject(found(seen?.bundle.id))
  }
  if (query === undefined || query.length > 2000) return refuse({ code: 'followWhat' })
  return querySubject(queryText(queryFrom(query)))
}
