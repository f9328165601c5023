import { directoryPermissions } from '../policy.ts'
import { directoryAddresses } from '../addresses.ts'
import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { SelectField, SubmitButton, TextArea, TextField } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { historyOf } from '../../journal/door.ts'
import { ownProfile, saveProfile } from '../actions/save-profile.ts'
import { profileVisibilities, type Profile } from '../schema.ts'
import type { Permission, Actor } from '../../access/schema.ts'
import { visibilityNames } from '../../access/door.ts'
import { answerOwnForm, errorAt, ForOrganisation, sentences, type Fields } from '../../access/index.ts'
import { actorOf } from '../../access/index.ts'
import { History } from '../../journal/index.ts'
import { unchangedAt } from '../../../ui/unchanged.ts'

/** What the organisation says of itself, and to whom. */
export const profileRoutes: Route<Permission>[] = [
  {
    method: 'GET',
    path: directoryAddresses.profile,
    permission: directoryPermissions.editProfile,
    answer: (c) => profilePage(c),
  },
  {
    method: 'POST',
    path: directoryAddresses.profile,
    permission: directoryPermissions.editProfile,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, fields, actor) => saveProfile(transaction, actor, inputOf(fields)),
        done: (outcome, fields) =>
          outcome.saved
            ? c.redirect(
                outcome.isNew
                  ? `${directoryAddresses.profile}?hinweis=gespeichert`
                  : unchangedAt(directoryAddresses.profile),
                303,
              )
            : c.html(<BothVersionsPage actor={actorOf(c)} theirs={outcome.theirs} mine={inputOf(fields)} />, 409),
        refused: (refusals, fields) => profilePage(c, refusals, inputOf(fields)),
      }),
  },
]

/** What a form says, not yet read. */
interface Draft {
  about: string
  website: string
  contactEmail: string
  visibility: string
  version: string | number
}

const inputOf = ({ text = '', webseite = '', email = '', sichtbar = '', fassung = '' }: Fields): Draft => ({
  about: text.replaceAll('\r\n', '\n'),
  website: webseite.trim(),
  contactEmail: email,
  visibility: sichtbar,
  version: fassung,
})

async function profilePage(c: Context, refusals: readonly Refusal[] = [], draft?: Draft): Promise<Response> {
  const actor = actorOf(c)
  const subject = { subjectKind: 'organisation', subject: actor.organisation!.id }
  const { profile, history } = await c.get('asCaller')(async (transaction) => ({
    profile: draft ?? (await ownProfile(transaction, actor)),
    history: await historyOf(transaction, subject),
  }))
  return c.html(
    <Page title="Profil" breadcrumb={[{ name: 'Profil' }]}>
      {refusals.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={sentences(refusals)} />}
      {c.req.query('hinweis') === 'gespeichert' && (
        <Notice kind="success" title="Erledigt" text="Das Profil ist gespeichert." />
      )}
      <h1 class="kern-heading-x-large">Profil: {actor.organisation!.name}</h1>
      <p class="lead">
        Was andere über Ihre Organisation wissen sollen.{' '}
        <a class="kern-link" href={directoryAddresses.organisation(actor.organisation!.id)}>
          Zur Seite der Organisation
        </a>
      </p>
      <ProfileForm actor={actor} profile={profile} refusals={refusals} button="Profil speichern" />
      <History excerpt={history} />
    </Page>,
    refusals.length ? 422 : 200,
  )
}

interface ProfileFormProps {
  actor: Actor
  profile: Draft | Profile
  refusals?: readonly Refusal[]
  button: string
}

function ProfileForm({ actor, profile, refusals = [], button }: ProfileFormProps) {
  return (
    <form method="post" action={directoryAddresses.profile} class="narrow">
      <ForOrganisation actor={actor} />
      <input type="hidden" name="fassung" value={String(profile.version)} />
      <TextArea
        name="text"
        label="Über uns"
        required={false}
        rows={8}
        maxlength={2000}
        value={profile.about}
        error={errorAt(refusals, 'about')}
      />
      <TextField
        name="webseite"
        label="Webseite"
        type="url"
        required={false}
        hint="Beginnt mit https://"
        value={profile.website}
        error={errorAt(refusals, 'website')}
      />
      <TextField
        name="email"
        label="E-Mail-Adresse für Anfragen"
        type="email"
        required={false}
        hint="Am besten ein Postfach, das mehrere lesen."
        value={profile.contactEmail}
        error={errorAt(refusals, 'contactEmail')}
      />
      <SelectField
        name="sichtbar"
        label="Wer darf das sehen?"
        options={profileVisibilities.map((value) => ({ value, name: visibilityNames[value] }))}
        value={profile.visibility}
        error={errorAt(refusals, 'visibility')}
      />
      <SubmitButton>{button}</SubmitButton>
    </form>
  )
}

const labels = {
  about: 'Über uns',
  website: 'Webseite',
  contactEmail: 'E-Mail-Adresse',
  visibility: 'Sichtbar für',
} as const

/** Somebody else was faster: both versions, and whoever came second chooses. */
function BothVersionsPage({ actor, theirs, mine }: { actor: Actor; theirs: Profile; mine: Draft }) {
  const shown = (profile: Draft | Profile, field: keyof typeof labels): string => {
    if (field !== 'visibility') return profile[field] || 'leer'
    const visibility = profileVisibilities.find((each) => each === profile.visibility)
    return visibility ? visibilityNames[visibility] : ''
  }
  return (
    <Page
      title="Zwei Fassungen"
      breadcrumb={[{ name: 'Profil', href: directoryAddresses.profile }, { name: 'Zwei Fassungen' }]}
    >
      <ErrorSummary title="Noch nicht gespeichert" errors={[meanwhile]} />
      <h1 class="kern-heading-x-large">Zwei Fassungen</h1>
      <DataTable
        caption="Beide Fassungen nebeneinander"
        columns={[{ name: 'Angabe' }, { name: 'Gespeicherte Fassung' }, { name: 'Ihre Fassung' }]}
        rows={(Object.keys(labels) as (keyof typeof labels)[]).map((field) => [
          labels[field],
          <span class="as-written">{shown(theirs, field)}</span>,
          <span class="as-written">{shown(mine, field)}</span>,
        ])}
      />
      <p>
        <a class="kern-link" href={directoryAddresses.profile}>
          Gespeicherte Fassung behalten, meine verwerfen
        </a>
      </p>
      <section>
        <h2 class="kern-heading-large">Ihre Fassung</h2>
        <p class="text">
          Übernehmen Sie hier, was Sie aus der gespeicherten Fassung brauchen. Wenn Sie speichern, ersetzt Ihre Fassung
          die gespeicherte.
        </p>
        <ProfileForm actor={actor} profile={{ ...mine, version: theirs.version }} button="Meine Fassung speichern" />
      </section>
    </Page>
  )
}

const meanwhile = 'Jemand anderes hat das Profil geändert, während Sie daran gearbeitet haben. Bitte wählen Sie.'
