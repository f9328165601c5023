import { peoplePermissions } from '../policy.ts'
import { peopleAddresses } from '../addresses.ts'
import { signInAddresses } from '../../sign-in/addresses.ts'
import type { Context } from 'hono'
import { germanDay } from '../../../kernel/german-dates.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { MessagePage } from '../../../ui/static-pages.tsx'
import { switchOrganisation } from '../../sign-in/door.ts'
import { answerInvitation, readInvitation } from '../actions/invite-person.ts'
import type { Permission, Actor } from '../../access/schema.ts'
import type { InvitationLetter } from '../schema.ts'
import { roleNames } from '../../access/door.ts'
import { invitationEnds, roleMeanings } from '../texts/people-words.de.ts'
import { answerForm } from '../../access/index.ts'
import { actorOf, type PageServices } from '../../access/index.ts'

/** What the link in an invitation opens. */
export function invitationRoutes({ database }: PageServices): Route<Permission>[] {
  const path = peopleAddresses.invitation(':token')
  const tokenIn = (c: Context) => c.req.param('token')!
  return [
    { method: 'GET', path, permission: peoplePermissions.openInvitation, answer: (c) => letterPage(c, tokenIn(c)) },
    {
      method: 'GET',
      path: peopleAddresses.invitationDeclined,
      permission: peoplePermissions.openInvitation,
      answer: (c) => c.html(<MessagePage {...declined} />),
    },
    {
      method: 'POST',
      path,
      permission: peoplePermissions.answerInvitation,
      answer: (c) =>
        answerForm(c, {
          work: (transaction, { antwort }, actor) =>
            answerInvitation(transaction, actor, { token: tokenIn(c), accepts: antwort === 'annehmen' }),
          done: async ({ organisation }, { antwort }) => {
            if (antwort !== 'annehmen') return c.redirect(peopleAddresses.invitationDeclined, 303)
            await switchOrganisation(database, actorOf(c), organisation)
            return c.redirect(`${peopleAddresses.people}?hinweis=willkommen`, 303)
          },
          refused: () => letterPage(c, tokenIn(c)),
        }),
    },
  ]
}

const declined = {
  title: 'Einladung abgelehnt',
  text: 'Sie gehören nicht zu dieser Organisation. Wenn das ein Versehen war, bitten Sie um eine neue Einladung.',
}

async function letterPage(c: Context, token: string): Promise<Response> {
  const letter = await c.get('asCaller')((transaction) => readInvitation(transaction, token))
  if (!letter) return c.html(<MessagePage title="Einladung nicht gefunden" text={unknown} />, 404)
  if (letter.status !== 'open')
    return c.html(<MessagePage title="Einladung nicht mehr gültig" text={invitationEnds[letter.status]} />, 410)
  const page = <InvitationPage letter={letter} actor={c.get('actor')} address={peopleAddresses.invitation(token)} />
  return c.html(page, c.req.method === 'POST' ? 422 : 200)
}

const unknown =
  'Diesen Link gibt es nicht. Vielleicht fehlt ein Stück davon, oder es wurde inzwischen ein neuer gesendet: Bitte nehmen Sie die neueste E-Mail.'

interface InvitationPageProps {
  letter: InvitationLetter
  actor: Actor | null
  address: string
}

function InvitationPage({ letter, actor, address }: InvitationPageProps) {
  const { organisation, role, invitedBy, expiresAt } = letter
  return (
    <Page title={`Einladung: ${organisation.name}`} breadcrumb={[{ name: 'Einladung' }]}>
      <h1 class="kern-heading-x-large">Einladung: {organisation.name}</h1>
      <p class="lead">
        {invitedBy ?? 'Die Verwaltung dieser Organisation'} lädt Sie ein, bei Allmende für {organisation.name}{' '}
        mitzuarbeiten.
      </p>
      <dl class="facts">
        <div>
          <dt>Ihre Rolle</dt>
          <dd>
            {roleNames[role]}. {roleMeanings[role]}
          </dd>
        </div>
        <div>
          <dt>Gültig bis</dt>
          <dd>{germanDay(expiresAt)}</dd>
        </div>
      </dl>
      {!actor && <SignInFirst address={address} />}
      {actor && (letter.isForMe ? <AnswerForm address={address} /> : <OtherAddress email={actor.person.email} />)}
    </Page>
  )
}

function AnswerForm({ address }: { address: string }) {
  return (
    <form method="post" action={address} class="actions">
      <SubmitButton name="antwort" value="annehmen">
        Einladung annehmen
      </SubmitButton>
      <SubmitButton name="antwort" value="ablehnen" kind="secondary">
        Ablehnen
      </SubmitButton>
    </form>
  )
}

function SignInFirst({ address }: { address: string }) {
  return (
    <>
      <p class="text">
        Bitte melden Sie sich mit der E-Mail-Adresse an, an die diese Einladung ging. Haben Sie noch keinen Zugang,
        registrieren Sie sich mit dieser Adresse. Danach kommen Sie hierher zurück.
      </p>
      <p class="actions">
        <a class="kern-btn kern-btn--primary" href={signInAddresses.signInThen(address)}>
          <span class="kern-label">Anmelden</span>
        </a>
        <a class="kern-btn kern-btn--secondary" href={signInAddresses.registerThen(address)}>
          <span class="kern-label">Registrieren</span>
        </a>
      </p>
    </>
  )
}

function OtherAddress({ email }: { email: string }) {
  return (
    <p class="text">
      <strong>Diese Einladung ging an eine andere E-Mail-Adresse.</strong> Angemeldet sind Sie mit {email}. Bitte melden
      Sie sich ab und mit der Adresse wieder an, an die die Einladung ging, oder bitten Sie um eine Einladung an {email}
      .
    </p>
  )
}
