import { drawnOnce } from '../../../ui/drawn-once.ts'
import type { Child } from 'hono/jsx'
import { germanDay } from '../../../kernel/german-dates.ts'
import { number } from '../../../kernel/german-numbers.ts'
import { FileLinks } from '../../../ui/file-links.tsx'
import { SelectField, SubmitButton } from '../../../ui/form.tsx'
import { PageLinks } from '../../../ui/page-links.tsx'
import { Page } from '../../../ui/page.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { sortedColumn } from '../../../ui/sorted-column.ts'
import { DataTable } from '../../../ui/table.tsx'
import { fieldNames } from '../../capabilities/door.ts'
import { fieldIds } from '../../capabilities/schema.ts'
import { Likeness } from '../../twins/index.ts'
import type { ListedOrganisation } from '../../directory/schema.ts'
import { countyChoices, landChoices } from '../../directory/door.ts'
import {
  needStatuses,
  ownInAddress,
  queryInAddress,
  type ListedNeed,
  type needColumns,
  type NeedQuery,
} from '../schema.ts'
import { statusNames } from '../texts.de.ts'
import { needImportAddresses } from '../../need-imports/addresses.ts'
import { needAddresses, needsAddress } from '../addresses.ts'
import type { Alike } from '../actions/find-needs.ts'
import type { FollowOffer } from './need-services.ts'

export const needsPerPage = 25

interface NeedListProps {
  query: NeedQuery
  needs: readonly ListedNeed[]
  /** How like they are to the words that are searched for. */
  alike: Alike
  total: number
  laender: readonly ListedOrganisation[]
  counties: readonly ListedOrganisation[]
  mayWrite: boolean
  /** Whether the way to a need of one's own is shown; whoever has not signed in may begin. */
  mayBegin: boolean
  follow?: FollowOffer | undefined
  /** What to offer where nothing is like the words. */
  instead: Child
}

export function NeedListPage({
  query,
  needs,
  alike,
  total,
  laender,
  counties,
  mayWrite,
  mayBegin,
  follow,
  instead,
}: NeedListProps) {
  const title = query.own ? 'Unsere Bedarfe' : 'Bedarfe'
  return (
    <Page title={title} breadcrumb={[{ name: title }]} feeds={follow?.feeds}>
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="lead">
        {query.own
          ? 'Was Ihre Organisation gemeldet hat, auch die Entwürfe.'
          : 'Was andere Kommunen gerade brauchen. Wer dasselbe braucht, kann mitgehen.'}
      </p>
      <p class="actions">
        {mayBegin && (
          <a class="kern-btn kern-btn--primary" href={needAddresses.newNeed}>
            <span class="kern-label">Bedarf melden</span>
          </a>
        )}
        {mayWrite && (
          <a class="kern-link" href={needImportAddresses.imports}>
            Viele Bedarfe aus einer Tabelle einlesen
          </a>
        )}
        {mayWrite && query.own && (
          <a class="kern-link" href={needAddresses.drafts()}>
            Entwürfe veröffentlichen
          </a>
        )}
        {mayWrite && (
          <a class="kern-link" href={query.own ? needAddresses.needs : needAddresses.ownNeeds}>
            {query.own ? 'Alle Bedarfe ansehen' : 'Nur unsere Bedarfe ansehen'}
          </a>
        )}
      </p>
      <Filter query={query} laender={laender} counties={counties} />
      <h2 class="kern-heading-large" id="gefunden">
        {total === 0 ? 'Nichts gefunden' : total === 1 ? '1 Bedarf' : `${number(total)} Bedarfe`}
      </h2>
      {!instead && follow?.part}
      {total === 0 ? (
        <>
          <Nothing query={query} />
          {instead}
        </>
      ) : (
        <>
          <DataTable
            caption="Gefundene Bedarfe"
            quiet
            columns={columnsOf(query)}
            rows={needs.map((need) => rowOf(need, alike))}
          />
          <PageLinks
            page={query.page ?? 1}
            pages={Math.ceil(total / needsPerPage)}
            href={(page) => `${needsAddress(query, { page })}#gefunden`}
          />
          <FileLinks href={(ending) => needsAddress(query, { path: needAddresses.needsFile(ending) })} />
        </>
      )}
    </Page>
  )
}

