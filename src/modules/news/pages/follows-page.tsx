import { germanDay } from '../../../kernel/german-dates.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { FileLinks } from '../../../ui/file-links.tsx'
import { SelectField, SubmitButton } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { bundleAddresses } from '../../bundles/index.ts'
import { needAddresses } from '../../needs/index.ts'
import { paces, type NamedFollow, type Settings } from '../schema.ts'
import { newsNotices, newsRefusal, paceNames } from '../texts.de.ts'
import { addresses } from './addresses.ts'
import { pageOf } from './subject-addresses.ts'

interface FollowsPageProps {
  follows: readonly NamedFollow[]
  /** What the organisation acted for follows as such, and whether whoever looks may end it. */
  together: readonly NamedFollow[]
  mayEndTogether: boolean
  organisation: string | undefined
  settings: Settings
  email: string
  notice?: string | undefined
  refusals?: readonly Refusal[]
}

export function FollowsPage(props: FollowsPageProps) {
  const { follows, settings, email, notice = '', refusals = [] } = props
  const said = Object.hasOwn(newsNotices, notice) ? newsNotices[notice] : undefined
  return (
    <Page title="Was ich verfolge" breadcrumb={[{ name: 'Was ich verfolge' }]}>
      {refusals.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={refusals.map(newsRefusal)} />}
      {said && <Notice kind="success" title="Erledigt" text={said} />}
      <h1 class="kern-heading-x-large">Was ich verfolge</h1>
      <p class="lead">Das sehen nur Sie. Wir schreiben Ihnen, wenn sich etwas tut, so oft Sie möchten.</p>
      {follows.length === 0 ? (
        <p class="text">
          Noch nichts. Öffnen Sie einen{' '}
          <a href={needAddresses.needs} class="kern-link">
            Bedarf oder die Liste der Bedarfe
          </a>{' '}
          oder ein{' '}
          <a href={bundleAddresses.bundles} class="kern-link">
            Bündel
          </a>{' '}
          und wählen Sie dort „Folgen“. Die Liste lässt sich vorher eingrenzen: auf Wörter, einen Aufgabenbereich, ein
          Land oder einen Kreis.
        </p>
      ) : (
        <DataTable
          caption="Verfolgte Bedarfe, Bündel und Listen"
          columns={['Was', 'Für', 'Seit', 'Ändern'].map((name) => ({ name }))}
          rows={follows.map((named) => [
            <Name named={named} />,
            named.organisation ?? '–',
            germanDay(named.follow.createdAt),
            <EndButton named={named} action={addresses.followEnd(named.follow.id)} />,
          ])}
        />
      )}
      {follows.length > 0 && <FileLinks href={addresses.followsFile} />}
      <PacePart pace={settings.pace} email={email} />
      <AddressesPart feedMadeAt={settings.feedMadeAt} />
      <TogetherPart {...props} />
    </Page>
  )
}

function Name({ named: { follow, name } }: { named: NamedFollow }) {
  if (name !== undefined)
    return (
      <a class="kern-link" href={pageOf(follow)}>
        {name}
      </a>
    )
  return follow.bundle === null
    ? 'Ein Bedarf, den Sie nicht mehr sehen können'
    : 'Ein Bündel, das Sie nicht mehr sehen können'
}

function EndButton({ named: { name }, action }: { named: NamedFollow; action: string }) {
  return (
    <form method="post" action={action}>
      <button class="kern-btn kern-btn--tertiary kern-btn--x-small" type="submit">
        <span class="kern-label">
          Beenden<span class="kern-sr-only">: {name}</span>
        </span>
      </button>
    </form>
  )
}

/** Programs follow for the whole organisation; its people see that, and editors can end it. */
function TogetherPart({ together, mayEndTogether, organisation }: FollowsPageProps) {
  if (together.length === 0) return null
  return (
    <section>
      <h2 class="kern-heading-large">Was {organisation} gemeinsam verfolgt</h2>
      <p class="text">
        Das haben Programme mit einem Schlüssel Ihrer Organisation eingerichtet. Alle in der Organisation sehen es.
      </p>
      <DataTable
        caption="Gemeinsam verfolgte Bedarfe, Bündel und Listen"
        columns={['Was', 'Seit', ...(mayEndTogether ? ['Ändern'] : [])].map((name) => ({ name }))}
        rows={together.map((named) => [
          <Name named={named} />,
          germanDay(named.follow.createdAt),
          ...(mayEndTogether
            ? [<EndButton named={named} action={addresses.organisationFollowEnd(named.follow.id)} />]
            : []),
        ])}
      />
    </section>
  )
}

function PacePart({ pace, email }: { pace: Settings['pace']; email: string }) {
  return (
    <section>
      <h2 class="kern-heading-large">Mails</h2>
      <form method="post" action={addresses.pace} class="narrow">
        <SelectField
          name="takt"
          label="Wie oft schreiben wir Ihnen?"
          hint={`An ${email}. Ist nichts Neues da, kommt auch keine Mail.`}
          value={pace}
          options={paces.map((value) => ({ value, name: paceNames[value] }))}
        />
        <SubmitButton kind="secondary">Speichern</SubmitButton>
      </form>
    </section>
  )
}

function AddressesPart({ feedMadeAt }: Pick<Settings, 'feedMadeAt'>) {
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
          Ihre Adressen gibt es seit dem {germanDay(feedMadeAt)}. Wir können sie nicht noch einmal zeigen. Neue Adressen
          machen die alten ungültig.
        </p>
      )}
      <div class="actions">
        <form method="post" action={addresses.feedRenewal}>
          <SubmitButton kind="secondary">{feedMadeAt ? 'Neue Adressen erzeugen' : 'Adressen erzeugen'}</SubmitButton>
        </form>
        {feedMadeAt && (
          <form method="post" action={addresses.feedEnd}>
            <SubmitButton kind="tertiary">Adressen abschalten</SubmitButton>
          </form>
        )}
      </div>
    </section>
  )
}

export function NewAddressesPage({ feed, calendar }: { feed: string; calendar: string }) {
  return (
    <Page
      title="Ihre Adressen"
      breadcrumb={[{ name: 'Was ich verfolge', href: addresses.follows }, { name: 'Ihre Adressen' }]}
    >
      <h1 class="kern-heading-x-large">Ihre Adressen für Feed und Kalender</h1>
      <p class="lead">Bitte kopieren Sie sie jetzt. Sie werden nur dieses eine Mal gezeigt.</p>
      <h2 class="kern-heading-medium">Feed</h2>
      <p>
        <code class="token">{feed}</code>
      </p>
      <h2 class="kern-heading-medium">Kalender</h2>
      <p>
        <code class="token">{calendar}</code>
      </p>
      <p class="text">
        Geben Sie die Adressen nicht weiter. Ist eine in fremde Hände gekommen, erzeugen Sie neue; die alten gelten dann
        nicht mehr.
      </p>
      <p>
        <a class="kern-link" href={addresses.follows}>
          Zurück
        </a>
      </p>
    </Page>
  )
}
