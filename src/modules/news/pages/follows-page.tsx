import { germanDay } from '../../../kernel/german-dates.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { FileLinks } from '../../../ui/file-links.tsx'
import { CheckField, SelectField, SubmitButton } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { bundleAddresses } from '../../bundles/addresses.ts'
import { needAddresses } from '../../needs/addresses.ts'
import type { Actor } from '../../access/schema.ts'
import { bundleMailKinds, type BundleMailKind } from '../schema/bundle-mail-kinds.ts'
import { paces, type NamedFollow, type Settings } from '../schema.ts'
import { bundleMailNames, newsNotices, newsRefusal, paceNames } from '../texts.de.ts'
import { newsAddresses } from '../addresses.ts'
import { AddressesPart, OrganisationAddressesPart } from './addresses-part.tsx'
import { EndButton, FollowedName } from './followed-row.tsx'
import { TogetherPart } from './together-part.tsx'

interface FollowsPageProps {
  follows: readonly NamedFollow[]
  /** What the organisation acted for follows as such, and whether whoever looks may change that. */
  together: readonly NamedFollow[]
  mayChangeTogether: boolean
  togetherSettings: Settings
  actor: Actor
  settings: Settings
  /** Kinds of mails about bundles that they do not want. */
  refusedKinds: readonly BundleMailKind[]
  notice?: string | undefined
  refusals?: readonly Refusal[]
}

export function FollowsPage(props: FollowsPageProps) {
  const { actor, follows, together, mayChangeTogether, settings, notice = '', refusals = [] } = props
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
            <FollowedName named={named} />,
            named.organisation ?? '–',
            germanDay(named.follow.createdAt),
            <EndButton named={named} action={newsAddresses.followEnd(named.follow.id)} />,
          ])}
        />
      )}
      {follows.length > 0 && <FileLinks href={newsAddresses.followsFile} />}
      <PacePart pace={settings.pace} email={actor.person.email} />
      <BundleMailsPart refused={props.refusedKinds} />
      <AddressesPart feedMadeAt={settings.feedMadeAt} />
      <TogetherPart {...{ together, mayChangeTogether }} organisation={actor.organisation?.name} />
      {mayChangeTogether && <OrganisationAddressesPart actor={actor} {...props.togetherSettings} />}
    </Page>
  )
}

const BundleMailsPart = ({ refused }: { refused: readonly BundleMailKind[] }) => (
  <section>
    <h2 class="kern-heading-large">Mails aus Ihren Bündeln</h2>
    <form method="post" action={newsAddresses.bundleMails} class="narrow">
      <fieldset class="kern-fieldset">
        <legend class="kern-label kern-label--large">
          Was schreiben wir Ihnen, wenn Sie für eine Organisation entscheiden?
        </legend>
        <div class="kern-fieldset__body">
          {bundleMailKinds.map((kind) => (
            <CheckField name={kind} label={bundleMailNames[kind]} checked={!refused.includes(kind)} />
          ))}
        </div>
      </fieldset>
      <SubmitButton kind="secondary">Auswahl speichern</SubmitButton>
    </form>
  </section>
)

function PacePart({ pace, email }: { pace: Settings['pace']; email: string }) {
  return (
    <section>
      <h2 class="kern-heading-large">Mails</h2>
      <form method="post" action={newsAddresses.pace} class="narrow">
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
