import fc from 'fast-check'
import { unzipSync, strFromU8 } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../../test/support/pdf-reader.ts'
import { notSaid, type Paper } from './paper.ts'
import { openPapers, type Papers } from './papers.ts'

let papers: Papers
beforeAll(() => {
  papers = openPapers()
})
afterAll(() => papers.close())

const client = { key: 'test', isKnown: true }
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 20"><rect width="100" height="20"/></svg>'
/** Every part once, and a table that goes over pages. */
const whole: Paper = {
  title: 'Drei Lösungen im Vergleich',
  standing: 'Für Lindenbrück. Stand 01.12.2026.',
  day: '2026-12-01',
  isWide: true,
  parts: [
    { kind: 'heading', level: 2, text: 'Preis' },
    { kind: 'text', text: 'Erste Zeile\nzweite Zeile' },
    { kind: 'text', text: null },
    { kind: 'list', items: ['Anwohnerzone', 'Laternenplatz'] },
    { kind: 'heading', level: 3, text: 'Einzelheiten' },
    {
      kind: 'facts',
      facts: [
        { name: 'Muss', value: '2 von 2' },
        { name: 'Soll', value: '' },
      ],
    },
    {
      kind: 'table',
      caption: 'Nachweise',
      columns: [{ name: 'Merkmal' }, { name: 'Stand' }, { name: 'Betrag', isNumeric: true }],
      rows: Array.from({ length: 60 }, (_, at) => [`Zeile ${at}`, at % 2 ? 'gültig' : null, '1.234,00 €']),
    },
    { kind: 'picture', svg, alt: 'Ein Balken' },
  ],
}
const paperOf = (text: string): Paper => ({ ...whole, isWide: false, parts: [{ kind: 'text', text }] })
const plain = (text: string) => text.replaceAll(/\s+/gu, '')

describe('a paper as a PDF', () => {
  it('is tagged by PDF/UA-1, in German, with its title, and every font is in it', async () => {
    const read = await readPdf(await papers.pdf(whole, client))
    expect(read).toMatchObject({ isMarked: true, language: 'de-DE', title: whole.title, uaPart: '1', missingFonts: [] })
    expect(read.pages).toBeGreaterThan(1)
    expect(read.alts).toContain('Ein Balken')
  })

  it('has its headings in order, lists as lists and tables with heads', async () => {
    const { roles } = await readPdf(await papers.pdf(whole, client))
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H3'])
    for (const role of ['L', 'LI', 'Table', 'THead', 'TH', 'TD', 'Caption', 'Figure'])
      expect(roles, role).toContain(role)
    expect(roles.filter((role) => role === 'TH').length).toBeGreaterThanOrEqual(3)
  })

  it('names what is empty', async () => {
    const { text } = await readPdf(await papers.pdf(whole, client))
    expect(text.split(notSaid).length - 1).toBe(32)
  })

  it('is the same to the last byte, whenever it is made', async () => {
    const [one, other] = [await papers.pdf(whole, client), await papers.pdf(whole, client)]
    expect(Buffer.compare(one, other)).toBe(0)
  })

  it('takes no text for markup', async () => {
    const signs = '#$*_`\\[]<>@"=-+/~^&{}().:;!|%ÄÖÜäöüß€§0123456789abcXYZ \n'
    const hostile = fc.oneof(
      fc.string({ unit: fc.constantFrom(...Array.from(signs)), maxLength: 60 }),
      fc.constantFrom(
        '#read("/etc/passwd")',
        '= Titel',
        '$ x^2 $',
        '// weg',
        '/* weg */',
        '#import "a.typ": b',
        '- a\n+ b',
        '@zitat',
        '<label>',
      ),
    )
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const { text: read } = await readPdf(await papers.pdf(paperOf(`(${text})`), client))
        expect(plain(read).replaceAll('\u00AD', '')).toContain(plain(`(${text})`))
      }),
      { seed: 5, numRuns: 40 },
    )
  })

  it('puts a box where the font has no sign, and leaves out what nobody sees', async () => {
    const { text } = await readPdf(await papers.pdf(paperOf('Straße 😀 שלום \u0007\u202E Ende'), client))
    expect(plain(text)).toContain(plain('Straße □ □□□□ Ende'))
  })

  it('goes on for as long as the text is', async () => {
    const { pages, text } = await readPdf(await papers.pdf(paperOf('Mit Rat und Tat. '.repeat(6000)), client))
    expect(pages).toBeGreaterThan(10)
    expect(text.split('Rat').length).toBe(6001)
  })
})

describe('a paper as a DOCX', () => {
  it('has German, headings with their level, heads of tables that are repeated, and its title', async () => {
    const files = unzipSync(await papers.docx(whole, client))
    const [document, styles, core] = ['word/document.xml', 'word/styles.xml', 'docProps/core.xml'].map((name) =>
      strFromU8(files[name]!),
    )
    expect(core).toContain(`<dc:title>${whole.title}</dc:title>`)
    expect(document!.match(/<w:pStyle w:val="Heading\d"\/>/g)).toEqual([
      '<w:pStyle w:val="Heading1"/>',
      '<w:pStyle w:val="Heading2"/>',
      '<w:pStyle w:val="Heading3"/>',
    ])
    expect(document!.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(document).toContain('w:val="de-DE"')
    expect(styles!.match(/<w:outlineLvl w:val="\d"\/>/g)).toEqual(expect.arrayContaining(['<w:outlineLvl w:val="1"/>']))
    expect(document!.split(notSaid).length - 1).toBe(32)
  })

  it('escapes what would be XML, and leaves out what no XML holds', async () => {
    const files = unzipSync(await papers.docx(paperOf('<w:p> & "x" \u0000\u0007 Ende'), client))
    expect(strFromU8(files['word/document.xml']!)).toContain('&lt;w:p&gt; &amp; &quot;x&quot;  Ende')
  })
})

describe('a paper that some cannot read', () => {
  it.each<[string, Partial<Paper>]>([
    ['a paper needs a title', { title: ' ' }],
    ['parts[0]: heading of level 3 below level 1', { parts: [{ kind: 'heading', level: 3, text: 'x' }] }],
    ['parts[0]: a picture without alternative text', { parts: [{ kind: 'picture', svg, alt: '' }] }],
    [
      'parts[0]: a table without caption',
      { parts: [{ kind: 'table', caption: '', columns: [{ name: 'a' }], rows: [] }] },
    ],
    [
      'parts[0]: a row of another length',
      { parts: [{ kind: 'table', caption: 'c', columns: [{ name: 'a' }], rows: [[]] }] },
    ],
  ])('is not made: %s', async (message, over) => {
    await expect(papers.pdf({ ...whole, ...over }, client)).rejects.toThrow(message)
    await expect(papers.docx({ ...whole, ...over }, client)).rejects.toThrow(message)
  })
})
