import { number } from '../../../kernel/german-numbers.ts'
import { FileLinks } from '../../../ui/file-links.tsx'
import { SelectField, SubmitButton } from '../../../ui/form.tsx'
import { PageLinks } from '../../../ui/page-links.tsx'
import { Page } from '../../../ui/page.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { sortedColumn } from '../../../ui/sorted-column.ts'
import { DataTable } from '../../../ui/table.tsx'
import { fieldNames } from '../../capabilities/door.ts'
import type { FieldId } from '../../capabilities/schema.ts'
import { operatingModelNames } from '../../needs/door.ts'
import type { OperatingModel } from '../../needs/schema.ts'
import { priceAddresses } from '../../prices/addresses.ts'
import { catalogueAddresses, solutionsAddress } from '../addresses.ts'
import type { FilterName, FoundSolutions } from '../rules/find-solutions.ts'
import {
  queryInAddress,
  type EvidenceKind,
  type ListedSolution,
  type solutionColumns,
  type SolutionQuery,
} from '../schema.ts'
import { evidenceKindNames, licenceKindNames, solutionStatusNames } from '../texts.de.ts'

export const solutionsPerPage = 25

interface SolutionListProps {
  query: SolutionQuery
  solutions: readonly ListedSolution[]
  total: number
  facets: FoundSolutions['facets']
  capabilityNames: ReadonlyMap<string, string>
  mayKeep: boolean
}

export function SolutionListPage({ query, solutions, total, facets, capabilityNames, mayKeep }: SolutionListProps) {
  const title = query.own ? 'Unsere Lösungen' : 'Lösungen'
  return (
    <Page title={title} breadcrumb={[{ name: title }]}>
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="lead">
        {query.own
          ? 'Was Ihre Organisation eingetragen hat, auch Entwürfe.'
          : 'Was es schon gibt: was es kann, womit das belegt ist, und was es für Ihre Gemeinde kostet.'}
      </p>
      {mayKeep && (
        <p class="actions">
          <a class="kern-btn kern-btn--secondary" href={catalogueAddresses.newSolution}>
            <span class="kern-label">Lösung eintragen</span>
          </a>
          <a class="kern-link" href={query.own ? catalogueAddresses.solutions : solutionsAddress({ own: true })}>
            {query.own ? 'Alle Lösungen ansehen' : 'Nur unsere Lösungen ansehen'}
          </a>
          <a class="kern-link" href={catalogueAddresses.ownOffers}>
            Unsere Angebote
          </a>
        </p>
      )}
      {!query.own && <Filter query={query} facets={facets} capabilityNames={capabilityNames} />}
      <h2 class="kern-heading-large" id="gefunden">
        {total === 0 ? 'Nichts gefunden' : total === 1 ? '1 Lösung' : `${number(total)} Lösungen`}
      </h2>
      {total === 0 ? <Nothing query={query} /> : <Found query={query} solutions={solutions} total={total} />}
    </Page>
  )
}

function Nothing({ query }: { query: SolutionQuery }) {
  return query.own ? (
    <p>Ihre Organisation hat noch keine Lösung eingetragen.</p>
  ) : (
    <p>
      Zu diesen Angaben gibt es keine Lösung.{' '}
      <a class="kern-link" href={catalogueAddresses.solutions}>
        Auswahl zurücksetzen
      </a>
    </p>
  )
}

function Found({ query, solutions, total }: Pick<SolutionListProps, 'query' | 'solutions' | 'total'>) {
  const table = (
    <DataTable
      caption="Gefundene Lösungen"
      quiet
      columns={columnsOf(query)}
      rows={solutions.map((each) => rowOf(each, query))}
    />
  )
  return (
    <>
      {!query.own && (
        <p class="hint">
          {query.sort
            ? 'Sortiert, wie Sie es gewählt haben.'
            : `${query.search ? 'Was am besten zu Ihren Wörtern passt, steht zuerst. Gleich Passendes' : 'Die Reihenfolge'} wird jeden Tag neu gelost; wer anbietet, spielt keine Rolle.`}
        </p>
      )}
      {query.own ? (
        table
      ) : (
        <form method="get" action={priceAddresses.compare}>
          {table}
          <SubmitButton kind="secondary">Angekreuzte vergleichen</SubmitButton>
        </form>
      )}
      {!query.own && (
        <PageLinks
          page={query.page ?? 1}
          pages={Math.ceil(total / solutionsPerPage)}
          href={(page) => `${solutionsAddress(query, { page })}#gefunden`}
        />
      )}
      <FileLinks href={(ending) => solutionsAddress(query, { path: catalogueAddresses.solutionsFile(ending) })} />
    </>
  )
}

