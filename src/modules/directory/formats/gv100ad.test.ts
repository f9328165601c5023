import { describe, expect, it } from 'vitest'
import { gv100adLine, smallestGv100ad } from '../../../../test/support/gv100ad-lines.ts'
import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import { directoryRefusal } from '../texts.de.ts'
import { readGv100ad } from './gv100ad.ts'

const bytesOf = (lines: readonly string[]) => new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''))
const district = [
  gv100adLine({ row: '40', key: '01051', name: 'Dithmarschen', type: '43' }),
  gv100adLine({ row: '50', key: '01051   5163', name: 'Burg-St. Michaelisdonn', type: '51' }),
  gv100adLine({ row: '60', key: '010510035163', name: 'Averlak', type: '64', figures: [904, 560] }),
  gv100adLine({ row: '60', key: '010510105163', name: 'Brickeln', type: '64', figures: [611, 200] }),
]

function refusalsOf(bytes: Uint8Array): readonly Refusal[] {
  try {
    readGv100ad(bytes)
  } catch (error) {
    if (error instanceof Refused) return error.refusals
    throw error
  }
  return []
}

function withLine(at: number, change: (line: string) => string): Uint8Array {
  return bytesOf(smallestGv100ad().map((line, index) => (index === at - 1 ? change(line) : line)))
}
const put = (at: number, text: string) => (line: string) => line.slice(0, at) + text + line.slice(at + text.length)

describe('the official directory', () => {
  it('gives Länder, counties, associations and municipalities with their keys', () => {
    const { entries, asOf, leftOut } = readGv100ad(bytesOf([...smallestGv100ad(), ...district]))
    expect(asOf).toBe('2025-01-01')
    expect(entries).toHaveLength(3 * 16 + 4)
    expect(leftOut).toEqual({ unincorporated: 0, withoutAssociation: 16, actingMunicipality: 0 })
    expect(entries.at(-1)).toEqual({
      kind: 'municipality',
      ags: '01051010',
      ars: '010515163010',
      name: 'Brickeln',
      county: '01051',
      inhabitants: 200,
      squareKilometres: 6.11,
      latitude: null,
      longitude: null,
    })
    expect(entries.at(-3)).toMatchObject({ kind: 'municipalAssociation', ags: null, ars: '010515163000' })
  })

  it('sums up what lies in an association, a county and a Land', () => {
    const { entries } = readGv100ad(bytesOf([...smallestGv100ad(), ...district]))
    expect(entries.at(-3)).toMatchObject({ county: '01051', inhabitants: 760, squareKilometres: 15.15 })
    expect(entries.at(-4)).toMatchObject({ kind: 'county', ags: '01051', county: '01051', inhabitants: 760 })
    expect(entries[0]).toMatchObject({ kind: 'land', ags: '01', county: null, inhabitants: 1760 })
  })

  it('leaves out land without a municipality and towns that act for their neighbours, and counts them', () => {
    const forest = gv100adLine({
      row: '60',
      key: '010519999163',
      name: 'Forst, gemfr. Geb.',
      type: '66',
      figures: [9, 0],
    })
    const { entries, leftOut } = readGv100ad(
      bytesOf([
        ...smallestGv100ad(),
        ...district.slice(0, 1),
        gv100adLine({ row: '50', key: '01051   9163', name: 'Forst', type: '50' }),
        forest,
        gv100adLine({ row: '50', key: '01051   5001', name: 'Heide, Stadt', type: '58' }),
        gv100adLine({ row: '60', key: '010510445001', name: 'Heide, Stadt', type: '63', figures: [3197, 21_000] }),
      ]),
    )
    expect(leftOut).toEqual({ unincorporated: 1, withoutAssociation: 17, actingMunicipality: 1 })
    expect(entries.filter(({ name }) => name.startsWith('Heide'))).toHaveLength(1)
    expect(entries.find(({ ags }) => ags === '01051')).toMatchObject({ squareKilometres: 32.06 })
  })

  it('reads ISO-8859-1, Windows line ends and a byte order mark as well', () => {
    const text = smallestGv100ad().join('\r\n')
    const latin1 = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    expect(readGv100ad(latin1).entries.some(({ name }) => name === 'Thüringen')).toBe(true)
    expect(readGv100ad(new TextEncoder().encode(`\uFEFF${text}`)).entries).toHaveLength(48)
  })

  it.each([
    ['directoryLineLength', withLine(4, (line) => line.slice(0, 219)), 'Zeile 4'],
    ['directoryRowType', withLine(4, put(0, '70')), 'Zeile 4'],
    ['directoryKeyDigits', withLine(4, put(12, 'x')), 'Zeile 4'],
    ['directoryKeyDigits', withLine(4, put(15, '   ')), 'Zeile 4'],
    ['directoryKeyDigits', withLine(2, put(10, '1 001')), 'Zeile 2'],
    ['directoryKeyDoubled', bytesOf([...smallestGv100ad(), smallestGv100ad()[3]!]), 'Zeile 65'],
    ['directoryDate', withLine(4, put(2, '20250231')), 'Zeile 4'],
    ['directoryDatesDiffer', withLine(4, put(2, '20240101')), 'Zeile 4'],
    ['directoryNameMissing', withLine(4, put(22, ' '.repeat(50))), 'Zeile 4'],
    ['directoryTextMark', withLine(4, put(122, '41')), 'Zeile 4'],
    ['directoryFigure', withLine(4, put(139, '      1,000')), 'Zeile 4'],
    ['directoryAreaMissing', bytesOf(smallestGv100ad().filter((_, at) => at !== 1)), 'Zeile 3'],
    ['directoryIncomplete', bytesOf(smallestGv100ad().slice(0, -1)), 'Zeile 61'],
    ['directoryLandMissing', bytesOf(smallestGv100ad().slice(0, -4)), undefined],
    ['directoryEmpty', new Uint8Array(), undefined],
    ['directoryEmpty', new TextEncoder().encode('\n \n'), undefined],
    ['directoryOtherFile', new TextEncoder().encode('<!doctype html><title>404</title>'), undefined],
    ['directoryOtherFile', new TextEncoder().encode('%PDF-1.7\nBT ET'), undefined],
    ['directoryOtherFile', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), undefined],
    ['directoryTooLarge', new Uint8Array(20_000_001), undefined],
  ])('refuses with %s and says where', (code, bytes, place) => {
    const refusals = refusalsOf(bytes)
    const refusal = refusals.find((refusal) => refusal.code === code)
    expect(refusals.map(({ code }) => code)).toContain(code)
    expect(refusal?.place).toBe(place)
    expect(directoryRefusal(refusal!)).not.toMatch(/undefined|NaN/)
  })

  it('names many broken lines at once, but not a thousand', () => {
    expect(refusalsOf(bytesOf(smallestGv100ad().map((line) => line.slice(1))))).toHaveLength(20)
  })
})
