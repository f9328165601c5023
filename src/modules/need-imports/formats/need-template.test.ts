import { readXlsx, writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { workbook } from '../../../../test/support/hostile-tables.ts'
import { judge } from '../../../../test/support/judged.ts'
import { readTableFile } from '../../../platform/files/table-file.ts'
import { needTableIn } from '../validation/need-sheet.ts'
import { templateCsv, templateWorkbook } from './need-template.ts'
import { readNeedFile } from './read-need-file.ts'

describe('the template', () => {
  it('has every column, drop-downs, a sheet that explains and one with the choices', async () => {
    const book = await readXlsx(await writeXlsx(templateWorkbook()))
    expect(book.sheets.map(({ name }) => name)).toEqual(['Bedarfe', 'Erklärung', 'Auswahl'])
    const [needs, meaning, choices] = book.sheets
    expect(needs!.rows[0]).toHaveLength(14)
    expect(meaning!.rows).toHaveLength(15)
    expect(choices!.rows[1]).toEqual([
      'Bürgerservice und Meldewesen',
      'eigenes Rechenzentrum',
      'nur die eigene Organisation',
    ])
    expect(needs!.dataValidations!.map(({ type, range, formula1 }) => [type, range, formula1])).toEqual([
      ['list', 'C2:C5001', 'Auswahl!$A$2:$A$14'],
      ['list', 'I2:I5001', 'Auswahl!$B$2:$B$5'],
      ['list', 'N2:N5001', 'Auswahl!$C$2:$C$6'],
    ])
    expect(templateCsv()).toMatch(/^\uFEFFBedarf;Was besser werden soll;/)
  })

  it('is no file with needs as long as nothing is written into it', async () => {
    const file = await writeXlsx(templateWorkbook())
    const read = readNeedFile(file, { fileName: 'vorlage.xlsx', readTable: readTableFile })
    await expect(read).rejects.toMatchObject({ refusals: [{ code: 'importNoRows' }] })
  })

  it('gives rows that can be read in where its own examples are typed into it', async () => {
    const book = await readXlsx(await writeXlsx(templateWorkbook()))
    const [needs, meaning] = book.sheets
    const examples = meaning!.rows.slice(1).map((row) => row[2] ?? null)
    const [row] = judge(needTableIn(await readTableFile(await workbook([needs!.rows[0]!, examples]))))
    expect(row).toMatchObject({ faults: [], content: { field: 'traffic-mobility', budgetFrom: 500_000 } })
  })
})
