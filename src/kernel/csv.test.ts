import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvText } from './csv.ts'

const cellOf = (value: string) => csvText(['a'], [[value]]).slice('\uFEFFa\r\n'.length, -'\r\n'.length)

test('a table has a byte order mark, semicolons, decimal commas and CRLF', () => {
  expect(
    csvText(
      ['Name', 'Größe', 'aktiv'],
      [
        ['Görlitz', -67.55, true],
        ['', 1000, false],
        [null, 0, null],
      ],
    ),
  ).toBe('\uFEFFName;Größe;aktiv\r\nGörlitz;-67,55;ja\r\n;1000;nein\r\n;0;\r\n')
})

test('text is quoted where it would end its cell or its line', () => {
  expect(cellOf('a;b')).toBe('"a;b"')
  expect(cellOf('sagt "nein"')).toBe('"sagt ""nein"""')
  expect(cellOf('zwei\r\nZeilen')).toBe('"zwei\r\nZeilen"')
  expect(cellOf('Rat, Kreis')).toBe('"Rat, Kreis"')
})

test.each(['=1+1', '+49 30 1', '-5', '@SUM(A1)', '＝1+1', '=HYPERLINK("http://x";"y")', '\t=1', '\r=1', '\n=1'])(
  'text that a spreadsheet would compute stays text: %j',
  (text) => {
    expect(cellOf(text)).toMatch(/^"?'/)
  },
)

test('a header cannot compute either', () => {
  expect(csvText(['=1'], [])).toBe("\uFEFF'=1\r\n")
})

test('whatever a text holds, it stays one cell', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const cell = cellOf(text)
      const inside = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '') : cell
      expect(inside).not.toMatch(cell.startsWith('"') ? /"/ : /[;"\r\n\t]/)
      expect(cell).not.toMatch(/^"?[=+\-@\t\r\n]/)
    }),
    { seed: 2 },
  )
})