function columnsOf(query: SolutionQuery) {
  const column = sortedColumn<(typeof solutionColumns)[number]>({
    now: query.sort,
    href: (sort) => `${solutionsAddress({ ...query, sort })}#gefunden`,
  })
  if (query.own) return [{ name: 'Lösung' }, { name: 'Aufgabenbereich' }, { name: 'Lizenz' }, { name: 'Stand' }]
  return [
    column('Lösung', 'name'),
    column('Hersteller', 'hersteller'),
    column('Aufgabenbereich', 'bereich'),
    column('Lizenz', 'lizenz'),
    { name: 'Vergleichen' },
  ]
}

function rowOf(
  { id, name, summary, maker, field, licence, status, organisation }: ListedSolution,
  { own }: SolutionQuery,
) {
  const title = (
    <>
      <a class="kern-link" href={catalogueAddresses.solution(id)}>
        {name}
      </a>
      {summary && <span class="place below">{summary}</span>}
    </>
  )
  if (own) return [title, fieldNames[field], licence || 'nicht offen', solutionStatusNames[status]]
  return [
    title,
    maker || organisation.name,
    fieldNames[field],
    licence || 'nicht offen',
    <input
      type="checkbox"
      class="kern-form-check__checkbox"
      name={priceAddresses.comparedName}
      value={id}
      aria-label={`${name} vergleichen`}
    />,
  ]
}

function Filter({ query, facets, capabilityNames }: Pick<SolutionListProps, 'query' | 'facets' | 'capabilityNames'>) {
  const names: Readonly<Record<FilterName, (value: string) => string>> = {
    field: (value) => fieldNames[value as FieldId],
    capability: (value) => capabilityNames.get(value) ?? value,
    operatingModel: (value) => operatingModelNames[value as OperatingModel],
    licence: (value) => licenceKindNames[value as keyof typeof licenceKindNames],
    standard: (value) => value,
    evidence: (value) => evidenceKindNames[value as EvidenceKind],
  }
  const field = (name: FilterName, label: string, all: string) => (
    <SelectField
      name={queryInAddress[name]}
      label={label}
      value={query[name] ?? ''}
      options={[
        { value: '', name: all },
        ...facets[name].map(({ value, count }) => ({ value, name: `${names[name](value)} (${number(count)})` })),
      ]}
    />
  )
  return (
    <form method="get" action={catalogueAddresses.solutions} role="search" aria-label="Lösungen suchen">
      {query.sort && <input type="hidden" name={queryInAddress.sort} value={query.sort} />}
      <div class="filters">
        <SearchField name={queryInAddress.search} label="Was soll sie können?" value={query.search ?? ''} />
        {field('field', 'Aufgabenbereich', 'alle Bereiche')}
        {field('capability', 'Fähigkeit', 'alle Fähigkeiten')}
        {field('operatingModel', 'Betrieb', 'jeder Betrieb')}
        {field('licence', 'Lizenz', 'jede Lizenz')}
        {field('standard', 'Schnittstelle', 'alle Schnittstellen')}
        {field('evidence', 'Gültiger Nachweis', 'ob belegt oder nicht')}
      </div>
      <div class="actions">
        <SubmitButton kind="secondary">Anzeigen</SubmitButton>
        <a class="kern-link" href={catalogueAddresses.solutions}>
          Auswahl zurücksetzen
        </a>
      </div>
    </form>
  )
}
