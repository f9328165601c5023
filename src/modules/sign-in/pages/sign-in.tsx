import { signInPermissions } from '../policy.ts'
import { signInAddresses } from '../addresses.ts'
import type { Context } from 'hono'
import type { Route } from '../../../platform/server/routes.ts'
import { SubmitButton, TextField } from '../../../ui/form.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import type { Permission } from '../../access/schema.ts'
import { endSession } from '../store/accounts.ts'
import { DoneNotice } from './account-parts.tsx'
import { safePath } from '../../../kernel/safe-path.ts'
import type { SignInServices } from './services.ts'
import { askService, withCookies } from './ask-sign-in.ts'
import { evenly, posted } from './posted.ts'

/** Signing in with a password, and signing out. A session that the browser had before ends with it. */
export function signInRoutes(services: SignInServices): Route<Permission>[] {
  const form = (c: Context, body: SignInForm, status: 200 | 422 | 429 = 200) => c.html(<SignInPage {...body} />, status)
  return [
    {
      method: 'GET',
      path: signInAddresses.signIn,
      permission: signInPermissions.signIn,
      answer: (c) => form(c, { next: safePath(c.req.query('weiter')), done: c.req.query('hinweis') }),
    },
    {
      method: 'POST',
      path: signInAddresses.signIn,
      permission: signInPermissions.signIn,
      answer: async (c) => {
        const { email = '', passwort = '', weiter = '/' } = await posted(c)
        const next = safePath(weiter)
        const body = { email: email.trim(), password: passwort }
        const answer = await evenly(() => askService(services, c, '/sign-in/email', body), { onlyRefusals: true })
        if (answer.status === 429) return form(c, { email, next, error: tooOften }, 429)
        if (answer.status === 403) return form(c, { email, next, error: notVerified, unconfirmed: true }, 422)
        if (!answer.ok) return form(c, { email, next, error: wrong }, 422)
        const before = c.get('actor')
        if (before) await endSession(services.database, before.person.id, before.session)
        const { twoFactorRedirect } = (await answer.clone().json()) as { twoFactorRedirect?: boolean }
        const to = twoFactorRedirect ? `${signInAddresses.secondFactor}?weiter=${encodeURIComponent(next)}` : next
        return withCookies(c.redirect(to, 303), answer)
      },
    },
    {
      method: 'POST',
      path: signInAddresses.signOut,
      permission: signInPermissions.signIn,
      answer: async (c) => {
        const actor = c.get('actor')
        const identity = actor && (await services.identities.ofPerson(actor.person.id))
        const signIn = identity ? identity.signIn : services.signIn
        const body = { callbackURL: `${services.baseUrl}/`, disableRedirect: true }
        const answer = await askService({ ...services, signIn }, c, '/sign-out', body)
        const { url } = (await answer.clone().json()) as { url?: string }
        if (!url || !identity) return withCookies(c.redirect('/', 303), answer)
        c.get('frame').viewer = null
        return withCookies(await c.html(<SignedOutPage name={identity.provider.organisationName} url={url} />), answer)
      },
    },
  ]
}

const wrong = 'E-Mail-Adresse und Passwort passen nicht zusammen. Bitte prüfen Sie beides.'
const notVerified =
  'Bitte bestätigen Sie zuerst Ihre E-Mail-Adresse: Der Link dazu steht in der E-Mail, die Sie bekommen haben.'
const tooOften = 'Das waren zu viele Versuche. Bitte warten Sie einige Minuten.'

interface SignInForm {
  email?: string
  next: string
  error?: string
  unconfirmed?: boolean
  done?: string | undefined
}

function SignInPage({ email = '', next, error, unconfirmed, done }: SignInForm) {
  return (
    <Page title="Anmelden" breadcrumb={[{ name: 'Anmelden' }]}>
      <DoneNotice of={done} />
      {error && <ErrorSummary title="Die Anmeldung hat nicht geklappt" errors={[error]} />}
      <h1 class="kern-heading-x-large">Anmelden</h1>
      <form method="post" action={signInAddresses.signIn} class="narrow">
        <TextField name="email" label="E-Mail-Adresse" type="email" autocomplete="username" value={email} />
        <TextField name="passwort" label="Passwort" type="password" autocomplete="current-password" />
        <input type="hidden" name="weiter" value={next} />
        <SubmitButton>Anmelden</SubmitButton>
      </form>
      {unconfirmed && (
        <form method="post" action={signInAddresses.confirmAgain}>
          <input type="hidden" name="email" value={email} />
          <SubmitButton kind="secondary">Link noch einmal senden</SubmitButton>
        </form>
      )}
      <p>
        <a class="kern-link" href={`${signInAddresses.withOrganisation}?weiter=${encodeURIComponent(next)}`}>
          Mit der Anmeldung Ihrer Organisation
        </a>
      </p>
      <p>
        <a class="kern-link" href={signInAddresses.forgotten}>
          Passwort vergessen
        </a>
      </p>
      <p>
        <a class="kern-link" href={signInAddresses.register}>
          Noch kein Zugang? Registrieren
        </a>
      </p>
    </Page>
  )
}

function SignedOutPage({ name, url }: { name: string; url: string }) {
  return (
    <Page title="Abgemeldet" breadcrumb={[{ name: 'Abgemeldet' }]}>
      <h1 class="kern-heading-x-large">Sie sind abgemeldet</h1>
      <p class="lead">
        Beim Anmeldedienst von {name} sind Sie es noch nicht. An einem fremden Gerät melden Sie sich auch dort ab.
      </p>
      <p class="actions">
        <a class="kern-btn kern-btn--primary" href={url}>
          <span class="kern-label">Auch dort abmelden</span>
        </a>
      </p>
    </Page>
  )
}
