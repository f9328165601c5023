import { number } from '../kernel/german-numbers.ts'

interface PageLinksProps {
  /** What the pages are of, for those who do not see it. */
  label?: string
  page: number
  pages: number
  href: (page: number) => string
  /** Where there are very many pages. */
  withFirst?: boolean
}

/** The way through a list that has more than one page. */
export function PageLinks({ label = 'Seiten der Liste', page, pages, href, withFirst = false }: PageLinksProps) {
  if (pages <= 1) return null
  const link = (to: number, name: string) => (
    <a class="kern-link" href={href(to)}>
      {name}
    </a>
  )
  return (
    <nav class="actions" aria-label={label}>
      {withFirst && page > 2 && link(1, 'Erste Seite')}
      {page > 1 && link(page - 1, 'Vorige Seite')}
      <span>
        Seite {number(page)} von {number(pages)}
      </span>
      {page < pages && link(page + 1, 'Nächste Seite')}
    </nav>
  )
}
