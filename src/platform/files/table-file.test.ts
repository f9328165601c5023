import { writeXlsx } from 'hucre'
import { afterAll, describe, expect, it } from 'vitest'
import {
  compoundFile,
  damaged,
  emptyRows,
  farCorners,
  letter,
  manyRows,
  manySheets,
  millionRows,
  odsCell,
  openDocument,
  openDocumentOf,
  pngFile,
  sharedTextBomb,
  titleRow,
  workbook,
  workbookOf,
  zipBomb,
} from '../../../test/support/hostile-tables.ts'
import { Refused } from '../../kernel/refusal.ts'
import { readTableFile, tableLimits } from './table-file.ts'
import { readSentFile } from '../../modules/need-imports/actions/read-sent-file.ts'
import { openReaders, type Readers } from './readers.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error: unknown) => (error instanceof Refused ? error.refusals[0]!.code : `crashed: ${String(error)}`),
  )
const rowsOf = async (file: Uint8Array) => (await readTableFile(file))[0]!.rows

describe('a table', () => {
  it('is read from XLSX and ODS with texts, numbers and days', async () => {
    const rows = [
      ['Bedarf', 'Fälle', 'Frist'],
      ['Hundesteuer', 12.5, new Date('2027-06-30T00:00:00Z')],
    ]
    const expected = [rows[0], ['Hundesteuer', 12.5, '2027-06-30']]
    const dated = new Map([['1,2', { value: rows[1]![2]!, style: { numFmt: 'dd.mm.yyyy' } }]])
    expect(await rowsOf(await workbook(rows, { cells: dated }))).toEqual(expected)
    expect(await rowsOf(await openDocument(rows))).toEqual(expected)
  })

  it.each([
    ['semicolons', 'Bedarf;Fälle\r\nÄmter, alle;1\r\n', 'utf-8'],
    ['commas', 'Bedarf,Fälle\n"Ämter, alle",1\n', 'utf-8'],
    ['tabs', 'Bedarf\tFälle\nÄmter, alle\t1', 'utf-8'],
    ['a byte order mark', '\uFEFFBedarf;Fälle\nÄmter, alle;1', 'utf-8'],
    ['a line for Excel that names the separator', 'sep=;\r\nBedarf;Fälle\r\nÄmter, alle;1', 'utf-8'],
    ['Windows-1252', 'Bedarf;Fälle\nÄmter, alle;1', 'latin1'],
    ['UTF-16', '\uFEFFBedarf\tFälle\nÄmter, alle\t1', 'utf16le'],
  ] as const)('is read from CSV with %s', async (_, text, encoding) => {
    expect(await rowsOf(Buffer.from(text, encoding))).toEqual([
      ['Bedarf', 'Fälle'],
      ['Ämter, alle', '1'],
    ])
  })

  it('loses the apostrophe that keeps a text from being computed, and only one', async () => {
    expect(await rowsOf(bytes("Bedarf\n'=1+1\n''=1+1\n'So'\n"))).toEqual([['Bedarf'], ['=1+1'], ["'=1+1"], ["'So'"]])
  })

  it('has rows as wide as the widest where it is a spreadsheet, and as they are written where it is text', async () => {
    const rows = [['Bedarf'], ['Eins', 'zwei', 'drei']]
    const even = [['Bedarf', null, null], rows[1]]
    expect(await rowsOf(await workbook(rows))).toEqual(even)
    expect(await rowsOf(await openDocument(rows))).toEqual(even)
    expect(await rowsOf(bytes('Bedarf;\nEins;zwei;drei\nVier'))).toEqual([['Bedarf', null], rows[1], ['Vier']])
  })

  it('says which cells are joined', async () => {
    const file = await workbook(
      [
        ['Bedarf', 'Ziel'],
        ['Eins', 'zwei'],
        ['', ''],
      ],
      {
        merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
      },
    )
    expect((await readTableFile(file))[0]!.merged).toEqual([{ from: [1, 0], to: [2, 0] }])
    const rows = `<table:table-row>${odsCell('Bedarf')}</table:table-row><table:table-row>${odsCell('Eins', ' table:number-rows-spanned="2" table:number-columns-spanned="1"')}</table:table-row>`
    expect((await readTableFile(openDocumentOf(rows)))[0]!.merged).toEqual([{ from: [1, 0], to: [2, 0] }])
  })

  it('gives of a formula what it came to, never the formula', async () => {
    const file = workbookOf(
      `${titleRow}<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://x.example";"Klick")</f><v>Klick</v></c></row>`,
    )
    expect(await rowsOf(file)).toEqual([['Bedarf'], ['Klick']])
  })

  it('says where a formula has never been computed, but not where it comes to nothing', async () => {
    const cells = '<c r="A2"><f>1+1</f></c><c r="B2" t="str"><f>IF(1,"",2)</f><v></v></c>'
    expect((await rowsOf(workbookOf(`${titleRow}<row r="2">${cells}</row>`)))[1]).toEqual(['#FORMEL?'])
  })

  it('leaves a text that looks like a formula as it is', async () => {
    expect(await rowsOf(await workbook([['Bedarf'], ['=1+1'], ['@SUM(A1)']]))).toEqual([
      ['Bedarf'],
      ['=1+1'],
      ['@SUM(A1)'],
    ])
  })

  it('has no characters that a database does not keep', async () => {
    expect(
      await rowsOf(workbookOf(`${titleRow}<row r="2"><c r="A2" t="str"><v>a_x0000_b_xD800_c</v></c></row>`)),
    ).toEqual([['Bedarf'], ['ab\uFFFDc']])
  })

  it('is read from an ODS that colours whole columns down to the last row', async () => {
    const coloured = '<table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/>'
    const rows = `<table:table-row>${odsCell('Bedarf')}${coloured}</table:table-row><table:table-row>${odsCell('Eins')}</table:table-row><table:table-row table:number-rows-repeated="1048574">${coloured}</table:table-row>`
    expect(await rowsOf(openDocumentOf(rows))).toEqual([['Bedarf'], ['Eins']])
  })

  it('may have a title of a megabyte, of which so much is kept as a spreadsheet would', async () => {
    const rows = await rowsOf(bytes(`Bedarf\n${'x'.repeat(1_000_000)}\n`))
    expect(String(rows[1]![0]).length).toBe(tableLimits.cell)
  })
})

