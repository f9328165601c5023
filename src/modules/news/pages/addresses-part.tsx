import type { Child } from 'hono/jsx'
import { germanDay } from '../../../kernel/german-dates.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { ForOrganisation } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import type { Settings } from '../schema.ts'
import { newsAddresses } from '../addresses.ts'

type Made = Pick<Settings, 'feedMadeAt'>

/** The addresses that open with a secret, of a person. */
export function AddressesPart({ feedMadeAt }: Made) {
  return (
    <section>
      <h2 class="kern-heading-large">Feed und Kalender</h2>
      <p class="text">
        Ein Feed-Programm zeigt Ihnen Neues aus allem, was Sie verfolgen. Ihr Kalender zeigt die Fristen daraus und die
        Ihrer Organisation: wann Ihre Bedarfe fertig sein sollen, wann Ihre Verträge auslaufen, bis wann in Ihren
        Bündeln zu antworten ist. Beide brauchen eine Adresse, die nur Sie kennen: Wer sie hat, sieht dort, was Sie
        sehen dürfen.
      </p>
      {feedMadeAt && (
        <p class="text">
          Ihre Adressen gibt es seit dem {germanDay(feedMadeAt)}. {madeOnce}
        </p>
      )}
      <AddressButtons
        what="Adressen"
        feedMadeAt={feedMadeAt}
        renewal={newsAddresses.feedRenewal}
        end={newsAddresses.feedEnd}
      />
    </section>
  )
}

/** The same of an organisation: its programs make them as well, and whoever leaves may still know them. */
export function OrganisationAddressesPart({ actor, feedMadeAt }: Made & { actor: Actor }) {
  return (
    <section id={newsAddresses.organisationAddresses.split('#')[1]}>
      <h2 class="kern-heading-large">Feed und Kalender der Organisation</h2>
      <p class="text">
        Feed und Kalender zeigen, was {actor.organisation!.name} gemeinsam verfolgt, und die Fristen. Wer die Adressen
        kennt, sieht dort, was Ihre Organisation sehen darf, auch nach dem Ausscheiden.
      </p>
      <p class="text">
        {feedMadeAt
          ? `Die Adressen gibt es seit dem ${germanDay(feedMadeAt)}. ${madeOnce}`
          : 'Zurzeit gibt es keine Adressen.'}
      </p>
      <AddressButtons
        what="Adressen der Organisation"
        feedMadeAt={feedMadeAt}
        renewal={newsAddresses.organisationFeedRenewal}
        end={newsAddresses.organisationFeedEnd}
      >
        <ForOrganisation actor={actor} />
      </AddressButtons>
    </section>
  )
}

const madeOnce = 'Wir können sie nicht noch einmal zeigen. Neue Adressen machen die alten ungültig.'

function AddressButtons(props: Made & { what: string; renewal: string; end: string; children?: Child }) {
  const { what, feedMadeAt, renewal, end, children } = props
  return (
    <div class="actions">
      <form method="post" action={renewal}>
        {children}
        <SubmitButton kind="secondary">{`${feedMadeAt ? 'Neue ' : ''}${what} erzeugen`}</SubmitButton>
      </form>
      {feedMadeAt && (
        <form method="post" action={end}>
          {children}
          <SubmitButton kind="tertiary">{`${what} abschalten`}</SubmitButton>
        </form>
      )}
    </div>
  )
}

interface NewAddresses {
  feed: string
  calendar: string
  /** Whose they are; nobody stands for whoever asked. */
  organisation?: string | undefined
}

/** The only time that they are seen. */
export function NewAddressesPage({ feed, calendar, organisation }: NewAddresses) {
  const whose = organisation ? `Adressen von ${organisation}` : 'Ihre Adressen'
  return (
    <Page title={whose} breadcrumb={[{ name: 'Was ich verfolge', href: newsAddresses.follows }, { name: whose }]}>
      <h1 class="kern-heading-x-large">{whose} für Feed und Kalender</h1>
      <p class="lead">Bitte kopieren Sie sie jetzt. Sie werden nur dieses eine Mal gezeigt.</p>
      <h2 class="kern-heading-medium">Feed</h2>
      <p>
        <code class="secret">{feed}</code>
      </p>
      <h2 class="kern-heading-medium">Kalender</h2>
      <p>
        <code class="secret">{calendar}</code>
      </p>
      <p class="text">
        Geben Sie die Adressen nicht weiter. Ist eine in fremde Hände gekommen, erzeugen Sie neue; die alten gelten dann
        nicht mehr.
      </p>
      <p>
        <a class="kern-link" href={newsAddresses.follows}>
          Zurück
        </a>
      </p>
    </Page>
  )
}
