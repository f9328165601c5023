const [open, close, quote, backslash, comma] = [new Set([0x5b, 0x7b]), new Set([0x5d, 0x7d]), 0x22, 0x5c, 0x2c]

/** Brackets in each other, and values beside each other. */
export interface Extent {
  depth: number
  values?: number
}

/**
 * Whether a JSON text is deeper or has more values than that, in one walk that keeps nothing. What is deep or in many pieces costs
 * a parser more time and stack than its length lets expect.
 */
export function isBeyond(
  { depth: mostDeep, values = Infinity }: Extent,
  text: Uint8Array,
  { withQuotes = true } = {},
): boolean {
  let [depth, found] = [0, 1]
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (isQuoted) {
      if (sign === backslash) at++
      else if (sign === quote) isQuoted = false
    } else if (sign === quote) isQuoted = withQuotes
    else if (open.has(sign)) depth++
    else if (close.has(sign)) depth = Math.max(0, depth - 1)
    else if (sign === comma) found++
    if (depth > mostDeep || found > values) return true
  }
  return false
}
