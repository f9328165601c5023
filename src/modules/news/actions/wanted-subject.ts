import type { Walled } from '../../../platform/database/walls.ts'
import { bundleNews } from '../../bundles/door.ts'
import { needsByIds, readNeedQuery } from '../../needs/door.ts'
import { found, refuse } from '../../access/door.ts'
import { queryText } from '../rules/followed-query.ts'
import { bundleSubject, needSubject, querySubject, type Subject } from '../schema.ts'

/** What somebody wishes to follow, in words of their own; a list as its address says it. */
export interface SubjectWish {
  need?: string | undefined
  bundle?: string | undefined
  query?: string | undefined
}

/** What can be followed: a need or a bundle that they see now, or a list. */
export async function wantedSubject(walled: Walled, { need, bundle, query }: SubjectWish): Promise<Subject> {
  if (need) {
    const [seen] = await needsByIds(walled, [need])
    return needSubject(found(seen?.status === 'draft' ? undefined : seen?.id))
  }
  if (bundle) {
    const [seen] = await bundleNews(walled, [bundle])
    return bundleSubject(found(seen?.bundle.id))
  }
  if (query === undefined || query.length > 2000) return refuse({ code: 'followWhat' })
  return querySubject(queryText(readNeedQuery(Object.fromEntries(new URLSearchParams(query)))))
}
