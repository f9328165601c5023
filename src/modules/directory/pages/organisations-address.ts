import { directoryAddresses } from '../addresses.ts'
import type { RegisterQuery } from '../schema.ts'

/** The address that asks for this, without what is left open. */
export function organisationsAddress(
  { seite, ...query }: Partial<RegisterQuery>,
  { path = directoryAddresses.organisations, page = 1 }: { path?: string; page?: number } = {},
): string {
  const asked = Object.entries(query).filter(([, value]) => value)
  if (page > 1) asked.push(['seite', String(page)])
  const search = new URLSearchParams(asked).toString()
  return search === '' ? path : `${path}?${search}`
}
