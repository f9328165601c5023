import { signInPermissions } from '../policy.ts'
import { directoryAddresses } from '../../directory/addresses.ts'
import { peopleAddresses } from '../../people/addresses.ts'
import { signInAddresses } from '../addresses.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { switchOrganisation } from '../actions/switch-organisation.ts'
import type { Permission, Actor } from '../../access/schema.ts'
import { hasPassword } from '../store/accounts.ts'
import { standingsOf, type Standing } from '../../access/door.ts'
import { roleNames } from '../../access/door.ts'
import { DoneNotice } from './account-parts.tsx'
import { actorOf, type PageServices } from '../../access/index.ts'
import { posted } from './posted.ts'
import { unchangedAt } from '../../../ui/unchanged.ts'

/** The own account, and for which organisation one acts. */
export function accountRoutes({ database }: PageServices): Route<Permission>[] {
  return [
    {
      method: 'GET',
      path: signInAddresses.account,
      permission: signInPermissions.manageAccount,
      answer: async (c) => {
        const actor = actorOf(c)
        const { id } = actor.person
        const standings = await standingsOf(database, id)
        const password = await hasPassword(database, id)
        return c.html(<AccountPage {...{ actor, standings, password, done: c.req.query('hinweis') }} />)
      },
    },
    {
      method: 'POST',
      path: signInAddresses.accountSwitch,
      permission: signInPermissions.manageAccount,
      answer: async (c) => {
        const { organisation = '' } = await posted(c)
        if (organisation === actorOf(c).organisation?.id) return c.redirect(unchangedAt(signInAddresses.account), 303)
        const isNew = await switchOrganisation(database, actorOf(c), organisation)
        if (isNew === undefined) return c.notFound()
        const { account } = signInAddresses
        return c.redirect(isNew ? signInAddresses.accountAfter('organisation') : unchangedAt(account), 303)
      },
    },
  ]
}

interface AccountProps {
  actor: Actor
  standings: readonly Standing[]
  password: boolean
  done: string | undefined
}

function AccountPage({ actor, standings, password, done }: AccountProps) {
  const { name, email, secondFactor } = actor.person
  return (
    <Page title="Ihr Konto" breadcrumb={[{ name: 'Ihr Konto' }]}>
      <DoneNotice of={done} />
      <h1 class="kern-heading-x-large">Ihr Konto</h1>
      <dl class="facts">
        <dt>Name</dt>
        <dd>
          {name} <Change href={signInAddresses.accountName} what="Namen ändern" />
        </dd>
        <dt>E-Mail-Adresse</dt>
        <dd>{email}</dd>
        <dt>Passwort</dt>
        <dd>
          {password ? (
            <Change href={signInAddresses.accountPassword} what="Passwort ändern" />
          ) : (
            'keines; Sie melden sich auf anderem Weg an'
          )}
        </dd>
        <dt>Zweiter Faktor</dt>
        <dd>
          {secondFactor ? 'eingeschaltet' : 'ausgeschaltet'}{' '}
          <Change
            href={signInAddresses.accountFactor}
            what={secondFactor ? 'zweiten Faktor verwalten' : 'zweiten Faktor einrichten'}
          />
        </dd>
        <dt>Geräte</dt>
        <dd>
          <Change href={signInAddresses.accountDevices} what="ansehen, wo Sie angemeldet sind" />
        </dd>
        <dt>Ihre Daten</dt>
        <dd>
          <Change href={peopleAddresses.personalData} what="mitnehmen oder Zugang löschen" />
        </dd>
      </dl>
      <section aria-labelledby="organisationen">
        <h2 class="kern-heading-large" id="organisationen">
          Ihre Organisationen
        </h2>
        <Organisations {...{ actor, standings }} />
        <p>
          <a class="kern-link" href={directoryAddresses.organisations}>
            Organisation suchen und Aufnahme anfragen
          </a>
        </p>
      </section>
    </Page>
  )
}

const Change = ({ href, what }: { href: string; what: string }) => (
  <a class="kern-link" href={href}>
    {what}
  </a>
)

function Organisations({ actor, standings }: { actor: Actor; standings: readonly Standing[] }) {
  if (standings.length === 0)
    return (
      <p class="text">
        Sie gehören noch zu keiner Organisation. Suchen Sie Ihre Gemeinde oder Ihr Unternehmen, und bitten Sie um
        Beitritt. Wer sie verwaltet, stimmt zu.
      </p>
    )
  return (
    <ul class="cards">
      {standings.map(({ organisation, role, mandate }) => (
        <li class="card">
          <h3 class="kern-heading-small">{organisation!.name}</h3>
          <p>
            {mandate ? `Vertreten durch ${mandate.representative.name}. ` : ''}
            {`Ihre Rolle: ${roleNames[role!]}`}
          </p>
          {organisation!.id === actor.organisation?.id ? (
            <p>
              <strong>Sie handeln gerade für diese Organisation.</strong>
            </p>
          ) : (
            <form method="post" action={signInAddresses.accountSwitch}>
              <input type="hidden" name="organisation" value={organisation!.id} />
              <SubmitButton kind="secondary">{`Für ${organisation!.name} handeln`}</SubmitButton>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}
