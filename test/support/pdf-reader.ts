import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface StructureNode {
  role?: string
  alt?: string
  children?: StructureNode[]
  type?: string
  id?: string
}

export interface ReadPdf {
  pages: number
  language: string
  title: string
  isMarked: boolean
  /** The part of PDF/UA that the file says it keeps to. */
  uaPart: string | null
  /** Roles in reading order: Document, H1, Table, TR, TH … */
  roles: string[]
  alts: string[]
  /** Text of all pages, without what stands in the foot. */
  text: string
  /** Fonts that are used and not in the file. */
  missingFonts: string[]
}

/** What another program than the one that made it finds in a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const raw = Buffer.from(bytes).toString('latin1')
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false }).promise
  const { info, metadata } = (await pdf.getMetadata()) as {
    info: { Language?: string; Title?: string }
    metadata: { getRaw: () => string } | null
  }
  const nodes: StructureNode[] = []
  const texts: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    nodes.push(...flat(await page.getStructTree()))
    const { items } = await page.getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
  }
  const described = raw.match(/\/Type\s*\/FontDescriptor[\s\S]*?>>/g) ?? []
  const read = {
    pages: pdf.numPages,
    language: info.Language ?? '',
    title: info.Title ?? '',
    isMarked: ((await pdf.getMarkInfo()) as { Marked?: boolean } | null)?.Marked ?? false,
    uaPart: metadata?.getRaw().match(/pdfuaid:part[>="]+(\d)/)?.[1] ?? null,
    roles: nodes.flatMap(({ role }) => role ?? []),
    alts: nodes.flatMap(({ alt }) => alt ?? []),
    text: texts.join('\n'),
    missingFonts: described.filter((descriptor) => !/\/FontFile[23]?\s/.test(descriptor)),
  }
  await pdf.loadingTask.destroy()
  return read
}

const flat = (node: StructureNode | null): StructureNode[] =>
  node ? [node, ...(node.children ?? []).flatMap(flat)] : []
