import { germanDay } from '../../../kernel/german-dates.ts'
import { FileLinks } from '../../../ui/file-links.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import type { Actor } from '../../access/schema.ts'
import { catalogueAddresses } from '../addresses.ts'
import { makesOffers } from '../rules/offering.ts'
import type { Offer } from '../schema.ts'
import { audienceNames, offerStatusNames } from '../texts.de.ts'

export const OwnOffersPage = ({ actor, offers }: { actor: Actor; offers: readonly Offer[] }) => (
  <Page
    title="Unsere Angebote"
    breadcrumb={[{ name: 'Lösungen', href: catalogueAddresses.solutions }, { name: 'Unsere Angebote' }]}
  >
    <h1 class="kern-heading-x-large">Unsere Angebote</h1>
    <p class="lead">Was {actor.organisation!.name} für welche Lösung verlangt. Andere Anbieter sehen es nicht.</p>
    {offers.length === 0 ? (
      <p>
        {makesOffers(actor.organisation?.kind)
          ? 'Noch gibt es kein Angebot. Öffnen Sie eine Lösung und wählen Sie „Diese Lösung anbieten“. '
          : 'Angebote machen IT-Dienstleister und Anbieter. Was es für Sie kostet, steht auf der Seite jeder Lösung. '}
        <a class="kern-link" href={catalogueAddresses.solutions}>
          Lösungen ansehen
        </a>
      </p>
    ) : (
      <>
        <DataTable
          caption="Unsere Angebote"
          quiet
          columns={[{ name: 'Lösung' }, { name: 'Stand' }, { name: 'Gilt' }, { name: 'Wer es sieht' }]}
          rows={offers.map(({ id, solution, status, number, terms, audience }) => [
            <a class="kern-link" href={catalogueAddresses.offer(id)}>
              {solution.name}
            </a>,
            `${offerStatusNames[status]}${number ? `, Fassung ${number}` : ''}`,
            terms
              ? `${germanDay(terms.validFrom)} bis ${terms.validUntil ? germanDay(terms.validUntil) : 'auf Weiteres'}`
              : '–',
            audienceNames[audience],
          ])}
        />
        <FileLinks href={catalogueAddresses.ownOffersFile} />
      </>
    )}
  </Page>
)
