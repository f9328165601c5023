import { isUuid } from '../../../kernel/uuid.ts'
import type { CallerTransaction } from '../../../platform/database/as-caller.ts'
import type { JournalExcerpt, JournalFilter, JournalLine, JournalNames } from '../schema/journal-entry.ts'
import { choicesOf, countOf, linesAbout, linesOf, organisationNames, peopleNamedIn } from '../store/line-rows.ts'

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
  transaction: CallerTransaction,
  organisation: string,
  filter: JournalFilter,
): Promise<JournalPage> {
  const skip = (filter.seite - 1) * linesPerPage
  const lines = await linesOf(transaction, organisation, { filter, most: linesPerPage, skip })
  const { people, kinds } = await choicesOf(transaction, organisation)
  const known = new Map(
    await peopleNamedIn(
      transaction,
      people.map(({ entry }) => entry),
    ),
  )
  return {
    ...(await withNames(transaction, lines)),
    total: await countOf(transaction, organisation, filter),
    people: people.map(({ person }) => ({ id: person, name: known.get(person) ?? null })),
    kinds,
  }
}

/** Everything that fits, for a file. */
export async function readJournal(
  transaction: CallerTransaction,
  organisation: string,
  filter: JournalFilter,
): Promise<JournalExcerpt> {
  return withNames(transaction, await linesOf(transaction, organisation, { filter, most: mostExported, skip: 0 }))
}

/** What happened to one thing, for the page that shows it: at most the latest hundred entries. */
export async function historyOf(
  transaction: CallerTransaction,
  subject: { subjectKind: string; subject: string },
  most = 100,
): Promise<JournalExcerpt> {
  return withNames(transaction, await linesAbout(transaction, subject, most))
}

async function withNames(transaction: CallerTransaction, lines: readonly JournalLine[]): Promise<JournalExcerpt> {
  if (lines.length === 0) return { lines, names: new Map() }
  const ids = new Set(lines.flatMap(idsIn))
  const names: JournalNames = new Map([
    ...(await organisationNames(transaction, [...ids])),
    ...(await peopleNamedIn(
      transaction,
      lines.map(({ id }) => id),
    )),
  ])
  return { lines, names }
}

const isId = (value: unknown): value is string => typeof value === 'string' && isUuid(value)

const idsIn = ({ organisation, actingFor, subject, before, after }: JournalLine): string[] =>
  [organisation, actingFor, subject, ...Object.values(before ?? {}), ...Object.values(after ?? {})].filter(isId)
