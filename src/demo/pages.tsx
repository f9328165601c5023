import { demoAddresses } from './addresses.ts'
import { signInPermissions } from '../modules/sign-in/policy.ts'
import { withCookies } from '../modules/sign-in/index.ts'
import type { Permission } from '../modules/access/schema.ts'
import type { PageServices } from '../modules/access/index.ts'
import type { StoredMail } from '../platform/mail/post.ts'
import type { Route } from '../platform/server/routes.ts'
import { SubmitButton } from '../ui/form.tsx'
import { Page } from '../ui/page.tsx'
import { organisations, people } from './cast.ts'
import { partRoutes } from './parts/routes.tsx'

export const demoBanner = {
  text: 'Vorführung: Alle Personen und Organisationen, für die Sie hier handeln, sind erfunden.',
  href: demoAddresses.demo,
  link: 'Rolle wählen',
}

/** The cast, one button each, and the mails that would have gone out. Only a demonstration mounts these. */
export function demoRoutes({ signIn }: PageServices, mails: () => Promise<readonly StoredMail[]>): Route<Permission>[] {
  return [
    {
      method: 'GET',
      path: demoAddresses.demo,
      permission: signInPermissions.signIn,
      answer: (c) => c.html(<CastPage />),
    },
    {
      method: 'POST',
      path: demoAddresses.demoSignIn,
      permission: signInPermissions.signIn,
      answer: async (c) => {
        const { person } = await c.req.parseBody()
        const found = people.find(({ id }) => id === person)
        if (!found) return c.notFound()
        const answer = await signIn.api.openSession({ body: { person: found.id }, asResponse: true })
        return withCookies(c.redirect('/', 303), answer)
      },
    },
    {
      method: 'GET',
      path: demoAddresses.demoMail,
      permission: signInPermissions.signIn,
      answer: async (c) => c.html(<MailPage mails={await mails()} />),
    },
    ...partRoutes,
  ]
}

function CastPage() {
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  return (
    <Page title="Rolle wählen" breadcrumb={[{ name: 'Rolle wählen' }]}>
      <h1 class="kern-heading-x-large">In wessen Rolle möchten Sie sich umsehen?</h1>
      <p class="lead">
        Ein Klick genügt, ein Passwort brauchen Sie nicht. Alle Personen und Organisationen sind erfunden.
      </p>
      <form method="post" action={demoAddresses.demoSignIn}>
        <ul class="cards">
          {people.map(({ id, name, organisation, task }) => (
            <li class="card">
              <h2 class="kern-heading-small">{name}</h2>
              <p>
                {task}, {names.get(organisation)}
              </p>
              <SubmitButton kind="secondary" name="person" value={id}>
                Anmelden<span class="kern-sr-only"> als {name}</span>
              </SubmitButton>
            </li>
          ))}
        </ul>
      </form>
      <p>
        <a class="kern-link" href={demoAddresses.demoMail}>
          E-Mails dieser Vorführung ansehen
        </a>
      </p>
      <p>
        <a class="kern-link" href={demoAddresses.parts}>
          Bausteine dieser Seiten ansehen
        </a>
      </p>
    </Page>
  )
}

function MailPage({ mails }: { mails: readonly StoredMail[] }) {
  return (
    <Page title="E-Mails" breadcrumb={[{ name: 'Rolle wählen', href: demoAddresses.demo }, { name: 'E-Mails' }]}>
      <h1 class="kern-heading-x-large">E-Mails dieser Vorführung</h1>
      <p class="lead">Nichts davon wurde verschickt. So sähen die Nachrichten aus.</p>
      {mails.length === 0 && <p>Noch keine. Laden Sie zum Beispiel jemanden in Ihre Organisation ein.</p>}
      {mails.map(({ to, subject, text, date }) => (
        <article class="mail">
          <h2 class="kern-heading-small">{subject}</h2>
          <p class="kern-body--muted">
            An {to},{' '}
            {date.toLocaleString('de-DE', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Berlin' })}
          </p>
          <pre>{text}</pre>
        </article>
      ))}
    </Page>
  )
}
