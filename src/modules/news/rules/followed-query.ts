import { addressOfQuery, queryOfAddress, type NeedQuery } from '../../needs/schema.ts'

/** A list of needs as it is kept, the same for the same list. The page of it that is looked at does not count. */
export const queryText = ({ page: _, ...query }: NeedQuery): string => addressOfQuery(query)

export const queryFrom = (text: string): NeedQuery => queryOfAddress(Object.fromEntries(new URLSearchParams(text)))
