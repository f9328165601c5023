import { isIPv6 } from 'node:net'

/**
 * The addresses of the old protocol that one of the new carries in itself, and at which something may translate it: NAT64, 6to4,
 * Teredo, ISATAP, mapped, translated and compatible ones. ::1 and :: carry nothing.
 */
export function carriedAddresses(address: string): string[] {
  if (!isIPv6(address)) return []
  const words = wordsOf(address)
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0, seventh = 0, last = 0] = words
  const isZero = (from: number, to: number) => words.slice(from, to).every((word) => word === 0)
  const atEnd = [dotted(seventh, last)]
  if (first === 0x64 && second === 0xff9b) return third === 1 ? [...atEnd, ...inLocalNetwork(words)] : atEnd
  if (first === 0x2002) return [dotted(second, third)]
  if (first === 0x2001 && second === 0) return [dotted(third, fourth), dotted(~seventh, ~last)]
  if ((fifth & ~0x200) === 0 && sixth === 0x5efe) return atEnd
  if (isZero(0, 4) && fifth === 0xffff && sixth === 0) return atEnd
  if (isZero(0, 5) && sixth === 0xffff) return atEnd
  return isZero(0, 6) && (seventh !== 0 || last > 1) ? atEnd : []
}

/** Where a house translates by a longer prefix of its own (RFC 6052, section 2.2): behind 48, 56 or 64 bits, past the byte that is empty. */
function inLocalNetwork([, , , fourth = 0, fifth = 0, sixth = 0, seventh = 0]: readonly number[]): string[] {
  return [
    dotted(fourth, (fifth << 8) | (sixth >> 8)),
    dotted((fourth << 8) | (fifth & 0xff), sixth),
    dotted((fifth << 8) | (sixth >> 8), (sixth << 8) | (seventh >> 8)),
  ].filter((each) => !each.startsWith('0.'))
}

/** Eight words of 16 bits. */
function wordsOf(address: string): number[] {
  const plain = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [head = [], tail] = plain.split('::').map((part) => (part ? part.split(':') : []))
  const gap = tail ? Array.from({ length: 8 - head.length - tail.length }, () => '0') : []
  return [...head, ...gap, ...(tail ?? [])].map((word) => Number.parseInt(word, 16))
}

const dotted = (high: number, low: number): string =>
  [(high >> 8) & 0xff, high & 0xff, (low >> 8) & 0xff, low & 0xff].join('.')
