import { germanDay } from '../../../kernel/german-dates.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { may } from '../../access/door.ts'
import { ForOrganisation } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import { priceAddresses } from '../../prices/addresses.ts'
import { catalogueAddresses } from '../addresses.ts'
import { cataloguePermissions } from '../policy.ts'
import { offerSteps } from '../rules/solution-steps.ts'
import type { Offer, OfferTerms, OfferVersion } from '../schema.ts'
import { audienceNames, offerStatusNames } from '../texts.de.ts'
import { TermsPart } from './terms-part.tsx'

interface OfferPageProps {
  offer: Offer
  actor: Actor
  /** Whether the one who looks writes it. */
  isOwn: boolean
  versions: readonly OfferVersion[]
  unpublished: OfferTerms | undefined
  recipients: readonly { id: string; name: string }[]
  notice: string | undefined
}

const notices: Readonly<Record<string, string>> = {
  gespeichert: 'Ihre Angaben sind gespeichert.',
  veroeffentlicht: 'Das Angebot gilt. Die frühere Fassung bleibt lesbar.',
  zurueckgezogen: 'Das Angebot ist zurückgezogen. Was veröffentlicht war, bleibt lesbar.',
  verworfen: 'Der Entwurf ist verworfen. Es gilt weiter, was veröffentlicht ist.',
}

export function OfferPage(page: OfferPageProps) {
  const { offer, isOwn, versions, unpublished, recipients, notice = '' } = page
  const title = `Angebot für ${offer.solution.name}`
  return (
    <Page title={title} breadcrumb={crumbs(offer)}>
      {notices[notice] && <Notice kind="success" title="Erledigt" text={notices[notice]} />}
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="lead">
        {offer.organisation.name}, {offerStatusNames[offer.status]}
        {offer.number > 0 && `, Fassung ${offer.number}`}
      </p>
      {isOwn && (
        <p>
          Wer es sieht: {audienceNames[offer.audience]}
          {recipients.length > 0 && ` (${recipients.map(({ name }) => name).join(', ')})`}
        </p>
      )}
      {offer.status === 'published' && (
        <p class="actions">
          <a class="kern-btn kern-btn--primary" href={priceAddresses.offerPrice(offer.id)}>
            <span class="kern-label">Was kostet es uns?</span>
          </a>
        </p>
      )}
      {unpublished && (
        <section>
          <h2 class="kern-heading-large">Noch nicht veröffentlicht</h2>
          <TermsPart terms={unpublished} caption="Preis im Entwurf" />
        </section>
      )}
      {isOwn && <OwnPart {...page} />}
      {offer.terms && (
        <section>
          <h2 class="kern-heading-large">
            {offer.status === 'withdrawn' ? 'Was galt' : 'Was gilt'} (Fassung {offer.number})
          </h2>
          <TermsPart terms={offer.terms} caption="Preis" />
        </section>
      )}
      {versions.length > 1 && (
        <section>
          <h2 class="kern-heading-large">Frühere Fassungen</h2>
          <ul>
            {versions.slice(1).map(({ number, publishedAt }) => (
              <li>
                <a class="kern-link" href={catalogueAddresses.offerVersion(offer.id, number)}>
                  Fassung {number} vom {germanDay(publishedAt)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

function OwnPart({ offer, actor, unpublished }: OfferPageProps) {
  const decides = may(actor, cataloguePermissions.publishOffer)
  const mayPublish = offerSteps[offer.status].includes('published') && (unpublished || offer.status === 'withdrawn')
  return (
    <>
      <p class="actions">
        <a class="kern-btn kern-btn--secondary" href={catalogueAddresses.editOffer(offer.id)}>
          <span class="kern-label">Bearbeiten</span>
        </a>
      </p>
      {decides && mayPublish && (
        <OneButton actor={actor} action={catalogueAddresses.publishOffer(offer.id)} kind="primary">
          {offer.number === 0 ? 'Angebot veröffentlichen' : 'Als neue Fassung veröffentlichen'}
        </OneButton>
      )}
      {!decides && mayPublish && <p>Veröffentlichen kann das Angebot, wer bei Ihnen entscheiden darf.</p>}
      {unpublished && offer.number > 0 && (
        <OneButton actor={actor} action={catalogueAddresses.discardOffer(offer.id)} kind="tertiary">
          Entwurf verwerfen
        </OneButton>
      )}
      {decides && offer.status === 'published' && (
        <OneButton actor={actor} action={catalogueAddresses.withdrawOffer(offer.id)} kind="tertiary">
          Angebot zurückziehen
        </OneButton>
      )}
    </>
  )
}

interface OneButtonProps {
  actor: Actor
  action: string
  kind: 'primary' | 'tertiary'
  children: string
}

const OneButton = ({ actor, action, kind, children }: OneButtonProps) => (
  <form method="post" action={action} class="actions">
    <ForOrganisation actor={actor} />
    <SubmitButton kind={kind}>{children}</SubmitButton>
  </form>
)

const crumbs = ({ solution }: Offer) => [
  { name: 'Lösungen', href: catalogueAddresses.solutions },
  { name: solution.name, href: catalogueAddresses.solution(solution.id) },
  { name: 'Angebot' },
]

export function OfferVersionPage({ offer, version }: { offer: Offer; version: OfferVersion }) {
  const title = `Angebot für ${offer.solution.name}, Fassung ${version.number}`
  return (
    <Page title={title} breadcrumb={crumbs(offer)}>
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="lead">
        {offer.organisation.name}, veröffentlicht am {germanDay(version.publishedAt)}.
        {version.number === offer.number ? '' : ' Diese Fassung gilt nicht mehr.'}
      </p>
      <TermsPart terms={version.terms} caption="Preis" />
      <p>
        <a class="kern-link" href={catalogueAddresses.offer(offer.id)}>
          Zum Angebot von heute
        </a>
      </p>
    </Page>
  )
}
