import { addressOfQuery, queryOfAddress, type NeedQuery } from '../../needs/schema.ts'

/** A list of needs as it is kept, the same for the same list. How it is sorted and the page that is looked at do not count. */
export const queryText = ({ sort: _, page: __, ...query }: NeedQuery): string => addressOfQuery(query)

export const queryFrom = (text: string): NeedQuery => queryOfAddress(Object.fromEntries(new URLSearchParams(text)))
