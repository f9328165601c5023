import { twinsInList } from '../../twins/door.ts'
import { folded } from '../../../kernel/folded.ts'
import type { JudgedRow, KnownHere, NeedTwin } from '../schema.ts'

/** What is wanted stands at the beginning of an aim; whoever writes pages must not keep everybody waiting. */
const mostRead = 1000

type Row = Omit<JudgedRow, 'twin'>

/** For a row, the need that says almost the same: of the organisation itself, or in a row further up. Same titles always do. */
export function sameNeeds({ own, ownerName, synonyms }: KnownHere, rows: readonly Row[]) {
  const said = new Map<string, NeedTwin>()
  const titles = new Map<string, string>()
  const remember = (id: string, title: string, twin: NeedTwin) => {
    said.set(id, twin)
    if (!titles.has(folded(title))) titles.set(folded(title), id)
  }
  for (const { id, title } of own) if (title !== '') remember(ownId(id), title, { id, title, reasons: [] })
  const texts = [
    ...own.map(({ id, ...need }) => ({ ...need, id: ownId(id) })),
    ...rows.flatMap(({ number, content }) =>
      content ? [{ ...content, ...capabilitiesOf(content), id: rowId(number) }] : [],
    ),
  ].map(({ id, title, aim, services, capabilities }) => ({
    id,
    ownerName,
    title,
    description: aim.slice(0, mostRead),
    services,
    capabilities,
  }))
  const textOf = new Map(texts.map((text) => [text.id, text]))
  const like = twinsInList(texts, synonyms)

  return ({ number, title, content }: Row): NeedTwin | null => {
    const id = rowId(number)
    const same = titles.get(folded(content!.title))
    const [nearest] = same ? [] : like(textOf.get(id)!).filter((each) => said.has(each.id))
    remember(id, content!.title, { row: number, title, reasons: [] })
    if (same) return said.get(same)!
    return nearest ? { ...said.get(nearest.id)!, reasons: nearest.reasons } : null
  }
}

const capabilitiesOf = ({ requirements }: NonNullable<Row['content']>) => ({
  capabilities: requirements.flatMap(({ capability }) => capability ?? []),
})

/** Among equals the organisation's own need comes first, then the row that stands further up. */
const ownId = (id: string) => `a ${id}`
const rowId = (row: number) => `b ${String(row).padStart(6, '0')}`
