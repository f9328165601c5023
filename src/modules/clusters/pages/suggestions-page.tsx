import { needAddresses } from '../../needs/addresses.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { number } from '../../../kernel/german-numbers.ts'
import { FileLinks } from '../../../ui/file-links.tsx'
import { PageLinks } from '../../../ui/page-links.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import type { Cluster, ClusteredNeed } from '../schema.ts'
import { bundleAddresses } from '../../bundles/addresses.ts'
import { clusterAddresses } from '../addresses.ts'

const title = 'Was noch niemand gebündelt hat'
export const suggestionsPerPage = 10
/** So many needs are seen at once; the others unfold. */
const seen = 6

interface SuggestionsProps {
  clusters: readonly Cluster[]
  total: number
  page: number
}

/** Open needs that go together, for those whose task it is to bring others together. */
export function SuggestionsPage({ clusters, total, page }: SuggestionsProps) {
  return (
    <Page title={title} breadcrumb={[{ name: 'Bündel', href: bundleAddresses.bundles }, { name: title }]}>
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="lead">
        Offene Bedarfe mehrerer Organisationen, die einander ähneln und in keinem Bündel sind: zuerst, was die meisten
        brauchen, dann nach Einwohnern, dann nach der nächsten Frist oder dem nächsten Ende eines Vertrags.
      </p>
      <p>
        Bringen Sie die Organisationen zusammen: Vorschlagen kann ein Bündel jede von ihnen, denn es beginnt mit einem
        eigenen Bedarf.
      </p>
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
            { name: 'Nächster Termin' },
            { name: 'Bedarfe' },
          ]}
          rows={clusters.map(({ needs, organisations, inhabitants, urgency }) => [
            needs[0]!.title,
            number(organisations),
            inhabitants === null ? '–' : number(inhabitants),
            urgency ? germanDay(urgency) : '–',
            <Needs needs={needs} />,
          ])}
        />
      )}
      {clusters.length > 0 && <FileLinks href={clusterAddresses.suggestionsFile} />}
      <PageLinks
        label="Seiten der Vorschläge"
        page={page}
        pages={Math.ceil(total / suggestionsPerPage)}
        href={(to) => `${clusterAddresses.suggestions}?seite=${to}`}
      />
      <p class="kern-body--muted">
        Verglichen werden alle offenen Bedarfe, die öffentliche Stellen sehen dürfen. Neues steht hier nach wenigen
        Minuten.
      </p>
    </Page>
  )
}

function Needs({ needs }: { needs: readonly ClusteredNeed[] }) {
  const more = needs.slice(seen)
  return (
    <>
      <NeedLinks needs={needs.slice(0, seen)} />
      {more.length > 0 && (
        <details>
          <summary>{more.length === 1 ? 'und 1 weiterer' : `und ${number(more.length)} weitere`}</summary>
          <NeedLinks needs={more} />
        </details>
      )}
    </>
  )
}

const NeedLinks = ({ needs }: { needs: readonly ClusteredNeed[] }) => (
  <ul>
    {needs.map((need) => (
      <li>
        <a class="kern-link" href={needAddresses.need(need.id)}>
          {need.title}
        </a>
        , {need.organisation.name}
      </li>
    ))}
  </ul>
)
