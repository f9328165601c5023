import { openPapers } from '../src/platform/papers/papers.ts'
import type { Paper, PaperPart } from '../src/platform/papers/paper.ts'
import { median, type Row } from './measure.ts'

/** A paper of ten pages with a table of forty rows, as PDF and as DOCX; the first one starts the thread. */
export async function paperRows(): Promise<Row[]> {
  const papers = openPapers()
  const paper: Paper = {
    title: 'Beschlussvorlage',
    standing: 'Stand 01.12.2026.',
    day: '2026-12-01',
    parts: [
      ...Array.from({ length: 14 }, (_, at): PaperPart[] => [
        { kind: 'heading', level: 2, text: `Abschnitt ${at + 1}` },
        { kind: 'text', text: 'Der Rat beschließt, gemeinsam mit den anderen Gemeinden weiterzugehen. '.repeat(28) },
      ]).flat(),
      {
        kind: 'table',
        caption: 'Kosten',
        columns: [{ name: 'Gemeinde' }, { name: 'Euro', isNumeric: true }],
        rows: Array.from({ length: 40 }, (_, at) => [`Gemeinde ${at}`, '1.234,00']),
      },
    ],
  }
  const rows: Row[] = []
  for (const [name, draw] of [
    ['PDF/UA-1', papers.pdf],
    ['DOCX', papers.docx],
  ] as const) {
    const times: number[] = []
    for (let time = 0; time < 12; time++) {
      const begin = performance.now()
      await draw(paper, { key: 'bench', isKnown: true })
      times.push(performance.now() - begin)
    }
    rows.push({
      work: `a paper of ten pages as ${name}`,
      reach: '',
      ours: median(times),
      note: `first ${times[0]!.toFixed(0)} ms`,
    })
  }
  await papers.close()
  return rows
}
