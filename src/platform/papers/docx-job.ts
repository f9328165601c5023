import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx'
import type { JobInput, JobOutput } from '../work/workers.ts'
import { notSaid, type Paper, type PaperPart } from './paper.ts'

const language = { value: 'de-DE' }
const [gray, font] = ['4A4F5C', 'Fira Sans']
const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }

/** Runs in a worker thread: a paper as the bytes of a DOCX, to be worked on further. Pictures stay in the PDF. */
export default async function docxJob({ input }: JobInput<Paper>): Promise<JobOutput<Uint8Array>> {
  return { done: Uint8Array.from(await Packer.toBuffer(documentOf(input))) }
}

function documentOf({ title, standing, isWide = false, parts }: Paper): Document {
  const outlined = (outlineLevel: number, size: number) => ({
    run: { size, bold: true, font },
    paragraph: { outlineLevel, spacing: { before: 240, after: 120 } },
  })
  return new Document({
    title: clean(title),
    creator: 'Allmende',
    styles: {
      default: {
        document: { run: { font, size: 20, language } },
        heading1: outlined(0, 40),
        heading2: outlined(1, 28),
        heading3: outlined(2, 23),
      },
    },
    sections: [
      {
        properties: { page: { size: { orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT } } },
        footers: { default: footerOf(title) },
        children: [
          new Paragraph({ heading: headings[1], children: runs(title) }),
          new Paragraph({ children: runs(standing, { color: gray }) }),
          ...parts.flatMap(childrenOf),
        ],
      },
    ],
  })
}

const footerOf = (title: string) =>
  new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: `${clean(title)} · Seite `, size: 16, color: gray }),
          new TextRun({ children: [PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES], size: 16, color: gray }),
        ],
      }),
    ],
  })

function childrenOf(part: PaperPart): FileChild[] {
  switch (part.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[part.level], children: runs(part.text) })]
    case 'text':
      return [new Paragraph({ children: runs(part.text), spacing: { after: 120 } })]
    case 'list':
      return part.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }))
    case 'facts':
      return part.facts.map(
        ({ name, value }) =>
          new Paragraph({ children: [...runs(name, { bold: true }), ...runs(': '), ...runs(value)] }),
      )
    case 'picture':
      return [new Paragraph({ children: runs(part.alt, { italics: true }) })]
    default:
      return [new Paragraph({ children: runs(part.caption, { bold: true }), keepNext: true }), tableOf(part)]
  }
}

function tableOf({ columns, rows }: Extract<PaperPart, { kind: 'table' }>): Table {
  const cell = (text: string | null, at: number, bold: boolean) =>
    new TableCell({
      children: [
        new Paragraph({
          children: runs(text, { bold }),
          alignment: columns[at]!.isNumeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
        }),
      ],
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ name }, at) => cell(name, at, true)),
      }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, at, at === 0)) }),
      ),
    ],
  })
}

/** Lines of a text, each a run. */
function runs(text: string | null, look: { bold?: boolean; italics?: boolean; color?: string } = {}): TextRun[] {
  const lines = (text?.trim() || (text === ': ' ? text : '') ? text! : notSaid).split('\n')
  return lines.map((line, at) => new TextRun({ text: clean(line), language, ...look, ...(at > 0 && { break: 1 }) }))
}

/** Without what no XML holds. */
const clean = (text: string): string => text.toWellFormed().replaceAll(/[^\P{C}\t\n]/gu, '')
