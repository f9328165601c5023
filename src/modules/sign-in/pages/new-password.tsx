import { signInPermissions } from '../policy.ts'
import { signInAddresses } from '../addresses.ts'
import type { Route } from '../../../platform/server/routes.ts'
import type { SignIn } from '../../../platform/sign-in/sign-in.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { passwordFault } from '../rules/password.ts'
import type { Permission } from '../../access/schema.ts'
import { accountSentence } from '../texts/account.de.ts'
import { NewPasswordField } from './account-parts.tsx'
import type { PageServices } from '../../access/index.ts'
import { askService } from './ask-sign-in.ts'
import { OldLinkPage } from './old-link-page.tsx'
import { answerOf, posted } from './posted.ts'

/** Where the link to set a password leads; it works once. */
export function newPasswordRoutes(services: PageServices): Route<Permission>[] {
  const { signIn } = services
  return [
    {
      method: 'GET',
      path: signInAddresses.newPassword,
      permission: signInPermissions.signIn,
      answer: async (c) => {
        const token = c.req.query('token') ?? ''
        return (await isUsable(signIn, token))
          ? c.html(<NewPasswordPage token={token} />)
          : c.html(<OldLinkPage {...usedLink} />, 410)
      },
    },
    {
      method: 'POST',
      path: signInAddresses.newPassword,
      permission: signInPermissions.signIn,
      answer: async (c) => {
        const { token = '', passwort = '' } = await posted(c)
        const answer = await askService(services, c, '/reset-password', { token, newPassword: passwort })
        if (answer.ok) return c.redirect(signInAddresses.signInAfter('passwort'), 303)
        const { status, code } = await answerOf(answer)
        if (status === 429)
          return c.html(<NewPasswordPage token={token} error={accountSentence({ code: 'tooOften' })} />, 429)
        if (!(await isUsable(signIn, token))) return c.html(<OldLinkPage {...usedLink} />, 410)
        const fault = passwordFault(passwort, { name: '', email: '' }) ?? { code: code ?? '' }
        return c.html(<NewPasswordPage token={token} error={accountSentence(fault)} />, 422)
      },
    },
  ]
}

const isUsable = async (signIn: SignIn, token: string) =>
  token !== '' && (await signIn.api.checkResetToken({ body: { token } })).usable

function NewPasswordPage({ token, error }: { token: string; error?: string }) {
  return (
    <Page title="Neues Passwort" breadcrumb={[{ name: 'Neues Passwort' }]}>
      {error && <ErrorSummary title="Das Passwort ist noch nicht gesetzt" errors={[error]} />}
      <h1 class="kern-heading-x-large">Neues Passwort</h1>
      <p class="text">Danach sind Sie auf allen Geräten abgemeldet und melden sich mit dem neuen Passwort an.</p>
      <form method="post" action={signInAddresses.newPassword} class="narrow">
        <NewPasswordField error={error} />
        <input type="hidden" name="token" value={token} />
        <SubmitButton>Passwort setzen</SubmitButton>
      </form>
    </Page>
  )
}

const usedLink = {
  step: 'Neues Passwort',
  text: 'Ein Link gilt nur einmal und nur für kurze Zeit. Haben Sie damit schon ein neues Passwort gesetzt, melden Sie sich einfach an.',
  again: signInAddresses.forgotten,
}
