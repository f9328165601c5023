import { directoryAddresses } from '../addresses.ts'
import { number } from '../../../kernel/german-numbers.ts'
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

export function PageLinks({ query, page, pages }: { query: RegisterQuery; page: number; pages: number }) {
  if (pages === 1) return null
  const link = (to: number, name: string) => (
    <a class="kern-link" href={`${organisationsAddress(query, { page: to })}#gefunden`}>
      {name}
    </a>
  )
  return (
    <nav class="actions" aria-label="Seiten der Liste">
      {page > 2 && link(1, 'Erste Seite')}
      {page > 1 && link(page - 1, 'Zurück')}
      <span>
        Seite {number(page)} von {number(pages)}
      </span>
      {page < pages && link(page + 1, 'Weitere')}
    </nav>
  )
}
