import { counted, wholeEuros } from '../../../kernel/german-numbers.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { bundleAddresses } from '../../bundles/addresses.ts'
import { catalogueAddresses } from '../../catalogue/addresses.ts'
import type { OfferForAll, SolutionsForBundle } from '../actions/solutions-for-bundle.ts'
import { priceAddresses } from '../addresses.ts'
import { BillTable } from './bill-table.tsx'
import { fitText } from './fitting-solutions.tsx'
import { cents, missingText } from './price-text.ts'
import { YearsField } from './years-field.tsx'

export function ForBundlePage({ seen, years }: { seen: SolutionsForBundle; years: number }) {
  const { bundle, found } = seen
  const title = 'Was gibt es, was kostet es zusammen?'
  return (
    <Page
      title={`${title} ${bundle.title}`}
      breadcrumb={[
        { name: 'Bündel', href: bundleAddresses.bundles },
        { name: bundle.title, href: bundleAddresses.bundle(bundle.id) },
        { name: 'Lösungen und Preise' },
      ]}
    >
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="lead">
        Für „{bundle.title}“, gerechnet mit den Zahlen von{' '}
        {counted(bundle.participants.length, 'Organisation', 'Organisationen')}, die dabei sind. Alle Beträge netto. Wie
        Gemeinsames geteilt wird, entscheiden Sie später zusammen.
      </p>
      <form method="get" action={priceAddresses.forBundle(bundle.id)} class="inline-form">
        <YearsField years={years} />
        <SubmitButton kind="secondary">Rechnen</SubmitButton>
      </form>
      {found.length === 0 ? (
        <p>
          Dafür ist noch keine Lösung eingetragen.{' '}
          <a class="kern-link" href={catalogueAddresses.solutions}>
            Alle Lösungen ansehen
          </a>
        </p>
      ) : (
        found.map(({ solution, fit, offers }) => (
          <section>
            <h2 class="kern-heading-large">
              <a class="kern-link" href={catalogueAddresses.solution(solution.id)}>
                {solution.name}
              </a>
            </h2>
            <p>{fitText(fit)}</p>
            {offers.length === 0 && <p>Es gibt heute kein Angebot, das Sie sehen können.</p>}
            {offers.map((each) => (
              <OfferForBundle {...each} years={years} />
            ))}
          </section>
        ))
      )}
    </Page>
  )
}

function OfferForBundle({ offer, price, missing, years }: OfferForAll & { years: number }) {
  const from = (
    <a class="kern-link" href={catalogueAddresses.offer(offer.id)}>
      {offer.organisation.name}
    </a>
  )
  if (!price)
    return (
      <p>
        {from}: {missingText(missing)} Noch nicht alle haben es in ihrem Bedarf angegeben.
      </p>
    )
  return (
    <>
      <p>
        {from}: zusammen {wholeEuros(price.bill.total / years)} im Jahr, {wholeEuros(price.bill.total)} in {years}{' '}
        Jahren.
      </p>
      <details>
        <summary>
          Rechnung von {offer.organisation.name} für {offer.solution.name}
        </summary>
        <BillTable bill={price.bill} caption={`Jahr für Jahr: ${offer.organisation.name}, ${offer.solution.name}`} />
        <DataTable
          caption={`Wer was verursacht: ${offer.organisation.name}, ${offer.solution.name}`}
          columns={[{ name: 'Organisation' }, { name: `Eigener Teil in ${years} Jahren`, numeric: true }]}
          rows={price.members.map(({ name, own }) => [name, cents(own)])}
          footer={['Gemeinsam, noch zu teilen', cents(price.shared)]}
        />
      </details>
    </>
  )
}
