import { clusterAddresses } from '../../clusters/addresses.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { number } from '../../../kernel/german-numbers.ts'
import { FileLinks } from '../../../ui/file-links.tsx'
import { PageLinks } from '../../../ui/page-links.tsx'
import { Page } from '../../../ui/page.tsx'
import { sortedColumn } from '../../../ui/sorted-column.ts'
import { DataTable } from '../../../ui/table.tsx'
import type { Bundle, BundleChange, bundleColumns, BundleQuery, Participation } from '../schema.ts'
import type { Way } from '../../way/schema.ts'
import { WayMini } from '../../way/index.ts'
import { takers, untilWhen } from '../../way/door.ts'
import { directoryAddresses } from '../../directory/addresses.ts'
import { signInAddresses } from '../../sign-in/addresses.ts'
import type { RepresentedOrganisation } from '../store/living-bundles.ts'
import { bundleStatusNames, participationNames } from '../texts.de.ts'
import { bundleAddresses } from '../addresses.ts'
import { ChangesWaiting } from './waiting-part.tsx'

export const bundlesPerPage = 25

interface BundleListProps {
  query: BundleQuery
  bundles: readonly Bundle[]
  /** Where they stand, as far as they are not at their end. */
  ways: ReadonlyMap<string, Way>
  total: number
  questions: readonly (Participation & { bundleTitle: string; answerBy: string })[]
  /** Splits and mergers that wait for whoever looks and may answer. */
  changes: readonly BundleChange[]
  may: { propose: boolean; answer: boolean; suggest: boolean }
  hasOrganisation: boolean
}

export function BundleListPage({
  query,
  bundles,
  ways,
  total,
  questions,
  changes,
  may,
  hasOrganisation,
}: BundleListProps) {
  const title = query.wessen ? 'Unsere Bündel' : 'Bündel'
  return (
    <Page title={title} breadcrumb={[{ name: title }]}>
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="lead">
        Bedarfe mehrerer Organisationen, die denselben Weg gehen. Jede hat selbst zugesagt, und jeder Bedarf bleibt bei
        seiner Organisation.
      </p>
      <p class="actions">
        {may.propose && (
          <a class="kern-btn kern-btn--primary" href={bundleAddresses.newBundle}>
            <span class="kern-label">Bündel vorschlagen</span>
          </a>
        )}
        {hasOrganisation && (
          <a class="kern-link" href={query.wessen ? bundleAddresses.bundles : bundleAddresses.ownBundles}>
            {query.wessen ? 'Alle Bündel ansehen' : 'Nur unsere Bündel ansehen'}
          </a>
        )}
        {may.suggest && (
          <a class="kern-link" href={clusterAddresses.suggestions}>
            Was noch niemand gebündelt hat
          </a>
        )}
      </p>
      <Questions questions={questions} mayAnswer={may.answer} />
      {changes.length > 0 && <ChangesWaiting changes={changes} />}
      <h2 class="kern-heading-large" id="gefunden">
        {total === 0 ? 'Noch kein Bündel' : total === 1 ? '1 Bündel' : `${number(total)} Bündel`}
      </h2>
      {total === 0 ? (
        <p>
          {query.wessen
            ? 'Ihre Organisation ist in keinem Bündel. Auf der Seite Ihres Bedarfs sehen Sie, wer dasselbe braucht.'
            : 'Gerade gibt es keines, das Sie sehen dürfen. Ein Bündel beginnt auf der Seite eines Bedarfs.'}
        </p>
      ) : (
        <>
          <BundleTable bundles={bundles} ways={ways} query={query} />
          <PageLinks
            page={query.seite}
            pages={Math.ceil(total / bundlesPerPage)}
            href={(page) => `${bundleAddresses.bundles}?${filterOf(query, { seite: String(page) })}#gefunden`}
          />
          <FileLinks href={(ending) => `${bundleAddresses.bundlesFile(ending)}?${filterOf(query)}`} />
        </>
      )}
    </Page>
  )
}

function columnsOf(query: BundleQuery) {
  const column = sortedColumn<(typeof bundleColumns)[number]>({
    now: query.sortiert,
    href: (sortiert) => `${bundleAddresses.bundles}?${filterOf({ ...query, sortiert })}#gefunden`,
  })
  return [
    column('Bündel', 'titel'),
    column('Stand', 'stand'),
    { name: 'Weg' },
    column('Dabei', 'dabei', { numeric: true }),
    { name: 'Vorgeschlagen von' },
    column('Antworten bis', 'frist'),
  ]
}

