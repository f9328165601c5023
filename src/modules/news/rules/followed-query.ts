import { needQuerySchema, type NeedQuery } from '../../needs/schema.ts'

/** A list of needs as text, the same for the same list. The page of it that is looked at does not count. */
export function queryText({ seite: _, ...query }: NeedQuery): string {
  const asked = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return new URLSearchParams(asked).toString()
}

export const queryFrom = (text: string): NeedQuery =>
  needQuerySchema.parse(Object.fromEntries(new URLSearchParams(text)))
