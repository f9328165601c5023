import type { Context } from 'hono'
import { hashOf } from '../actions/follow.ts'

/**
 * What a program fetches again and again: whole where it is new, otherwise only the word that it is not (RFC 9110, 13). Only the tag
 * tells: what has been hidden since leaves no day behind on which anything has changed.
 */
export function answerFresh(c: Context, { text, type }: { text: string; type: string }): Response {
  const tag = `W/"${hashOf(text)}"`
  c.header('ETag', tag)
  c.header('Cache-Control', 'private, no-cache')
  c.header('Vary', 'Cookie')
  const known = c.req.header('If-None-Match')?.split(',') ?? []
  if (known.some((each) => each.trim() === tag || each.trim() === '*')) return c.body(null, 304)
  return c.body(text, 200, { 'Content-Type': `${type}; charset=utf-8` })
}
