import { fieldNames } from '../../capabilities/door.ts'
import { capabilityNames, needsByIds, statusNames, type Searcher } from '../../needs/door.ts'
import type { NeedQuery } from '../../needs/schema.ts'
import { searchRegister } from '../../organisations/door.ts'
import { registerQuerySchema } from '../../organisations/schema.ts'
import type { Database } from '../../../platform/database.ts'
import { queryFrom } from '../rules/followed-query.ts'
import type { Subject } from '../schema.ts'

/** What somebody follows, in German; undefined where it is a need that they cannot see any more. */
export async function nameSubject(
  database: Database,
  searcher: Searcher,
  subject: Subject,
): Promise<string | undefined> {
  if (subject.query !== null) return nameQuery(database, searcher, queryFrom(subject.query))
  const [need] = await searcher.wall((walled) => needsByIds(walled, [subject.need]))
  return need && `Bedarf „${need.title}“`
}

export async function nameQuery(database: Database, { wall }: Searcher, query: NeedQuery): Promise<string> {
  const { suche, feld, land, kreis, stand, faehigkeit, wessen } = query
  const { laender, counties } = await searchRegister(database, registerQuerySchema.parse({}))
  const areaName = (areas: typeof laender, key: string) => areas.find((area) => area.key === key)?.name ?? key
  const capability = faehigkeit && ((await wall(capabilityNames)).get(faehigkeit) ?? faehigkeit)
  const parts = [
    suche && `Suche „${suche}“`,
    feld && fieldNames[feld],
    kreis && areaName(counties, kreis),
    land && !kreis && areaName(laender, land),
    capability && `Fähigkeit „${capability}“`,
    stand && `Stand: ${statusNames[stand]}`,
  ].filter(Boolean)
  const whose = wessen ? 'Unsere Bedarfe' : parts.length === 0 ? 'Alle Bedarfe' : 'Bedarfe'
  return [whose, parts.join(', ')].filter(Boolean).join(': ')
}
