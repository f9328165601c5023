const [open, close, quote, backslash] = [new Set([0x5b, 0x7b]), new Set([0x5d, 0x7d]), 0x22, 0x5c]

/**
 * Whether brackets stand more than so many deep in a JSON text, in one walk that keeps nothing. What is deeper costs a parser more
 * time and stack than its length lets expect.
 */
export function isDeeperThan(most: number, text: Uint8Array, { withQuotes = true } = {}): boolean {
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (isQuoted) {
      if (sign === backslash) at++
      else if (sign === quote) isQuoted = false
    } else if (withQuotes && sign === quote) isQuoted = true
    else if (open.has(sign)) {
      if (++depth > most) return true
    } else if (close.has(sign) && depth > 0) depth--
  }
  return false
}
