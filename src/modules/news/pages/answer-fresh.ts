import type { Context } from 'hono'
import { hashOf } from '../actions/follow.ts'

interface Content {
  text: string
  type: string
  /** When anything in it changed last; undefined where nothing is in it. */
  changed: Date | undefined
}

/** What a program fetches again and again: whole where it is new, otherwise only the word that it is not (RFC 9110, 13). */
export function answerFresh(c: Context, { text, type, changed }: Content): Response {
  const tag = `W/"${hashOf(text)}"`
  c.header('ETag', tag)
  c.header('Cache-Control', 'private, no-cache')
  c.header('Vary', 'Cookie')
  if (changed) c.header('Last-Modified', changed.toUTCString())
  if (isKnown(c, tag, changed)) return c.body(null, 304)
  return c.body(text, 200, { 'Content-Type': `${type}; charset=utf-8` })
}

/** A tag counts before a day. The day has to be the same one: what has been hidden since takes the newest away. */
function isKnown(c: Context, tag: string, changed: Date | undefined): boolean {
  const tags = c.req.header('If-None-Match')
  if (tags !== undefined) return tags.split(',').some((each) => each.trim() === tag || each.trim() === '*')
  return changed !== undefined && c.req.header('If-Modified-Since') === changed.toUTCString()
}
