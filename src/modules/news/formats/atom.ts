import { isoInstant } from '../../../kernel/moments.ts'

/** A feed by RFC 4287. All texts are plain. */
export interface Feed {
  /** An address of the feed that never changes; what is shown may be renamed. */
  id: string
  title: string
  self: string
  /** The page that shows the same to people. */
  page: string
  entries: readonly FeedEntry[]
}
export interface FeedEntry {
  id: string
  title: string
  author: string
  link: string
  summary: string
  categories: readonly string[]
  published: Date | null
  updated: Date
}

const type = 'application/atom+xml'

export function atomFeed({ id, title, self, page, entries }: Feed): string {
  const updated = new Date(Math.max(0, ...entries.map((entry) => entry.updated.getTime() || 0)))
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">',
    element('id', id),
    element('title', title),
    element('updated', isoInstant(updated)),
    `<author>${element('name', 'Allmende')}</author>`,
    empty('link', { rel: 'self', type, href: self }),
    empty('link', { rel: 'alternate', type: 'text/html', href: page }),
    ...entries.map(entryText),
    '</feed>\n',
  ].join('\n')
}

const entryText = (entry: FeedEntry): string =>
  [
    '<entry>',
    element('id', entry.id),
    element('title', entry.title),
    element('updated', isoInstant(entry.updated)),
    ...(entry.published ? [element('published', isoInstant(entry.published))] : []),
    `<author>${element('name', entry.author)}</author>`,
    empty('link', { rel: 'alternate', type: 'text/html', href: entry.link }),
    ...entry.categories.map((term) => empty('category', { term })),
    element('summary', entry.summary),
    '</entry>',
  ].join('\n')

const element = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`

const empty = (name: string, attributes: Readonly<Record<string, string>>) =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')}/>`

/** Also without the characters that XML 1.0 cannot hold in any way, halves of surrogate pairs among them. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
