import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { handmadeParts, inline } from '../../../../test/support/handmade-workbooks.ts'
import { odsCell, openDocumentOf } from '../../../../test/support/hostile-tables.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { readTableFile } from '../table-file.ts'
import { tableFaults } from '../table-sheet.ts'

const xlsx = handmadeParts({
  sheets: [
    {
      xml: `<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1" hidden="1">${inline('Bedarf', ' r="A1"')}<c r="B1" t="s"><v>0</v></c></row><row><c s="1"><v>46752</v></c><c t="d"><v>2027-12-31</v></c><c><f>1+1</f><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`,
    },
    { name: 'Alt', xml: '<sheetData/>', state: 'hidden' },
  ],
  strings: '<si><r><t>Hunde</t></r><rPh><t>x</t></rPh></si>',
  formats: ['dd.mm.yyyy'],
})
const ods = unzipSync(
  openDocumentOf(
    `<table:table-column table:visibility="collapse"/><table:table-row-group table:display="false"><table:table-row table:number-rows-repeated="2">${odsCell('Bedarf', ' table:number-columns-spanned="2"')}</table:table-row></table:table-row-group>`,
  ),
)

describe('whatever somebody changes in the parts of a workbook', () => {
  it.each([
    ['XLSX', xlsx],
    ['ODS', ods],
  ])('%s is read or refused, and nothing else happens', async (_, parts) => {
    const names = Object.keys(parts)
    const change = fc.record({
      name: fc.constantFrom(...names),
      at: fc.nat(3000),
      length: fc.nat(12),
      put: fc.constantFrom(
        '',
        '<row>',
        '</row>',
        '<table:table>',
        '-1',
        '9999999999',
        '&#0;',
        '&x;',
        '"',
        '>',
        'é',
        ' r="ZZZ1"',
        '\0',
      ),
    })
    const codes = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const texts = Object.fromEntries(names.map((name) => [name, strFromU8(parts[name]!)]))
        for (const { name, at, length, put } of changes) {
          const text = texts[name]!
          const from = at % (text.length + 1)
          texts[name] = text.slice(0, from) + put + text.slice(from + length)
        }
        const file = zipSync(Object.fromEntries(names.map((name) => [name, strToU8(texts[name]!)])), { level: 0 })
        const code = await readTableFile(file).then(
          () => 'read',
          (error: unknown) => (error instanceof Refused ? error.refusals[0]!.code : String(error)),
        )
        codes.add(code)
        expect(['read', ...tableFaults]).toContain(code)
      }),
      { numRuns: 1500 },
    )
    expect(codes.size).toBeGreaterThan(2)
  })

  it('text is read or refused as well', async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(bytes, async (file) => {
        const code = await readTableFile(file).then(
          () => 'read',
          (error: unknown) => (error instanceof Refused ? error.refusals[0]!.code : String(error)),
        )
        expect(['read', ...tableFaults]).toContain(code)
      }),
      { numRuns: 1500 },
    )
  })
})
