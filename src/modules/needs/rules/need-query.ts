import { needQuerySchema, type NeedQuery } from '../schema.ts'

/** What an address asks for. A Kreis of another Land than the one chosen is left out: the form still had it from before. */
export function readNeedQuery(asked: Readonly<Record<string, string>>): NeedQuery {
  const query = needQuerySchema.parse(asked)
  return query.land && !query.kreis?.startsWith(query.land) ? { ...query, kreis: undefined } : query
}