const BundleTable = ({ bundles, ways, query }: Pick<BundleListProps, 'bundles' | 'ways' | 'query'>) => (
  <DataTable
    caption="Gefundene Bündel"
    quiet
    columns={columnsOf(query)}
    rows={bundles.map((bundle) => [
      <a class="kern-link" href={bundleAddresses.bundle(bundle.id)}>
        {bundle.title}
      </a>,
      bundleStatusNames[bundle.status],
      wayIn(bundle, ways),
      number(bundle.participants),
      bundle.proposer?.name ?? '–',
      bundle.status === 'asking' ? germanDay(bundle.answerBy) : '–',
    ])}
  />
)

/** For the start page: one's own bundles, where they are and what comes next. */
export const OwnBundles = ({ bundles, ways }: Pick<BundleListProps, 'bundles' | 'ways'>) => (
  <section>
    <h2 class="kern-heading-large">Wo Ihre Vorhaben stehen</h2>
    <DataTable
      caption="Ihre Bündel auf dem Weg"
      quiet
      columns={[{ name: 'Bündel' }, { name: 'Weg' }, { name: 'Nächster Schritt' }, { name: 'Dabei', numeric: true }]}
      rows={bundles.map((bundle) => [
        <a class="kern-link" href={bundleAddresses.bundle(bundle.id)}>
          {bundle.title}
        </a>,
        wayIn(bundle, ways),
        nextStepIn(ways.get(bundle.id)),
        number(bundle.participants),
      ])}
    />
  </section>
)

const nextStepIn = (way: Way | undefined) =>
  way?.next ? (
    <>
      {way.next.step}
      <span class="place">
        {' '}
        {takers(way.next.who)}, {untilWhen(way.next.until)}
      </span>
    </>
  ) : (
    '–'
  )

/** For whoever acts for others: each of them, and the bundles in which it goes along. */
export const Represented = ({ organisations }: { organisations: readonly RepresentedOrganisation[] }) => (
  <section>
    <h2 class="kern-heading-large">Für wen Sie handeln</h2>
    <DataTable
      caption="Vertretene Organisationen und ihre Bündel"
      quiet
      columns={[
        { name: 'Organisation' },
        { name: 'Einwohner', numeric: true },
        { name: 'Offene Bedarfe', numeric: true },
        { name: 'Bündel' },
      ]}
      rows={organisations.map(({ id, name, inhabitants, openNeeds, bundles }) => [
        <a class="kern-link" href={directoryAddresses.organisation(id)}>
          {name}
        </a>,
        inhabitants === null ? '–' : number(inhabitants),
        number(openNeeds),
        bundles.length === 0 ? (
          'in keinem'
        ) : (
          <ul>
            {bundles.map((bundle) => (
              <li>
                <a class="kern-link" href={bundleAddresses.bundle(bundle.id)}>
                  {bundle.title}
                </a>
                <span class="place"> {participationNames[bundle.status]}</span>
              </li>
            ))}
          </ul>
        ),
      ])}
    />
    <p>
      <a class="kern-link" href={signInAddresses.account}>
        Für eine von ihnen handeln
      </a>
    </p>
  </section>
)

function wayIn({ id, status }: Bundle, ways: ReadonlyMap<string, Way>) {
  const way = status === 'asking' || status === 'started' ? ways.get(id) : undefined
  return way ? <WayMini way={way} /> : '–'
}

function Questions({ questions, mayAnswer }: { questions: BundleListProps['questions']; mayAnswer: boolean }) {
  if (questions.length === 0) return null
  return (
    <section>
      <h2 class="kern-heading-large">Sie sind gefragt</h2>
      <ul class="twins">
        {questions.map(({ bundle, need, bundleTitle, needTitle, answerBy }) => (
          <li>
            <a
              class="kern-link"
              href={mayAnswer ? bundleAddresses.answer(bundle, need) : bundleAddresses.bundle(bundle)}
            >
              {bundleTitle}
            </a>
            <p>
              Für Ihren Bedarf „{needTitle}“, Antwort bis zum {germanDay(answerBy)}.
              {!mayAnswer && ' Antworten kann bei Ihnen, wer entscheiden darf.'}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const filterOf = ({ wessen, stand, sortiert }: BundleQuery, more: Record<string, string> = {}) =>
  new URLSearchParams({
    ...(wessen && { wessen }),
    ...(stand && { stand }),
    ...(sortiert && { sortiert }),
    ...more,
  }).toString()
