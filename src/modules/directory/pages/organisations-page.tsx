import { directoryAddresses } from '../addresses.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { number } from '../../../kernel/german-numbers.ts'
import { drawnOnce } from '../../../ui/drawn-once.ts'
import { FileLinks } from '../../../ui/file-links.tsx'
import { PageLinks } from '../../../ui/page-links.tsx'
import { Page } from '../../../ui/page.tsx'
import { sortedColumn } from '../../../ui/sorted-column.ts'
import { DataTable } from '../../../ui/table.tsx'
import type { ListedOrganisation, Place, registerColumnIds, RegisterQuery } from '../schema.ts'
import { kindNames } from '../../access/door.ts'
import { farewellText } from '../texts/register.de.ts'
import { OrganisationsFilter } from './organisations-filter.tsx'
import { organisationsAddress } from './organisations-address.ts'
import { OrganisationsMap } from './organisations-map.tsx'

interface OrganisationsPageProps {
  query: RegisterQuery
  found: readonly ListedOrganisation[]
  laender: readonly ListedOrganisation[]
  counties: readonly ListedOrganisation[]
  landmarks: readonly Place[]
  /** Nobody has filled the directory yet. */
  isEmpty: boolean
}
const perPage = 25

export function OrganisationsPage({ query, found, laender, counties, landmarks, isEmpty }: OrganisationsPageProps) {
  const pages = Math.max(1, Math.ceil(found.length / perPage))
  const page = Math.min(query.seite, pages)
  const shown = found.slice((page - 1) * perPage, page * perPage)
  return (
    <Page title="Organisationen" breadcrumb={[{ name: 'Organisationen' }]}>
      <h1 class="kern-heading-x-large">Organisationen</h1>
      <p class="lead">Gemeinden, Gemeindeverbände, Kreise, Länder, IT-Dienstleister, Anbieter und Verbände.</p>
      {isEmpty && (
        <p>Das Verzeichnis ist noch leer. Wer diese Installation betreibt, füllt es mit dem Gemeindeverzeichnis.</p>
      )}
      <OrganisationsFilter query={query} laender={laender} counties={counties} />
      <h2 class="kern-heading-large" id="gefunden">
        {countText(found.length)}
      </h2>
      {found.length === 0 ? (
        <NothingFound />
      ) : (
        <>
          <div class="register">
            {drawnOnce(found, 'map', () => (
              <OrganisationsMap found={found} landmarks={landmarks} />
            ))}
            <div>
              <DataTable
                caption={captionOf({ page, total: found.length })}
                columns={columnsOf(query)}
                rows={shown.map(rowOf)}
                dense
              />
              <PageLinks
                page={page}
                pages={pages}
                href={(to) => `${organisationsAddress(query, { page: to })}#gefunden`}
                withFirst
              />
            </div>
          </div>
          <FileLinks
            href={(ending) => organisationsAddress(query, { path: directoryAddresses.organisationsFile(ending) })}
          />
          {drawnOnce(found, 'sources', () => (
            <Sources found={found} />
          ))}
        </>
      )}
    </Page>
  )
}

const countText = (count: number) =>
  count === 0 ? 'Nichts gefunden' : count === 1 ? '1 Organisation' : `${number(count)} Organisationen`

const captionOf = ({ page, total }: { page: number; total: number }) =>
  total <= perPage
    ? 'Gefundene Organisationen'
    : `Organisationen ${number((page - 1) * perPage + 1)} bis ${number(Math.min(page * perPage, total))} von ${number(total)}`

function columnsOf(query: RegisterQuery) {
  const column = sortedColumn<(typeof registerColumnIds)[number]>({
    now: query.sortiert,
    href: (sortiert) => `${organisationsAddress({ ...query, sortiert })}#gefunden`,
  })
  return [
    column('Name', 'name'),
    column('Art', 'art'),
    column('Kreis', 'kreis'),
    column('Land', 'land'),
    column('Einwohner', 'einwohner', { numeric: true }),
  ]
}

const rowOf = ({ id, name, kind, key, county, land, inhabitants, ...rest }: ListedOrganisation) => [
  <>
    <a class="kern-link" href={directoryAddresses.organisation(id)}>
      {name}
    </a>
    {rest.namesake && <span class="place"> Schlüssel {key}</span>}
    {rest.invented && <span class="place"> erfunden</span>}
    {rest.vanishedOn && <span class="place"> {farewellText(rest)}</span>}
  </>,
  rest.independentCity ? `kreisfreie Stadt${kind === 'county' ? ' (als Kreis)' : ''}` : kindNames[kind],
  (kind !== 'county' && !rest.independentCity && county?.name) || none,
  (kind !== 'land' && land?.name) || none,
  inhabitants === null ? none : number(inhabitants),
]

const none = <span class="none">–</span>

function NothingFound() {
  return (
    <p>
      Zu diesen Angaben gibt es keine Organisation. Bitte prüfen Sie die Schreibweise, oder{' '}
      <a class="kern-link" href={directoryAddresses.organisations}>
        setzen Sie die Auswahl zurück
      </a>
      .
    </p>
  )
}

function Sources({ found }: Pick<OrganisationsPageProps, 'found'>) {
  const counted = new Map<string, number>()
  for (const { source, asOf } of found) {
    const origin = JSON.stringify([source, asOf])
    counted.set(origin, (counted.get(origin) ?? 0) + 1)
  }
  return (
    <p class="kern-body--muted">
      Woher die Angaben stammen:{' '}
      {[...counted]
        .sort(([, a], [, b]) => b - a)
        .map(([origin, count]) => `${originText(...(JSON.parse(origin) as Origin))} (${number(count)})`)
        .join('; ')}
      .
    </p>
  )
}

type Origin = [source: string | null, asOf: string | null]
const originText = (...[source, asOf]: Origin) =>
  source === null ? 'von Hand eingetragen' : asOf ? `${source}, Stand ${germanDay(asOf)}` : source
