import { SubmitButton } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { ForOrganisation } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import { catalogueAddresses } from '../addresses.ts'
import { makesOffers } from '../rules/offering.ts'
import type { Solution } from '../schema.ts'

export function BeginOfferPage({ actor, solution }: { actor: Actor; solution: Solution }) {
  const title = `${solution.name} anbieten`
  return (
    <Page
      title={title}
      breadcrumb={[
        { name: 'Lösungen', href: catalogueAddresses.solutions },
        { name: solution.name, href: catalogueAddresses.solution(solution.id) },
        { name: 'Anbieten' },
      ]}
    >
      <h1 class="kern-heading-x-large">{title}</h1>
      {makesOffers(actor.organisation?.kind) ? (
        <>
          <p class="lead">
            Sie nennen einen Preis und Ihre Bedingungen. Zuerst ein Entwurf, den nur {actor.organisation!.name} sieht.
            Andere Anbieter sehen Ihr Angebot nie.
          </p>
          <form method="post" action={catalogueAddresses.newOffer(solution.id)}>
            <ForOrganisation actor={actor} />
            <SubmitButton>Entwurf anlegen</SubmitButton>
          </form>
        </>
      ) : (
        <p class="lead">
          Angebote machen IT-Dienstleister und Anbieter. Was die Lösung für Sie kostet, steht auf ihrer Seite.
        </p>
      )}
    </Page>
  )
}
