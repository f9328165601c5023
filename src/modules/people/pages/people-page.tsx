import type { Child } from 'hono/jsx'
import { peoplePermissions } from '../policy.ts'
import { peopleAddresses } from '../addresses.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { FileLinks } from '../../../ui/file-links.tsx'
import { SelectField, SubmitButton, TextField } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { may } from '../../access/door.ts'
import { roles, type Actor } from '../../access/schema.ts'
import type { JoinRequest, Member, OpenInvitation } from '../schema.ts'
import { roleNames } from '../../access/door.ts'
import { peopleNotices, roleMeanings } from '../texts/people-words.de.ts'
import { errorAt, ForOrganisation, sentences, type Fields } from '../../access/index.ts'

interface PeoplePageProps {
  actor: Actor
  people: readonly Member[]
  invitations: readonly OpenInvitation[]
  requests: readonly JoinRequest[]
  refusals: readonly Refusal[]
  fields: Fields
  notice: string | undefined
}

export const roleOptions = roles.map((value) => ({ value, name: roleNames[value] }))

/** Who works for the organisation; for administrators also who wants to, and who is invited. */
export function PeoplePage({ actor, people, invitations, requests, refusals, fields, notice = '' }: PeoplePageProps) {
  const manages = may(actor, peoplePermissions.managePeople)
  return (
    <Page title="Personen" breadcrumb={[{ name: 'Personen' }]}>
      {refusals.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={sentences(refusals)} />}
      {Object.hasOwn(peopleNotices, notice) && (
        <Notice kind={notice === 'ohne-mail' ? 'warning' : 'success'} title="Erledigt" text={peopleNotices[notice]!} />
      )}
      <h1 class="kern-heading-x-large">Personen</h1>
      <p class="lead">Diese Personen arbeiten bei Allmende für {actor.organisation!.name}.</p>
      {manages && requests.length > 0 && <Requests requests={requests} />}
      <People people={people} manages={manages} />
      <FileLinks href={peopleAddresses.peopleFile} />
      {manages && <Invitations actor={actor} invitations={invitations} />}
      {manages && <InvitationForm actor={actor} refusals={refusals} fields={fields} />}
      <section>
        <h2 class="kern-heading-large">Was die Rollen bedeuten</h2>
        <dl class="facts">
          {roles.map((role) => (
            <div>
              <dt>{roleNames[role]}</dt>
              <dd>{roleMeanings[role]}</dd>
            </div>
          ))}
        </dl>
        <p>
          <a class="kern-link" href={peopleAddresses.leaving}>
            Diese Organisation verlassen
          </a>
        </p>
      </section>
    </Page>
  )
}

function People({ people, manages }: { people: readonly Member[]; manages: boolean }) {
  const columns = ['Name', 'E-Mail-Adresse', 'Rolle', 'Seit'].map((name) => ({ name }))
  return (
    <DataTable
      caption="Wer dazugehört"
      columns={manages ? [...columns, { name: 'Ändern' }] : columns}
      rows={people.map(({ person, name, email, role, since }) => [
        name,
        email,
        roleNames[role],
        germanDay(since),
        ...(manages
          ? [
              <a class="kern-link" href={peopleAddresses.person(person)}>
                Ändern<span class="kern-sr-only">: {name}</span>
              </a>,
            ]
          : []),
      ])}
    />
  )
}

function Requests({ requests }: { requests: readonly JoinRequest[] }) {
  return (
    <DataTable
      caption="Wer dazugehören möchte"
      columns={['Name', 'E-Mail-Adresse', 'Gewünschte Rolle', 'Seit', 'Entscheiden'].map((name) => ({ name }))}
      rows={requests.map(({ id, person, role, createdAt }) => [
        person.name,
        person.email,
        roleNames[role],
        germanDay(createdAt),
        <a class="kern-link" href={peopleAddresses.joinRequest(id)}>
          Ansehen und entscheiden<span class="kern-sr-only">: {person.name}</span>
        </a>,
      ])}
    />
  )
}

function Invitations({ actor, invitations }: { actor: Actor; invitations: readonly OpenInvitation[] }) {
  return (
    <section>
      <h2 class="kern-heading-large">Offene Einladungen</h2>
      {invitations.length === 0 ? (
        <p>Zurzeit ist keine Einladung offen.</p>
      ) : (
        <DataTable
          caption="Eingeladen, aber noch nicht dabei"
          columns={['E-Mail-Adresse', 'Rolle', 'Gültig bis', 'Eingeladen von', 'Ändern'].map((name) => ({ name }))}
          rows={invitations.map(({ id, email, role, invitedBy, expiresAt, expired }) => [
            email,
            roleNames[role],
            expired ? `${germanDay(expiresAt)}, abgelaufen` : germanDay(expiresAt),
            invitedBy ?? 'nicht mehr dabei',
            <div class="actions">
              <RowButton actor={actor} action={peopleAddresses.invitationAgain(id)} name="Erneut senden" to={email}>
                <input type="hidden" name="bis" value={expiresAt.toISOString()} />
              </RowButton>
              <RowButton
                actor={actor}
                action={peopleAddresses.invitationWithdrawal(id)}
                name="Zurückziehen"
                to={email}
              />
            </div>,
          ])}
        />
      )}
    </section>
  )
}

interface RowButtonProps {
  actor: Actor
  action: string
  name: string
  to: string
  children?: Child
}

function RowButton({ actor, action, name, to, children }: RowButtonProps) {
  return (
    <form method="post" action={action}>
      <ForOrganisation actor={actor} />
      {children}
      <button class="kern-btn kern-btn--tertiary kern-btn--x-small" type="submit">
        <span class="kern-label">
          {name}
          <span class="kern-sr-only">: {to}</span>
        </span>
      </button>
    </form>
  )
}

function InvitationForm({ actor, refusals, fields }: Pick<PeoplePageProps, 'actor' | 'refusals' | 'fields'>) {
  return (
    <section>
      <h2 class="kern-heading-large">Jemanden einladen</h2>
      <form method="post" action={peopleAddresses.invitations} class="narrow">
        <ForOrganisation actor={actor} />
        <TextField
          name="email"
          label="E-Mail-Adresse"
          type="email"
          autocomplete="off"
          value={fields['email']}
          error={errorAt(refusals, 'email')}
          hint="Die Person bekommt einen Link, der 14 Tage gilt. Noch keinen Zugang zu haben ist kein Hindernis."
        />
        <SelectField
          name="rolle"
          label="Rolle"
          options={roleOptions}
          value={fields['rolle'] ?? 'editing'}
          error={errorAt(refusals, 'role')}
        />
        <SubmitButton>Einladung senden</SubmitButton>
      </form>
    </section>
  )
}
