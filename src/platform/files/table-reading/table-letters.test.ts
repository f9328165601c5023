import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refused } from '../../../kernel/refusal.ts'
import { codePages } from './code-pages.ts'
import { readLetters } from './table-letters.ts'

/** As a program writes it in one of the code pages. */
function encoded(text: string, name: string): Uint8Array {
  const page = codePages.find((each) => each.name === name)!
  const signs = page.decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Uint8Array.from(text, (sign) => {
    const byte = sign < '\x80' ? sign.charCodeAt(0) : signs.indexOf(sign)
    if (byte < 0) throw new Error(`${name} has no ${sign}`)
    return byte
  })
}
const names = codePages.map(({ name }) => name)
const noteOf = (bytes: Uint8Array) => readLetters(bytes).notes.map(({ places }) => places[0])

describe('the letters of a text file', () => {
  const words =
    'Bäder für Bürger öffnen;Ämter in Übersee und Österreich;Größere Straßen;Müll;GRÜNFLÄCHEN;Café Zürich;ÖPNV;süß;Übergang;Höhe'.split(
      ';',
    )
  it.each(names)('are read from %s', (name) => {
    const text = `Bedarf;Fälle pro Jahr\r\n${words.join('\r\n')}\r\n`
    expect(readLetters(encoded(text, name)).text).toBe(text)
  })

  it('of German words in any number and order are read from each of the code pages, and of unusual ones it is said', () => {
    const some = fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(some, fc.constantFrom(...names), (chosen, name) => {
        const text = `Bedarf\n${chosen.join('\n')}\nBehörden für Bürger`
        const read = readLetters(encoded(text, name))
        expect(read.text).toBe(text)
        const isUsual = ['Windows-1252', 'ISO 8859-15', 'Windows-1250'].includes(name)
        expect(read.notes.map(({ kind }) => kind)).toEqual(isUsual ? [] : ['assumedLetters'])
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['Windows-1252', '„Zitat“ und “quote”, geht’s – ja … 5 € für 10 m² am 1. Mai · Café'],
    ['Windows-1252', 'Preis: 12.000 €'],
    ['ISO 8859-15', 'Gebühr: 12.000 €'],
    ['Mac Roman', '„Zitat“ – für 5 € und §§ 3, 4: Größe'],
    ['CP850 (DOS)', '§ 3 für Größe, 20 °C und 5 €'],
    ['Windows-1250', 'Wałęsa-Straße, Dvořák für alle'],
  ])('are read from %s: %s', (name, text) => expect(readLetters(encoded(text, name)).text).toBe(text))

  it('that could be two things are said to be assumed, with words that show it', () => {
    const read = readLetters(encoded('Übersicht', 'CP850 (DOS)'))
    expect(read).toEqual({
      text: 'Übersicht',
      notes: [{ kind: 'assumedLetters', places: ['CP850 (DOS)', 'Übersicht'] }],
    })
    expect(noteOf(encoded('Bürger öffnen Straßen', 'Windows-1252'))).toEqual([])
  })

  it('of two bytes are read with their mark and without', () => {
    const text = 'Bedarf\tFälle\nÄmter'
    const wide = Buffer.from(text, 'utf16le')
    for (const bytes of [wide, Buffer.from(`\uFEFF${text}`, 'utf16le'), Buffer.from(wide).swap16()])
      expect(readLetters(bytes)).toEqual({ text, notes: [] })
  })

  it('of UTF-8 are read without its mark, and need no note', () => {
    expect(readLetters(new TextEncoder().encode('\uFEFFFälle Łódź 😀'))).toEqual({ text: 'Fälle Łódź 😀', notes: [] })
  })

  it.each([
    ['that make no sense anywhere', Buffer.from('Stra\x90\x9D\x81e B\x8D\x90rger a\x9Db', 'latin1')],
    [
      'of two files put together',
      Buffer.concat([Buffer.from('Bürger\n'.repeat(5)), Buffer.from('Straße'.repeat(3), 'latin1')]),
    ],
    ['of no text', Buffer.from([66, 0, 1, 2, 200, 0])],
    ['of half a sign of two bytes', Buffer.from([0xff, 0xfe, 66, 0, 0x3d, 0xd8])],
  ])('%s are refused', (_, bytes) => {
    expect(() => readLetters(bytes)).toThrow(Refused)
  })
})