function Nothing({ query }: { query: NeedQuery }) {
  const isFiltered = needsAddress({ ...query, own: undefined, sort: undefined }) !== needAddresses.needs
  return isFiltered ? (
    <p>
      Zu diesen Angaben gibt es keinen Bedarf.{' '}
      <a class="kern-link" href={needsAddress({ own: query.own })}>
        Auswahl zurücksetzen
      </a>
    </p>
  ) : (
    <p>Hier ist noch nichts gemeldet. Machen Sie den Anfang.</p>
  )
}

function columnsOf(query: NeedQuery) {
  const column = sortedColumn<(typeof needColumns)[number]>({
    now: query.sort,
    href: (sort) => `${needsAddress({ ...query, sort })}#gefunden`,
  })
  return [
    column('Bedarf', 'titel'),
    column('Organisation', 'organisation'),
    column('Einwohner', 'einwohner', { numeric: true }),
    column('Aufgabenbereich', 'bereich'),
    column('Stand', 'stand'),
    column('Gebraucht bis', 'frist'),
  ]
}

const rowOf = (need: ListedNeed, alike: Alike) => [
  <>
    <a class="kern-link" href={needAddresses.need(need.id)}>
      {need.title}
    </a>
    {alike.has(need.id) && <Likeness {...alike.get(need.id)!} />}
  </>,
  <>
    {need.organisation.name}
    {need.county && <span class="place"> {need.county}</span>}
  </>,
  need.organisation.inhabitants === null ? '–' : number(need.organisation.inhabitants),
  need.field ? fieldNames[need.field] : '–',
  statusNames[need.status],
  need.deadline ? germanDay(need.deadline) : '–',
]

function Filter({ query, laender, counties }: Pick<NeedListProps, 'query' | 'laender' | 'counties'>) {
  interface CountyFieldProps {
    counties: Parameters<typeof countyChoices>[0]
    county?: string | undefined
    land?: string | undefined
  }

  const CountyField = ({ counties, county = '', land }: CountyFieldProps) => (
    <SelectField
      name={queryInAddress.county}
      label="Kreis"
      value={county}
      options={choices('alle Kreise', countyChoices(counties, land))}
    />
  )

  const choices = (all: string, rows: readonly { value: string; name: string }[]) => [{ value: '', name: all }, ...rows]
  return (
    <form method="get" action={needAddresses.needs} role="search" aria-label="Bedarfe suchen">
      {query.own && <input type="hidden" name={queryInAddress.own} value={ownInAddress} />}
      {query.sort && <input type="hidden" name={queryInAddress.sort} value={query.sort} />}
      <div class="filters">
        <SearchField name={queryInAddress.search} label="Wonach suchen Sie?" value={query.search ?? ''} />
        <SelectField
          name={queryInAddress.field}
          label="Aufgabenbereich"
          value={query.field ?? ''}
          options={choices(
            'alle Bereiche',
            fieldIds.map((id) => ({ value: id, name: fieldNames[id] })),
          )}
        />
        <SelectField
          name={queryInAddress.land}
          label="Land"
          value={query.land ?? ''}
          options={choices('alle Länder', landChoices(laender))}
        />
        {query.county || query.land ? (
          <CountyField counties={counties} county={query.county} land={query.land} />
        ) : (
          drawnOnce(counties, 'county', () => <CountyField counties={counties} />)
        )}
        <SelectField
          name={queryInAddress.status}
          label="Stand"
          value={query.status ?? ''}
          options={choices(
            'alle aktuellen',
            needStatuses
              .filter((status) => query.own || status !== 'draft')
              .map((status) => ({ value: status, name: statusNames[status] })),
          )}
        />
      </div>
      <div class="actions">
        <SubmitButton kind="secondary">Anzeigen</SubmitButton>
        <a class="kern-link" href={needsAddress({ own: query.own })}>
          Auswahl zurücksetzen
        </a>
      </div>
    </form>
  )
}
