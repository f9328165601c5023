import { peopleAddresses } from '../addresses.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { SelectField, SubmitButton } from '../../../ui/form.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import type { Actor } from '../../access/schema.ts'
import type { Member } from '../schema.ts'
import { peopleRefusals } from '../texts/people-words.de.ts'
import { errorAt, ForOrganisation, sentences } from '../../access/index.ts'
import { roleOptions } from './people-page.tsx'
import { StillKnown, type KnownSecret } from './still-known.tsx'

const people = { name: 'Personen', href: peopleAddresses.people }

/** One person in the organisation: the role, and the way out. */
export function PersonPage(props: { actor: Actor; member: Member; refusals: readonly Refusal[] }) {
  const { actor, member, refusals } = props
  return (
    <Page title={member.name} breadcrumb={[people, { name: member.name }]}>
      {refusals.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={sentences(refusals)} />}
      <h1 class="kern-heading-x-large">{member.name}</h1>
      <p>
        {member.email}, dabei seit {germanDay(member.since)}
      </p>
      <form method="post" action={peopleAddresses.person(member.person)} class="narrow">
        <ForOrganisation actor={actor} />
        <input type="hidden" name="bisher" value={member.role} />
        <SelectField
          name="rolle"
          label="Rolle"
          options={roleOptions}
          value={member.role}
          error={errorAt(refusals, 'role')}
        />
        <SubmitButton>Rolle speichern</SubmitButton>
      </form>
      <p>
        <a class="kern-link" href={peopleAddresses.personRemoval(member.person)}>
          Aus der Organisation entfernen
        </a>
      </p>
    </Page>
  )
}

interface RemovalPageProps {
  actor: Actor
  member: Member
  secrets: readonly KnownSecret[]
}

export function RemovalPage({ actor, member, secrets }: RemovalPageProps) {
  const title = `${member.name} entfernen?`
  const steps = [people, { name: member.name, href: peopleAddresses.person(member.person) }, { name: 'Entfernen' }]
  return (
    <Page title={title} breadcrumb={steps}>
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="text">
        {member.name} kann danach nichts mehr für {actor.organisation!.name} sehen oder tun. Was bisher getan wurde,
        bleibt im Verlauf. Zurück geht es nur mit einer neuen Einladung. Einladungen, die diese Person verschickt hat,
        bleiben gültig, bis Sie sie zurückziehen.
      </p>
      <StillKnown
        secrets={secrets}
        intro={`Das gilt weiter, wenn ${member.name} geht. Wer es noch kennt, kann es weiter benutzen:`}
      />
      <form method="post" action={peopleAddresses.personRemoval(member.person)}>
        <ForOrganisation actor={actor} />
        <div class="actions">
          <SubmitButton>Entfernen</SubmitButton>
          <a class="kern-link" href={peopleAddresses.people}>
            Nicht entfernen
          </a>
        </div>
      </form>
    </Page>
  )
}

interface LeavingPageProps {
  actor: Actor
  errors: readonly string[]
  /** Nobody else could administer the organisation. */
  isLast: boolean
  secrets: readonly KnownSecret[]
}

export function LeavingPage({ actor, errors, isLast, secrets }: LeavingPageProps) {
  const title = `${actor.organisation!.name} verlassen?`
  return (
    <Page title={title} breadcrumb={[people, { name: 'Verlassen' }]}>
      {errors.length > 0 && <ErrorSummary title="Das geht so nicht" errors={errors} />}
      <h1 class="kern-heading-x-large">{title}</h1>
      {isLast ? <NotYet errors={errors} /> : <LeavingForm actor={actor} secrets={secrets} />}
    </Page>
  )
}

function NotYet({ errors }: { errors: readonly string[] }) {
  return (
    <>
      {errors.length === 0 && <p class="lead">{peopleRefusals['lastAdministratorStays']}</p>}
      <p>
        <a class="kern-link" href={peopleAddresses.people}>
          Zu den Personen
        </a>
      </p>
    </>
  )
}

function LeavingForm({ actor, secrets }: Pick<LeavingPageProps, 'actor' | 'secrets'>) {
  return (
    <>
      <p class="text">
        Sie sehen danach nichts mehr, was nur dieser Organisation gehört, und können nicht mehr für sie handeln. Zurück
        geht es nur mit einer Einladung oder einer neuen Anfrage. Ihr Zugang zu Allmende bleibt.
      </p>
      <StillKnown
        secrets={secrets}
        intro="Das gilt weiter, wenn Sie gehen. Erneuern oder widerrufen Sie vorher, was Sie nicht mehr kennen sollen:"
      />
      <form method="post" action={peopleAddresses.leaving}>
        <ForOrganisation actor={actor} />
        <div class="actions">
          <SubmitButton>Organisation verlassen</SubmitButton>
          <a class="kern-link" href={peopleAddresses.people}>
            Dabeibleiben
          </a>
        </div>
      </form>
    </>
  )
}
