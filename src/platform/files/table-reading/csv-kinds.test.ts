import { describe, expect, it } from 'vitest'
import { trimmedRows } from '../../../../test/support/trimmed-rows.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { readTableFile, tableLimits } from '../table-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const rowsOf = async (text: string) => trimmedRows((await readTableFile(bytes(text)))[0]!.rows)
const codeOf = (text: string) =>
  readTableFile(bytes(text)).then(
    () => 'read',
    (error: unknown) => (error instanceof Refused ? error.refusals[0]!.code : String(error)),
  )
const two = [
  ['Bedarf', 'Ziel'],
  ['Ämter, alle', 'a; b'],
]

describe('a text file', () => {
  it.each([
    ['bars', 'Bedarf|Ziel\nÄmter, alle|a; b'],
    ['what its first line names', 'sep=|\r\nBedarf|Ziel\r\nÄmter, alle|a; b\r\n'],
    ['a first line in quotes', '"sep=\t"\nBedarf\tZiel\nÄmter, alle\ta; b'],
    ['a first line that was saved once more', 'sep=:::\nBedarf:Ziel\nÄmter, alle:a; b'],
    ['a mark before that line', '\uFEFFsep=#\nBedarf#Ziel\nÄmter, alle#a; b'],
    ['several marks', '\uFEFF\uFEFF"Bedarf";"Ziel"\n"Ämter, alle";"a; b"'],
    ['line ends of the old Macintosh', 'Bedarf\tZiel\rÄmter, alle\ta; b\r'],
    ['blanks around quotes', 'Bedarf; Ziel\n"Ämter, alle" ; "a; b"'.replace(' Ziel', 'Ziel')],
    ['separators at the end of each line', 'Bedarf;Ziel;;\n"Ämter, alle";"a; b";;'],
  ])('is read with %s', async (_, text) => expect(await rowsOf(text)).toEqual(two))

  it.each([
    ['"Software ""Alpha"" ablösen";b', 'Software "Alpha" ablösen'],
    ['"Software \\"Alpha\\" ablösen";b', 'Software "Alpha" ablösen'],
    ['"Pfad C:\\\\neu \\"a\\"";b', 'Pfad C:\\neu "a"'],
    ['"C:\\";b', 'C:\\'],
    ['"Alpha" ablösen;b', '"Alpha" ablösen'],
    ['"Software "Alpha" ablösen";b', 'Software "Alpha" ablösen'],
    ['19" Bildschirm;b', '19" Bildschirm'],
    ['="1200";b', '1200'],
    ['"=""1200""";b', '1200'],
    ['="a ""b"" c";b', 'a "b" c'],
    ['=A1;b', '=A1'],
    ["'=A1;b", '=A1'],
    ["'90er Jahre;b", "'90er Jahre"],
    ['"Zeile 1\r\nZeile 2";b', 'Zeile 1\nZeile 2'],
    ['Zeile 1\vZeile 2;b', 'Zeile 1\nZeile 2'],
    ['Zeile 1\u2028Zeile 2;b', 'Zeile 1\nZeile 2'],
    ['  Einzug;b', '  Einzug'],
  ])('reads %j', async (line, cell) => {
    expect(await rowsOf(`Bedarf;Ziel\n${line}\n`)).toEqual([
      ['Bedarf', 'Ziel'],
      [cell, 'b'],
    ])
  })

  it('keeps rows at their place, and says in which line each begins', async () => {
    const [sheet] = await readTableFile(bytes('sep=;\na;b\n\n"x\ny";c\nd'))
    expect(sheet!.rows).toEqual([['a', 'b'], [], ['x\ny', 'c'], ['d']])
    expect([0, 2, 3].map((at) => sheet!.lines![at])).toEqual([2, 4, 6])
  })

  it.each([
    ['a;b\n"c;d\ne;f', 'tableQuotes'],
    ['a;b\n"c;d\ne";"f" g\nh;i', 'read'],
    ['a;b\n"c;d\ne;"f;g\nh;i', 'tableQuotes'],
    [`a\n${'\n'.repeat(tableLimits.rows)}b`, 'tableTooManyRows'],
    [`a\n${'\n'.repeat(tableLimits.rows * 3)}`, 'read'],
    [`a\n${';'.repeat(100)}`, 'read'],
  ])('%j is %s', async (text, code) => expect(await codeOf(text)).toBe(code))

  it('names what stands further to the right than anybody reads', async () => {
    const [sheet] = await readTableFile(bytes(`a;b\nc${';'.repeat(70)}d`))
    expect(sheet!.notes).toEqual([{ kind: 'beyondColumns', places: ['BS2'] }])
  })
})
