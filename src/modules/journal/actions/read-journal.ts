import type { Walled } from '../../../platform/database/walls.ts'
import type { JournalExcerpt, JournalFilter, JournalLine, JournalNames } from '../schema/journal.ts'
import { choicesOf, countOf, linesAbout, linesOf, organisationNames, peopleNamedIn } from '../store/read-journal.ts'

export const linesPerPage = 50
/** As many rows as a spreadsheet opens without complaint. */
const mostExported = 100_000

export interface JournalPage extends JournalExcerpt {
  total: number
  people: readonly { id: string; name: string | null }[]
  kinds: readonly string[]
}

/** One page of an organisation's journal, and what it can be narrowed to. */
export async function readJournalPage(
  walled: Walled,
  organisation: string,
  filter: JournalFilter,
): Promise<JournalPage> {
  const skip = (filter.seite - 1) * linesPerPage
  const lines = await linesOf(walled, organisation, { filter, most: linesPerPage, skip })
  const { people, kinds } = await choicesOf(walled, organisation)
  const known = new Map(
    await peopleNamedIn(
      walled,
      people.map(({ entry }) => entry),
    ),
  )
  return {
    ...(await withNames(walled, lines)),
    total: await countOf(walled, organisation, filter),
    people: people.map(({ person }) => ({ id: person, name: known.get(person) ?? null })),
    kinds,
  }
}

/** Everything that fits, for a file. */
export async function readJournal(
  walled: Walled,
  organisation: string,
  filter: JournalFilter,
): Promise<JournalExcerpt> {
  return withNames(walled, await linesOf(walled, organisation, { filter, most: mostExported, skip: 0 }))
}

/** What happened to one thing, for the page that shows it: at most the latest hundred entries. */
export async function historyOf(
  walled: Walled,
  subject: { subjectKind: string; subject: string },
  most = 100,
): Promise<JournalExcerpt> {
  return withNames(walled, await linesAbout(walled, subject, most))
}

async function withNames(walled: Walled, lines: readonly JournalLine[]): Promise<JournalExcerpt> {
  if (lines.length === 0) return { lines, names: new Map() }
  const ids = new Set(lines.flatMap(idsIn))
  const names: JournalNames = new Map([
    ...(await organisationNames(walled, [...ids])),
    ...(await peopleNamedIn(
      walled,
      lines.map(({ id }) => id),
    )),
  ])
  return { lines, names }
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)

const idsIn = ({ organisation, actingFor, subject, before, after }: JournalLine): string[] =>
  [organisation, actingFor, subject, ...Object.values(before ?? {}), ...Object.values(after ?? {})].filter(isId)
