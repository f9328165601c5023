import { createHash } from 'node:crypto'
import { canonicalJson } from '../../kernel/canonical-json.ts'

/** Names what is answered: the same tag for the same content, for whoever sees as much of it. */
export const entityTag = (content: unknown): string =>
  `"${createHash('sha256').update(canonicalJson(content)).digest('base64url').slice(0, 22)}"`

/** Whether If-Match lets a change through, after RFC 9110, 13.1.1: a weak tag never does. */
export const matches = (header: string, tag: string): boolean =>
  header.trim() === '*' || (!tag.startsWith('W/') && tagsIn(header).includes(tag))

/** Whether If-None-Match names what is there, after RFC 9110, 13.1.2: weak or strong makes no difference. */
export const isNamed = (header: string, tag: string): boolean =>
  header.trim() === '*' || tagsIn(header).map(opaque).includes(opaque(tag))

/** A comma may stand inside a tag; a list that is none names nothing. */
function tagsIn(header: string): string[] {
  const tag = String.raw`(?:W/)?"[\x21\x23-\x7e\x80-\xff]*"`
  if (!new RegExp(String.raw`^[\s,]*(?:${tag}\s*(?:,[\s,]*|$))+$`).test(header)) return []
  return header.match(new RegExp(tag, 'g')) ?? []
}

const opaque = (tag: string) => tag.replace(/^W\//, '')
