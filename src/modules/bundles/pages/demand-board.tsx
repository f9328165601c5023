import { clusterAddresses } from '../../clusters/addresses.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { number } from '../../../kernel/german-numbers.ts'
import { DataTable } from '../../../ui/table.tsx'
import { needAddresses } from '../../needs/addresses.ts'
import { WayMini } from '../../way/index.ts'
import type { Way } from '../../way/schema.ts'
import { bundleAddresses } from '../addresses.ts'
import { bundleStatusNames } from '../texts.de.ts'
import type { Cluster } from '../../clusters/schema.ts'
import type { Bundle } from '../schema.ts'

export interface DemandedBundle {
  bundle: Bundle
  way: Way | undefined
  inhabitants: number | null
}

interface DemandProps {
  bundles: readonly DemandedBundle[]
  clusters: readonly Cluster[]
  /** Whether whoever looks has something to offer. */
  isOffering: boolean
}

/** The largest demand, in bundles and not yet in one. */
export function Demand({ bundles, clusters, isOffering }: DemandProps) {
  const rows = [
    ...bundles.map(({ bundle, way, inhabitants }) => ({
      organisations: bundle.participants,
      cells: [
        <a class="kern-link" href={bundleAddresses.bundle(bundle.id)}>
          {bundle.title}
        </a>,
        number(bundle.participants),
        inhabitants === null ? '–' : number(inhabitants),
        bundle.status === 'asking' ? germanDay(bundle.answerBy) : '–',
        way ? <WayMini way={way} /> : '–',
      ],
    })),
    ...clusters.map(({ needs, organisations, inhabitants, urgency }) => ({
      organisations,
      cells: [
        <a class="kern-link" href={needAddresses.need(needs[0]!.id)}>
          {needs[0]!.title}
        </a>,
        number(organisations),
        inhabitants === null ? '–' : number(inhabitants),
        urgency ? germanDay(urgency) : '–',
        'noch kein Bündel',
      ],
    })),
  ].toSorted((one, other) => other.organisations - one.organisations)
  return (
    <section>
      <h2 class="kern-heading-large">{isOffering ? 'Was Gemeinden gerade brauchen' : 'Was mehrere brauchen'}</h2>
      {rows.length === 0 ? (
        <p>Gerade ist kein Bündel auf dem Weg, das Sie sehen dürfen.</p>
      ) : (
        <DataTable
          caption="Nachfrage, die größte zuerst"
          quiet
          columns={[
            { name: 'Bündel oder Bedarf' },
            { name: 'Organisationen', numeric: true },
            { name: 'Einwohner', numeric: true },
            { name: 'Nächster Termin' },
            { name: 'Station' },
          ]}
          rows={rows.map(({ cells }) => cells)}
        />
      )}
      <p class="actions">
        <a class="kern-link" href={bundleAddresses.bundles}>
          Alle Bündel
        </a>
        {clusters.length > 0 && (
          <a class="kern-link" href={clusterAddresses.suggestions}>
            Was noch niemand gebündelt hat
          </a>
        )}
      </p>
    </section>
  )
}

/** What several towns of a county need, without a bundle so far. */
export function NeededTogether({ clusters }: { clusters: readonly Cluster[] }) {
  return (
    <section>
      <h2 class="kern-heading-large">Was im Kreis mehrfach gebraucht wird</h2>
      {clusters.length === 0 ? (
        <p>Gerade melden keine zwei Orte im Kreis denselben Bedarf, ohne schon in einem Bündel zu sein.</p>
      ) : (
        <ul class="entries">
          {clusters.map(({ needs, organisations }) => (
            <li>
              <div class="row">
                <a class="kern-link" href={needAddresses.need(needs[0]!.id)}>
                  {needs[0]!.title}
                </a>
                <span class="place">{number(organisations)} Organisationen</span>
              </div>
              <p class="place">
                {[...new Set(needs.map(({ organisation }) => organisation.name))].join(', ')}. Noch kein Bündel.
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Where one organisation goes along. */
export const BundlesOfOne = ({ bundles }: { bundles: readonly Bundle[] }) => (
  <section>
    <h2 class="kern-heading-large">Bündel</h2>
    <ul class="entries">
      {bundles.map((bundle) => (
        <li>
          <a class="kern-link" href={bundleAddresses.bundle(bundle.id)}>
            {bundle.title}
          </a>
          <p class="place">
            {bundleStatusNames[bundle.status]}, {number(bundle.participants)} dabei
          </p>
        </li>
      ))}
    </ul>
  </section>
)
