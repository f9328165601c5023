import { signInPermissions } from '../policy.ts'
import { signInAddresses } from '../addresses.ts'
import type { Context } from 'hono'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { SubmitButton, TextField } from '../../../ui/form.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import type { Permission } from '../../access/schema.ts'
import type { IdentityFault, IdentityProvider } from '../store/identity-providers.ts'
import { identityCause } from '../texts/identity-causes.de.ts'
import { signInRefusal } from '../texts.de.ts'
import { safePath } from '../../../kernel/safe-path.ts'
import type { SignInServices } from './services.ts'
import { askService, passToService, withCookies } from './ask-sign-in.ts'
import { posted } from './posted.ts'

/** Signing in by the identity provider of one's own organisation. */
export function identityRoutes(services: SignInServices): Route<Permission>[] {
  const { identities, baseUrl } = services
  const found = (id: string) => identities.byId(id, `${baseUrl}${signInAddresses.refused}`)
  const refused = async (c: Context, provider: IdentityProvider, fault: Refusal) =>
    c.redirect(signInAddresses.refusedFor(fault.code, await identities.noteFault(provider, fault)), 303)
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
        if (answer.status === 429) return c.redirect(signInAddresses.refusedFor('tooOften'), 303)
        if (!answer.ok)
          return refused(c, provider, { code: 'identityProviderSilent', values: { issuer: provider.issuer } })
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
        const { provider, signIn } = identity
        const { answer, visit } = await identities.visit(() => passToService({ ...services, signIn }, c))
        if (answer.status === 429) return c.redirect(signInAddresses.refusedFor('tooOften'), 303)
        const location = answer.headers.get('location') ?? '/'
        if (new URL(location, baseUrl).pathname === signInAddresses.refused) {
          const fault = visit.fault ?? answeredWith(new URL(location, baseUrl).searchParams.get('error'))
          return withCookies(fault ? await refused(c, provider, fault) : c.redirect(location, 303), answer)
        }
        const cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0])
        const session = await services.signIn.api.getSession({ headers: new Headers({ cookie: cookie.join('; ') }) })
        if (session) await identities.settle(provider, session.user.id, visit)
        return withCookies(c.redirect(location, 303), answer)
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
      answer: async (c) => {
        const id = c.req.query('vorgang')
        const fault = id ? await identities.faultById(id) : undefined
        return c.html(<RefusedPage code={c.req.query('error') ?? ''} fault={fault} />, 403)
      },
    },
  ]
}

/** Words of the protocol by which a service sends somebody back. Whoever says no themselves is no fault of the service. */
const answeredWith = (error: string | null): Refusal | undefined =>
  error !== null && protocolErrors.has(error) ? { code: 'identityAnswered', values: { said: error } } : undefined
const protocolErrors = new Set([
  'invalid_request',
  'unauthorized_client',
  'unsupported_response_type',
  'invalid_scope',
  'server_error',
  'temporarily_unavailable',
  'interaction_required',
  'login_required',
  'account_selection_required',
  'consent_required',
])

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

function RefusedPage({ code, fault }: { code: string; fault: IdentityFault | undefined }) {
  const cause = fault && identityCause(fault)
  return (
    <Page title="Anmeldung abgelehnt" breadcrumb={steps}>
      <h1 class="kern-heading-x-large">Die Anmeldung hat nicht geklappt</h1>
      <p class="lead">{sentence(code)}</p>
      {cause && (
        <p class="text">
          <strong>Für Ihre IT:</strong> {cause}
        </p>
      )}
      <p>
        <a class="kern-link" href={signInAddresses.signIn}>
          Zurück zur Anmeldung
        </a>
      </p>
    </Page>
  )
}

const steps = [{ name: 'Anmelden', href: signInAddresses.signIn }, { name: 'Mit der Organisation' }]
