import type { Database } from '../../../platform/database/database.ts'
import { bundleNews } from '../../bundles/door.ts'
import { capabilityNames, fieldNames } from '../../capabilities/door.ts'
import { areasOf, countyNames } from '../../directory/door.ts'
import { needsByIds, statusNames, type Searcher } from '../../needs/door.ts'
import type { NeedQuery } from '../../needs/schema.ts'
import { queryFrom } from '../rules/followed-query.ts'
import type { Subject } from '../schema.ts'
import { areaNames } from '../store/area-names.ts'

/** What somebody follows, in German; undefined where it is something that they cannot see any more. */
export async function nameSubject(
  database: Database,
  searcher: Searcher,
  subject: Subject,
): Promise<string | undefined> {
  if (subject.query !== null) return nameQuery(database, searcher, queryFrom(subject.query))
  if (subject.bundle !== null) {
    const [seen] = await searcher.asCaller((transaction) => bundleNews(transaction, [subject.bundle]))
    return seen && `Bündel „${seen.bundle.title}“`
  }
  const [need] = await searcher.asCaller((transaction) => needsByIds(transaction, [subject.need]))
  return need && `Bedarf „${need.title}“`
}

async function nameOfCapability(asCaller: Searcher['asCaller'], id: string): Promise<string> {
  const names = await asCaller((transaction) => capabilityNames(transaction, [id]))
  return names.get(id) ?? id
}

/** A Kreis says what it is where a city has its name; one that is no more has its former name. */
async function nameOfArea(database: Database, asCaller: Searcher['asCaller'], key: string): Promise<string> {
  const { counties } = await areasOf(database)
  return (
    countyNames(counties).get(key) ?? (await asCaller((transaction) => areaNames(transaction, [key]))).get(key) ?? key
  )
}

export async function nameQuery(
  database: Database,
  { asCaller }: Pick<Searcher, 'asCaller'>,
  query: NeedQuery,
): Promise<string> {
  const { search, field, land, county, status, own } = query
  const area = county ?? land
  const areaName = area && (await nameOfArea(database, asCaller, area))
  const capability = query.capability && (await nameOfCapability(asCaller, query.capability))
  const parts = [
    search && `Suche „${search}“`,
    field && fieldNames[field],
    areaName,
    capability && `Fähigkeit „${capability}“`,
    status && `Stand: ${statusNames[status]}`,
  ].filter(Boolean)
  const whose = own ? 'Unsere Bedarfe' : parts.length === 0 ? 'Alle Bedarfe' : 'Bedarfe'
  return [whose, parts.join(', ')].filter(Boolean).join(': ')
}
