/** What a paper says, as data: it becomes a PDF or a DOCX. Text is text and never markup; what is empty is named. */
export interface Paper {
  title: string
  /** One line below the title: for whom, from which data, of which day. */
  standing: string
  /** ISO day; the same paper makes the same PDF. */
  day: string
  /** Wide tables lie on their side. */
  isWide?: boolean
  parts: readonly PaperPart[]
}

export type PaperPart =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'text'; text: string | null }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'facts'; facts: readonly { name: string; value: string | null }[] }
  | {
      kind: 'table'
      caption: string
      /** The first one names the row. */
      columns: readonly { name: string; isNumeric?: boolean }[]
      rows: readonly (readonly (string | null)[])[]
    }
  | { kind: 'picture'; svg: string; alt: string }

/** What stands where nothing is said. */
export const notSaid = 'nicht angegeben'

/** Throws where whoever made the paper has made it so that some cannot read it. */
export function demandReadable({ title, parts }: Paper): void {
  if (title.trim() === '') throw new Error('a paper needs a title')
  let level = 1
  for (const [at, part] of parts.entries()) {
    const fault = faultOf(part, level)
    if (fault) throw new Error(`parts[${at}]: ${fault}`)
    if (part.kind === 'heading') level = part.level
  }
}

function faultOf(part: PaperPart, above: number): string | undefined {
  switch (part.kind) {
    case 'heading':
      if (part.text.trim() === '') return 'a heading without text'
      return part.level > above + 1 ? `heading of level ${part.level} below level ${above}` : undefined
    case 'picture':
      return part.alt.trim() === '' ? 'a picture without alternative text' : undefined
    case 'table':
      if (part.columns.length === 0) return 'a table without columns'
      if (part.caption.trim() === '') return 'a table without caption'
      return part.rows.some((row) => row.length !== part.columns.length) ? 'a row of another length' : undefined
    default:
      return undefined
  }
}
