import { mandatePermissions } from '../policy.ts'
import { mandateAddresses } from '../addresses.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { FileLinks } from '../../../ui/file-links.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { may } from '../../access/door.ts'
import { mayTakePart, standingOf } from '../rules/mandate-standing.ts'
import type { Actor } from '../../access/schema.ts'
import type { Mandate, MandateParty, NamedPerson } from '../schema.ts'
import { scopeNames, standingNames } from '../texts/mandate-words.de.ts'

interface MandatesPageProps {
  actor: Actor
  mandates: readonly Mandate[]
  today: string
}

/** All mandates of the organisation, by the side it is on. */
export function MandatesPage({ actor, mandates, today }: MandatesPageProps) {
  const { id, name, kind } = actor.organisation!
  const ours = mandates.filter(({ representative }) => representative.id === id)
  const theirs = mandates.filter(({ represented }) => represented.id === id)
  const maybegin = may(actor, mandatePermissions.prepareMandate) && mayTakePart(kind)
  return (
    <Page title="Vertretungen" breadcrumb={[{ name: 'Vertretungen' }]}>
      <h1 class="kern-heading-x-large">Vertretungen</h1>
      <p class="lead">
        Eine Organisation kann für eine andere handeln, zum Beispiel ein Kreis für seine Gemeinden. Die vertretene
        Organisation muss zustimmen, und jede Seite kann die Vertretung sofort beenden.
      </p>
      {!mayTakePart(kind) && (
        <p class="text">Private Anbieter können niemanden vertreten und nicht vertreten werden.</p>
      )}
      <section>
        <h2 class="kern-heading-large">{name} vertritt</h2>
        <Mandates caption="Wen wir vertreten" mandates={ours} today={today} other="represented" />
        {maybegin && <Begin side="representative" name="Vertretung vorschlagen" />}
      </section>
      <section>
        <h2 class="kern-heading-large">{name} wird vertreten</h2>
        <Mandates caption="Wer uns vertritt" mandates={theirs} today={today} other="representative" />
        {maybegin && <Begin side="represented" name="Vertretung vorbereiten" />}
      </section>
      {mandates.length > 0 && <FileLinks href={mandateAddresses.mandatesFile} />}
    </Page>
  )
}

const Begin = ({ side, name }: { side: string; name: string }) => (
  <p>
    <a class="kern-btn kern-btn--secondary" href={`${mandateAddresses.newMandate}?seite=${side}`}>
      <span class="kern-label">{name}</span>
    </a>
  </p>
)

interface MandatesProps {
  caption: string
  mandates: readonly Mandate[]
  today: string
  other: 'representative' | 'represented'
}

function Mandates({ caption, mandates, today, other }: MandatesProps) {
  if (mandates.length === 0) return <p>Hier gibt es noch keine Vertretung.</p>
  return (
    <DataTable
      caption={caption}
      columns={['Organisation', 'Umfang', 'Zeitraum', 'Stand', 'Vorbereitet', 'Entschieden'].map((name) => ({ name }))}
      rows={mandates.map((mandate) => [
        <a class="kern-link" href={mandateAddresses.mandate(mandate.id)}>
          {partyName(mandate[other])}
        </a>,
        scopeNames[mandate.scope],
        period(mandate),
        standingNames[standingOf(mandate, today)],
        beginner(mandate),
        mandate.decidedAt ? whoOf(mandate.decidedBy, mandate.represented) : 'noch nicht',
      ])}
    />
  )
}

export const partyName = ({ name, was }: MandateParty): string => (was === null ? name : `${name} (früher ${was})`)

export const period = ({ validFrom, validUntil }: Mandate): string =>
  validUntil ? `${germanDay(validFrom)} bis ${germanDay(validUntil)}` : `ab ${germanDay(validFrom)}`

/** A person's name where it may be seen, otherwise the organisation that the step came from. */
export const whoOf = (person: NamedPerson | null, organisation: { name: string }): string =>
  person?.name ?? `jemand von ${organisation.name}`

export const beginner = (mandate: Mandate): string =>
  mandate.proposedBy
    ? whoOf(mandate.proposedBy, mandate.representative)
    : whoOf(mandate.preparedBy, mandate.preparedBy ? mandate.represented : { name: 'einer der beiden Seiten' })
