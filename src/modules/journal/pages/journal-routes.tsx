import type { Child } from 'hono/jsx'
import { fillsOf, type Filled } from '../../../kernel/slot.ts'
import { belowJournal } from '../slots.ts'
import { journalPermissions } from '../policy.ts'
import { journalAddresses } from '../addresses.ts'
import type { Context } from 'hono'
import { number } from '../../../kernel/german-numbers.ts'
import { downloadOf } from '../../../platform/files/download.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { FileLinks, type FileEnding } from '../../../ui/file-links.tsx'
import { FoldedOnPhone } from '../../../ui/folded-on-phone.tsx'
import { SelectField, SubmitButton, TextField } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { linesPerPage, readJournal, readJournalPage, type JournalPage } from '../actions/read-journal.ts'
import { journalCsv, journalJson, journalWorkbook } from '../formats/journal-table.ts'
import type { Permission } from '../../access/schema.ts'
import { journalFilterSchema, type JournalFilter } from '../schema/journal-entry.ts'
import { currentVocabulary } from './vocabulary.ts'
import { deletedPerson, subjectName, tell, type ToldEntry } from '../texts/journal.de.ts'
import { actorOf } from '../../access/index.ts'
import { Entries } from './history.tsx'

/** What our organisation did and what was done for it: as a page with filters, and as files. */
export function journalRoutes(filled: readonly Filled[]): Route<Permission>[] {
  const file = (
    ending: FileEnding,
    write: (entries: ToldEntry[]) => string | Promise<Uint8Array>,
  ): Route<Permission> => ({
    method: 'GET',
    path: journalAddresses.journalFile(ending),
    permission: journalPermissions.seeJournal,
    answer: async (c) => {
      const { organisation } = actorOf(c)
      const excerpt = await c.get('asCaller')((transaction) => readJournal(transaction, organisation!.id, filterOf(c)))
      return downloadOf(c, `verlauf.${ending}`, await write(tell(excerpt, currentVocabulary())))
    },
  })
  return [
    {
      method: 'GET',
      path: journalAddresses.journal,
      permission: journalPermissions.seeJournal,
      answer: async (c) => {
        const { organisation } = actorOf(c)
        const filter = filterOf(c)
        const page = await c.get('asCaller')((transaction) => readJournalPage(transaction, organisation!.id, filter))
        return c.html(
          <JournalPageView
            page={page}
            filter={filter}
            organisation={organisation!.name}
            below={await Promise.all(fillsOf(filled, belowJournal).map((fill) => fill(c)))}
          />,
        )
      },
    },
    file('csv', journalCsv),
    file('json', journalJson),
    file('xlsx', journalWorkbook),
  ]
}

const filterOf = (c: Context): JournalFilter => journalFilterSchema.parse(c.req.query())

function query(filter: JournalFilter, page?: number): string {
  const { seite: _, ...filters } = filter
  const words = new URLSearchParams(Object.entries({ ...filters, ...(page && page > 1 && { seite: String(page) }) }))
  return words.size > 0 ? `?${words.toString()}` : ''
}

interface ViewProps {
  page: JournalPage
  filter: JournalFilter
  organisation: string
  below: Child[]
}

function JournalPageView({ page, filter, organisation, below }: ViewProps) {
  const { total } = page
  const isNarrowed = query(filter) !== ''
  return (
    <Page title="Verlauf" breadcrumb={[{ name: 'Verlauf' }]}>
      <h1 class="kern-heading-x-large">Verlauf</h1>
      <p class="lead">
        Was {organisation} getan hat und was für {organisation} getan wurde. Kein Eintrag wird nachträglich geändert.
      </p>
      <Filters page={page} filter={filter} />
      {total === 0 ? (
        <p role="status">{isNarrowed ? 'Zu dieser Auswahl gibt es keinen Eintrag.' : 'Noch ist nichts geschehen.'}</p>
      ) : (
        <>
          <p role="status">{total === 1 ? '1 Eintrag' : `${number(total)} Einträge`}</p>
          {page.lines.length > 0 ? (
            <Entries entries={tell(page, currentVocabulary())} caption="Einträge" />
          ) : (
            <p>Diese Seite ist leer.</p>
          )}
          <Steps total={total} filter={filter} />
          <FileLinks href={(ending) => `${journalAddresses.journalFile(ending)}${query(filter)}`} />
        </>
      )}
      {below}
    </Page>
  )
}

function Filters({ page: { people, kinds }, filter }: Pick<ViewProps, 'page' | 'filter'>) {
  const everybody = { value: '', name: 'alle' }
  return (
    <FoldedOnPhone title="Person, Art oder Zeit wählen" open={query(filter) !== ''}>
      <form method="get" action={journalAddresses.journal} class="journal-filters">
        <SelectField
          name="person"
          label="Person"
          value={filter.person ?? ''}
          options={[
            everybody,
            ...people
              .map(({ id, name }) => ({ value: id, name: name ?? `${deletedPerson} (${id.slice(0, 8)})` }))
              .toSorted((a, b) => a.name.localeCompare(b.name, 'de')),
          ]}
        />
        <SelectField
          name="art"
          label="Betrifft"
          value={filter.art ?? ''}
          options={[
            everybody,
            ...kinds
              .map((kind) => ({ value: kind, name: subjectName(kind, currentVocabulary()) }))
              .toSorted((a, b) => a.name.localeCompare(b.name, 'de')),
          ]}
        />
        <TextField name="von" label="Von" type="date" required={false} value={filter.von} />
        <TextField name="bis" label="Bis" type="date" required={false} value={filter.bis} />
        <div class="actions">
          <SubmitButton kind="secondary">Auswählen</SubmitButton>
          {query(filter) !== '' && (
            <a class="kern-link" href={journalAddresses.journal}>
              Alle zeigen
            </a>
          )}
        </div>
      </form>
    </FoldedOnPhone>
  )
}

function Steps({ total, filter }: { total: number; filter: JournalFilter }) {
  const last = Math.ceil(total / linesPerPage)
  if (last <= 1) return null
  const { seite } = filter
  return (
    <nav aria-label="Seiten" class="actions">
      {seite > 1 && (
        <a class="kern-link" rel="prev" href={`${journalAddresses.journal}${query(filter, Math.min(seite - 1, last))}`}>
          Neuere
        </a>
      )}
      <span>
        Seite {number(seite)} von {number(last)}
      </span>
      {seite < last && (
        <a class="kern-link" rel="next" href={`${journalAddresses.journal}${query(filter, seite + 1)}`}>
          Ältere
        </a>
      )}
    </nav>
  )
}