describe('what is no table, or too much of one,', () => {
  it.each([
    ['is empty', 'tableEmpty', async () => new Uint8Array()],
    ['has blank cells alone', 'tableEmpty', () => workbook([[null, ''], ['']])],
    ['has a blank line alone', 'tableEmpty', async () => bytes('\r\n')],
    ['is a picture', 'tableNoTable', async () => pngFile()],
    ['is a PDF', 'tableNoTable', async () => bytes('%PDF-1.7\n')],
    ['is a web page', 'tableNoTable', async () => bytes('<html><table><tr><td>Bedarf</td></tr></table></html>')],
    ['is a letter', 'tableNoTable', async () => letter()],
    ['is in the old format of Excel', 'tableOldFormat', async () => compoundFile()],
    ['has a password', 'tableLocked', async () => compoundFile('EncryptedPackage')],
    ['has a password in LibreOffice', 'tableLocked', async () => openDocumentOf('', '<manifest:encryption-data/>')],
    ['is cut off', 'tableDamaged', async () => (await workbook([['Bedarf']])).slice(0, 900)],
    ['has a byte that is not what it was', 'tableDamaged', async () => damaged()],
    ['is binary', 'tableEncoding', async () => Buffer.from([66, 0, 1, 2, 200, 0])],
    [
      'is in an encoding that nobody can tell',
      'tableEncoding',
      async () => Buffer.from('Bedarf\nB\x81\x90\x9Drger', 'latin1'),
    ],
    ['has a quote that is not closed', 'tableQuotes', async () => bytes('Bedarf;Ziel\n"Eins;zwei\nDrei;vier\n')],
    ['has more than five megabytes', 'tableTooLarge', async () => bytes(`Bedarf\n${'x'.repeat(5_100_000)}`)],
    ['is a bomb', 'tableTooLarge', async () => zipBomb()],
    ['has a hundred thousand sheets', 'tableTooLarge', async () => manySheets(100_000)],
    ['repeats one text a hundred thousand times', 'tableTooLarge', async () => sharedTextBomb()],
    ['has a million rows', 'tableTooManyRows', async () => bytes(`Bedarf\n${'x\n'.repeat(1_000_000)}`)],
    ['has a million rows in Excel', 'tableTooManyRows', async () => millionRows()],
    ['has some thousand rows too many', 'tableTooManyRows', async () => manyRows(200_000)],
    [
      'repeats a row a million times',
      'tableTooManyRows',
      async () =>
        openDocumentOf(
          `<table:table-row>${odsCell('Bedarf')}</table:table-row><table:table-row table:number-rows-repeated="1000000">${odsCell('x', ' table:number-columns-repeated="16000"')}</table:table-row>`,
        ),
    ],
  ] as const)('is refused with its own sentence: it %s', async (_, code, file) => {
    expect(await refusal(readTableFile(await file()))).toBe(code)
  })

  it('does not become large by two cells in opposite corners', async () => {
    expect(await rowsOf(farCorners())).toEqual([['Bedarf']])
  })

  it('is refused with a password that Excel itself has set', async () => {
    const file = await writeXlsx({
      sheets: [{ name: 'Bedarfe', rows: [['Bedarf']] }],
      encryption: { password: 'geheim', spinCount: 1000 },
    })
    expect(await refusal(readTableFile(file))).toBe('tableLocked')
  })
})

describe('the threads that read', () => {
  const threads = [openReaders(), openReaders({ seconds: 0.001 }), openReaders({ megabytes: 16 })] as const
  const [usual, hurried, tight] = threads
  const read = (readers: Readers, file: Uint8Array, key = 'somebody') =>
    readSentFile(readers, file, { fileName: '', client: { key, isKnown: false } })
  afterAll(() => Promise.all(threads.map((each) => each.close())))

  it('refuse as data', async () => {
    expect(await read(usual, await workbook([['Bedarf'], ['Eins']]))).toMatchObject({ rows: [['Bedarf'], ['Eins']] })
    expect(await refusal(read(usual, pngFile()))).toBe('tableNoTable')
  })

  it('keep the server answering meanwhile', async () => {
    let ticks = 0
    const timer = setInterval(() => ticks++, 5)
    await refusal(read(usual, emptyRows(900_000)))
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(20)
  })

  it('give up on what takes too long or too much memory, and read on', async () => {
    expect(await refusal(read(hurried, emptyRows(900_000)))).toBe('tableTooHeavy')
    expect(await refusal(read(tight, emptyRows(900_000)))).toBe('tableTooHeavy')
    expect(await refusal(read(usual, bytes('Bedarf\nEins')))).toBe('read')
  })

  it('are never all held by one client', async () => {
    const ended: string[] = []
    const note = (name: string) => () => void ended.push(name)
    const heavy = emptyRows(900_000)
    const flood = ['first', 'second'].map((name) => refusal(read(usual, heavy, 'flood')).then(note(name)))
    await refusal(read(usual, bytes('Bedarf\nEins'), 'other')).then(note('other'))
    await Promise.all(flood)
    expect(ended.indexOf('other')).toBeLessThan(ended.indexOf('second'))
  })
})
