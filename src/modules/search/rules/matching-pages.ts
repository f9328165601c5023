import { folded } from '../../../kernel/folded.ts'
import type { Hit } from '../../../kernel/hit.ts'

export interface NamedPage {
  name: string
  href: string
  about?: string
}

/** Pages in whose name or meaning each of the words stands. */
export function matchingPages(words: string, pages: readonly NamedPage[]): Hit[] {
  const asked = words
    .split(/[^\p{L}\p{N}]+/u)
    .map(folded)
    .filter(Boolean)
  if (asked.length === 0) return []
  const found = pages.filter(({ name, about = '' }) => {
    const text = folded(`${name} ${about}`)
    return asked.every((word) => text.includes(word))
  })
  const once = new Map(found.map((page) => [page.href, page]))
  return [...once.values()].map(({ name, href, about }) => ({ title: name, href, ...(about && { about }) }))
}
