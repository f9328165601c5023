import { signInPermissions } from '../policy.ts'
import { signInAddresses } from '../addresses.ts'
import type { Context } from 'hono'
import type { Route } from '../../../platform/server/routes.ts'
import { SubmitButton, TextField } from '../../../ui/form.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import type { Permission } from '../../access/schema.ts'
import type { IdentityProvider } from '../store/identity-providers.ts'
import { signInRefusal } from '../texts.de.ts'
import { safePath } from '../../../kernel/safe-path.ts'
import type { SignInServices } from './services.ts'
import { askService, passToService, withCookies } from './ask-sign-in.ts'
import { posted } from './posted.ts'

/** Signing in by the identity provider of one's own organisation. */
export function identityRoutes(services: SignInServices): Route<Permission>[] {
  const { identities, baseUrl } = services
  const found = (id: string) => identities.byId(id, `${baseUrl}${signInAddresses.refused}`)
  const ask = (c: Context, body: AskForm, status: 200 | 422 = 200) => c.html(<AskPage {...body} />, status)
  return [
    {
      method: 'GET',
      path: signInAddresses.withOrganisation,
      permission: signInPermissions.signIn,
      answer: (c) => ask(c, { next: safePath(c.req.query('weiter')) }),
    },
    {
      method: 'POST',
      path: signInAddresses.withOrganisation,
      permission: signInPermissions.signIn,
      answer: async (c) => {
        const { email = '', weiter = '/' } = await posted(c)
        const provider = await identities.ofAddress(email)
        if (!provider) return ask(c, { email, next: safePath(weiter), error: sentence('noIdentityProvider') }, 422)
        return c.html(<LeavePage provider={provider} next={safePath(weiter)} />)
      },
    },
    {
      method: 'GET',
      path: signInAddresses.toIdentityProvider(':id'),
      permission: signInPermissions.signIn,
      answer: async (c) => {
        const identity = await found(c.req.param('id')!)
        if (!identity) return c.notFound()
        const { provider, signIn } = identity
        const body = { provider: provider.id, callbackURL: safePath(c.req.query('weiter')), disableRedirect: true }
        const answer = await askService({ ...services, signIn }, c, '/sign-in/social', body)
        if (!answer.ok)
          return c.redirect(
            `${signInAddresses.refused}?error=${answer.status === 429 ? 'tooOften' : 'identityProviderSilent'}`,
            303,
          )
        const { url } = (await answer.clone().json()) as { url: string }
        return withCookies(c.redirect(url, 303), answer)
      },
    },
    {
      method: 'GET',
      path: signInAddresses.fromIdentityProvider,
      permission: signInPermissions.signIn,
      answer: async (c) => {
        const identity = await found(c.req.param('id')!)
        if (!identity) return c.notFound()
        const answer = await passToService({ ...services, signIn: identity.signIn }, c)
        const cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0])
        const session = await services.signIn.api.getSession({ headers: new Headers({ cookie: cookie.join('; ') }) })
        if (session) await identities.settle(identity.provider, session.user)
        return withCookies(c.redirect(answer.headers.get('location') ?? '/', 303), answer)
      },
    },
    {
      method: 'POST',
      path: signInAddresses.signedOutThere(':id'),
      permission: signInPermissions.signIn,
      fromElsewhere: true,
      answer: async (c) => {
        const { logout_token = '' } = await posted(c)
        const isDone = await identities.signOut(c.req.param('id')!, logout_token)
        c.header('Cache-Control', 'no-store')
        return isDone ? c.body(null, 200) : c.json({ error: 'invalid_request' }, 400)
      },
    },
    {
      method: 'GET',
      path: signInAddresses.refused,
      permission: signInPermissions.signIn,
      answer: (c) => c.html(<RefusedPage code={c.req.query('error') ?? ''} />, 403),
    },
  ]
}

const sentence = (code: string) => signInRefusal({ code }) ?? signInRefusal({ code: 'identityRefused' })!

interface AskForm {
  email?: string
  next: string
  error?: string
}

function AskPage({ email = '', next, error }: AskForm) {
  return (
    <Page title="Mit der Organisation anmelden" breadcrumb={steps}>
      {error && <ErrorSummary title="Das hat nicht geklappt" errors={[error]} />}
      <h1 class="kern-heading-x-large">Mit der Anmeldung Ihrer Organisation</h1>
      <p class="lead">Hat Ihre Organisation einen eigenen Anmeldedienst, brauchen Sie hier kein Passwort.</p>
      <form method="post" action={signInAddresses.withOrganisation} class="narrow">
        <TextField name="email" label="Dienstliche E-Mail-Adresse" type="email" autocomplete="username" value={email} />
        <input type="hidden" name="weiter" value={next} />
        <SubmitButton>Weiter</SubmitButton>
      </form>
    </Page>
  )
}

/** A step of its own: the browser follows a link to another site, but no form. */
function LeavePage({ provider, next }: { provider: IdentityProvider; next: string }) {
  return (
    <Page title="Mit der Organisation anmelden" breadcrumb={steps}>
      <h1 class="kern-heading-x-large">Weiter zu Ihrer Organisation</h1>
      <p class="lead">{provider.organisationName} meldet Sie an. Danach kommen Sie hierher zurück.</p>
      <p class="actions">
        <a
          class="kern-btn kern-btn--primary"
          href={`${signInAddresses.toIdentityProvider(provider.id)}?weiter=${encodeURIComponent(next)}`}
        >
          <span class="kern-label">Weiter zu {new URL(provider.issuer).host}</span>
        </a>
      </p>
    </Page>
  )
}

function RefusedPage({ code }: { code: string }) {
  return (
    <Page title="Anmeldung abgelehnt" breadcrumb={steps}>
      <h1 class="kern-heading-x-large">Die Anmeldung hat nicht geklappt</h1>
      <p class="lead">{sentence(code)}</p>
      <p>
        <a class="kern-link" href={signInAddresses.signIn}>
          Zurück zur Anmeldung
        </a>
      </p>
    </Page>
  )
}

const steps = [{ name: 'Anmelden', href: signInAddresses.signIn }, { name: 'Mit der Organisation' }]
