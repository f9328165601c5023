import { germanDay } from '../../../kernel/german-dates.ts'
import { number } from '../../../kernel/german-numbers.ts'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { mostLookedAt } from '../actions/suggest-clusters.ts'
import type { Cluster } from '../schema.ts'
import { addresses } from './addresses.ts'

const title = 'Was noch niemand gebündelt hat'

/** Open needs that go together, for those whose task it is to bring others together. */
export function SuggestionsPage({ clusters }: { clusters: readonly Cluster[] }) {
  return (
    <Page title={title} breadcrumb={[{ name: 'Bündel', href: addresses.bundles }, { name: title }]}>
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="lead">
        Offene Bedarfe mehrerer Organisationen, die einander ähneln und in keinem Bündel sind: zuerst, was die meisten
        brauchen, dann nach Einwohnern, dann nach der nächsten Frist oder dem nächsten Ende eines Vertrags.
      </p>
      <p>Ein Bündel schlägt vor, wer selbst einen Bedarf hat. Sprechen Sie die Organisationen darauf an.</p>
      {clusters.length === 0 ? (
        <p>Gerade gibt es keine offenen Bedarfe verschiedener Organisationen, die einander ähneln.</p>
      ) : (
        <DataTable
          caption="Vorschläge nach Nachfrage"
          quiet
          columns={[
            { name: 'Worum es geht' },
            { name: 'Organisationen', numeric: true },
            { name: 'Einwohner', numeric: true },
            { name: 'Drängt bis' },
            { name: 'Bedarfe' },
          ]}
          rows={clusters.map(({ needs, organisations, inhabitants, urgency }) => [
            needs[0]!.title,
            number(organisations),
            inhabitants === 0 ? '–' : number(inhabitants),
            urgency ? germanDay(urgency) : '–',
            <ul>
              {needs.map((need) => (
                <li>
                  <a class="kern-link" href={addresses.need(need.id)}>
                    {need.title}
                  </a>
                  , {need.organisation.name}
                </li>
              ))}
            </ul>,
          ])}
        />
      )}
      <p class="kern-body--muted">Angesehen werden die {number(mostLookedAt)} zuletzt gemeldeten offenen Bedarfe.</p>
    </Page>
  )
}
