import { readFileSync } from 'node:fs'
import { Marked } from 'marked'
import type { Module } from '../module.ts'

export interface ManualPage {
  /** Of its file under docs/handbuch, and in its address. */
  name: string
  title: string
  /** Its first paragraph. */
  summary: string
  /** HTML of ours, without the title. */
  body: string
}

const folder = new URL('../../docs/handbuch/', import.meta.url)
/** What a new person reads first; it belongs to no module. */
const first = 'erste-schritte'

const sizes = ['', 'x-large', 'large', 'medium']
const marked = new Marked({
  renderer: {
    heading({ tokens, depth }) {
      return `<h${depth} class="kern-heading-${sizes[depth] ?? 'small'}">${this.parser.parseInline(tokens)}</h${depth}>\n`
    },
    link({ href, tokens }) {
      return `<a class="kern-link" href="${href}">${this.parser.parseInline(tokens)}</a>`
    },
  },
})

/** The pages of the manual that the modules name, each once, in the order of the modules. */
export const manualNames = (modules: readonly Pick<Module, 'manual'>[]): string[] => [
  ...new Set([first, ...modules.flatMap(({ manual }) => manual ?? [])]),
]

const read = new Map<string, ManualPage>()

/** Read once. */
export function manualPage(name: string): ManualPage {
  const known = read.get(name)
  if (known) return known
  const text = readFileSync(new URL(`${name}.md`, folder), 'utf8')
  const [heading, summary, ...rest] = text.split(/\n\n+/)
  const page = {
    name,
    title: heading!.replace(/^# /, ''),
    summary: summary!,
    body: marked.parse(rest.join('\n\n'), { async: false }),
  }
  read.set(name, page)
  return page
}
