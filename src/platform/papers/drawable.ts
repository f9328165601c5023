/**
 * Text as the fonts of a paper can draw it. Blanks of every kind become blanks, control characters and marks of direction go, and of
 * everything that the font has no sign for (emoji, other scripts) a box stands in its place, so that nobody misses that something was there.
 * Example: "Straße 😀" with a font for Latin is "Straße □".
 */
const box = '□'

export function drawable(text: string, has: (codePoint: number) => boolean): string {
  const plain = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\p{Zs}\t]/gu, ' ')
    .replaceAll(/[\p{Zl}\p{Zp}\r\v\f]/gu, '\n')
    .replaceAll(/[^\P{C}\n]/gu, '')
  return Array.from(plain, (sign) => (sign === '\n' || has(sign.codePointAt(0)!) ? sign : box)).join('')
}

/**
 * Which characters a TrueType font has, from its table `cmap` in format 4 (OpenType specification 1.9.1, "cmap"): segments of code
 * points, each with a shift, or an offset into a list of glyphs; glyph 0 is none.
 */
export function charactersOf(font: Uint8Array): (codePoint: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = Array.from({ length: view.getUint16(4) }, (_, at) => 12 + 16 * at)
  const cmap = view.getUint32(tables.find((at) => view.getUint32(at) === 0x63_6d_61_70)! + 8)
  const subtables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, at) => cmap + view.getUint32(cmap + 8 + 8 * at),
  )
  const start = subtables.find((at) => view.getUint16(at) === 4)
  if (start === undefined) throw new Error('a font without cmap of format 4')
  const twice = view.getUint16(start + 6)
  const [ends, begins] = [start + 14, start + 16 + twice]
  const known = new Set<number>()
  for (let at = 0; at < twice; at += 2) {
    const [first, last] = [view.getUint16(begins + at), view.getUint16(ends + at)]
    const shift = view.getUint16(begins + twice + at)
    const offset = view.getUint16(begins + 2 * twice + at)
    for (let code = first; code <= last && code !== 0xff_ff; code++) {
      const where = begins + 2 * twice + at + offset + 2 * (code - first)
      const listed = offset === 0 ? code : view.getUint16(where)
      if (listed !== 0 && ((listed + shift) & 0xff_ff) !== 0) known.add(code)
    }
  }
  return (codePoint) => known.has(codePoint)
}
