import { signInPermissions } from '../policy.ts'
import { signInAddresses } from '../addresses.ts'
import type { Context } from 'hono'
import type { Route } from '../../../platform/server/routes.ts'
import type { SignIn } from '../../../platform/sign-in/sign-in.ts'
import { SubmitButton, TextField } from '../../../ui/form.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import type { Permission } from '../../access/schema.ts'
import { accountSentence } from '../texts/account.de.ts'
import { safePath } from '../../../kernel/safe-path.ts'
import type { PageServices } from '../../access/index.ts'
import { askService, withCookies } from './ask-sign-in.ts'
import { OldLinkPage } from './old-link-page.tsx'
import { evenly, posted } from './posted.ts'

/**
 * Where the link of a registration leads. It asks for the password: programs that open the links of mails confirm nothing,
 * and whoever registered with somebody else's address does not get in when its owner opens the link.
 */
export function confirmRoutes(services: PageServices): Route<Permission>[] {
  const { signIn } = services
  return [
    {
      method: 'GET',
      path: signInAddresses.confirm,
      permission: signInPermissions.signIn,
      answer: (c) => {
        const token = c.req.query('token') ?? ''
        const next = safePath(c.req.query('weiter'))
        return emailIn(token) ? c.html(<ConfirmPage {...{ token, next }} />) : c.html(<OldLinkPage {...oldLink} />, 410)
      },
    },
    {
      method: 'POST',
      path: signInAddresses.confirm,
      permission: signInPermissions.signIn,
      answer: async (c) => {
        const { token = '', passwort = '', weiter } = await posted(c)
        const email = emailIn(token)
        if (!email) return c.html(<OldLinkPage {...oldLink} />, 410)
        const body = { email, password: passwort }
        const enter = () => evenly(() => askService(services, c, '/sign-in/email', body), { onlyRefusals: true })
        let answer = await enter()
        if (answer.status === 403) {
          if (!(await isConfirmed(signIn, token))) return c.html(<OldLinkPage {...oldLink} />, 410)
          answer = await enter()
        }
        return entered(c, answer, { token, next: safePath(weiter) })
      },
    },
  ]
}

async function entered(c: Context, answer: Response, form: ConfirmForm): Promise<Response> {
  if (answer.status === 429) return c.html(<ConfirmPage {...form} error={accountSentence({ code: 'tooOften' })} />, 429)
  if (!answer.ok)
    return c.html(<ConfirmPage {...form} error={accountSentence({ code: 'passwordOfRegistration' })} />, 422)
  const { twoFactorRedirect } = (await answer.clone().json()) as { twoFactorRedirect?: boolean }
  const on = form.next === '/' ? signInAddresses.accountAfter('bestaetigt') : form.next
  const to = twoFactorRedirect ? `${signInAddresses.secondFactor}?weiter=${encodeURIComponent(on)}` : on
  return withCookies(c.redirect(to, 303), answer)
}

const isConfirmed = (signIn: SignIn, token: string) =>
  signIn.api.verifyEmail({ query: { token } }).then(
    () => true,
    () => false,
  )

/** What the link claims; the service checks its signature before anything is confirmed. */
function emailIn(token: string): string | null {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>
    return typeof claims['email'] === 'string' && Number(claims['exp']) * 1000 > Date.now() ? claims['email'] : null
  } catch {
    return null
  }
}

interface ConfirmForm {
  token: string
  next: string
}

function ConfirmPage({ token, next, error }: ConfirmForm & { error?: string }) {
  return (
    <Page title="E-Mail-Adresse bestätigen" breadcrumb={[{ name: 'E-Mail-Adresse bestätigen' }]}>
      {error && <ErrorSummary title="Das hat nicht geklappt" errors={[error]} />}
      <h1 class="kern-heading-x-large">E-Mail-Adresse bestätigen</h1>
      <p class="text">Bitte geben Sie das Passwort ein, das Sie bei der Registrierung gewählt haben.</p>
      <form method="post" action={signInAddresses.confirm} class="narrow">
        <TextField name="passwort" label="Passwort" type="password" autocomplete="current-password" error={error} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="weiter" value={next} />
        <SubmitButton>Bestätigen und anmelden</SubmitButton>
      </form>
      <p>
        <a class="kern-link" href={signInAddresses.forgotten}>
          Passwort vergessen
        </a>
      </p>
    </Page>
  )
}

const oldLink = {
  step: 'E-Mail-Adresse bestätigen',
  text: 'Er ist älter als eine Stunde oder nicht vollständig. Haben Sie Ihre Adresse schon bestätigt, melden Sie sich einfach an.',
  again: signInAddresses.registered,
}
