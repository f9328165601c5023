import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

const drawings = new WeakMap<object, Map<string, HtmlEscapedString>>()

/** What is drawn from values that never change is drawn once for them, under a name; it must not depend on who looks. */
export function drawnOnce(
  values: object,
  name: string,
  draw: () => { toString: () => string | Promise<string> },
): HtmlEscapedString {
  const ofValues = drawings.get(values) ?? new Map<string, HtmlEscapedString>()
  drawings.set(values, ofValues)
  const drawing = ofValues.get(name) ?? raw(draw().toString())
  ofValues.set(name, drawing)
  return drawing
}
