import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { judge, table } from '../../../../test/support/judged.ts'
import { readTableFile } from '../../../platform/files/table-file.ts'
import { needTableIn } from '../validation/need-sheet.ts'
import { restCsv, restWorkbook } from './rest-file.ts'

describe('the rows that were not taken', () => {
  const given = table(
    ['Farbe', 'Bedarf', 'Fälle', 'Was zu ändern ist'],
    ['=1+1', 'Hundesteuer', 'viele', 'alt'],
    ['rot', 'Kita-Plätze', 7, null],
  )

  it('come back as they were, with the reasons in a column, and are read in when corrected', async () => {
    const rest = judge(given).slice(0, 1)
    for (const file of [await writeXlsx(restWorkbook(given, rest)), new TextEncoder().encode(restCsv(given, rest))]) {
      const back = needTableIn(await readTableFile(file))
      expect(back.rows[0]).toEqual(['Farbe', 'Bedarf', 'Fälle', 'Was zu ändern ist'])
      expect(back.rows[1]!.slice(0, 3)).toEqual(['=1+1', 'Hundesteuer', 'viele'])
      expect(back.rows[1]![3]).toMatch(/^Fälle: „viele“ passt hier nicht/)
      const corrected = back.rows.map((row, at) => (at === 1 ? row.with(2, 12) : row))
      expect(judge({ ...back, rows: corrected })[0]).toMatchObject({ content: { title: 'Hundesteuer', cases: 12 } })
    }
  })

  it('count their days anew where these were counted from 1904', async () => {
    const sheet = { ...table(['Bedarf', 'Fälle', 'Frist'], ['Hundesteuer', 'viele', 45_290]), from1904: true }
    const [back] = await readTableFile(await writeXlsx(restWorkbook(sheet, judge(sheet))))
    expect(back!.rows[1]!.slice(0, 3)).toEqual(['Hundesteuer', 'viele', 46_752])
  })
})
