import { signInPermissions } from '../policy.ts'
import { signInAddresses } from '../addresses.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { SubmitButton, TextField } from '../../../ui/form.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import type { Permission } from '../../access/schema.ts'
import { accountSentence } from '../texts/account.de.ts'
import { safePath } from '../../../kernel/safe-path.ts'
import type { PageServices } from '../../access/index.ts'
import { askService, withCookies } from './ask-sign-in.ts'
import { answerOf, posted } from './posted.ts'

/** The second step of signing in, after the password: a code from the app, or one of the backup codes. */
export function secondStepRoutes(services: PageServices): Route<Permission>[] {
  return [
    {
      method: 'GET',
      path: signInAddresses.secondFactor,
      permission: signInPermissions.signIn,
      answer: (c) => {
        if (!c.req.header('cookie')?.includes('two_factor')) return c.redirect(signInAddresses.signIn, 303)
        return c.html(<SecondStepPage next={safePath(c.req.query('weiter'))} />)
      },
    },
    {
      method: 'POST',
      path: signInAddresses.secondFactor,
      permission: signInPermissions.signIn,
      answer: async (c) => {
        const { code = '', weiter } = await posted(c)
        const next = safePath(weiter)
        const answer = await askService(services, c, ...attempt(code))
        if (answer.ok) return withCookies(c.redirect(next, 303), answer)
        const { status, code: reason } = await answerOf(answer)
        if (status === 429)
          return c.html(<SecondStepPage next={next} error={accountSentence({ code: 'tooOften' })} />, 429)
        if (reason === 'INVALID_CODE' || reason === 'INVALID_BACKUP_CODE')
          return c.html(<SecondStepPage next={next} error={accountSentence({ code: 'codeWrong' })} />, 422)
        return withCookies(c.redirect(`${signInAddresses.signInThen(next)}&hinweis=neu`, 303), answer)
      },
    },
  ]
}

/** Six figures come from the app; anything else is taken for a backup code, however it was typed. */
function attempt(typed: string): [path: string, body: { code: string }] {
  const code = typed.replaceAll(/[\s-]/g, '').toLowerCase()
  return /^\d{6}$/.test(code)
    ? ['/two-factor/verify-totp', { code }]
    : ['/two-factor/verify-backup-code', { code: `${code.slice(0, 5)}-${code.slice(5)}` }]
}

function SecondStepPage({ next, error }: { next: string; error?: string }) {
  return (
    <Page
      title="Zweiter Faktor"
      breadcrumb={[{ name: 'Anmelden', href: signInAddresses.signIn }, { name: 'Zweiter Faktor' }]}
    >
      {error && <ErrorSummary title="Die Anmeldung hat nicht geklappt" errors={[error]} />}
      <h1 class="kern-heading-x-large">Zweiter Faktor</h1>
      <form method="post" action={signInAddresses.secondFactor} class="narrow">
        <TextField
          name="code"
          label="Code"
          hint="Sechs Ziffern aus Ihrer App, oder einer Ihrer Ersatzcodes."
          autocomplete="one-time-code"
          error={error}
        />
        <input type="hidden" name="weiter" value={next} />
        <SubmitButton>Anmelden</SubmitButton>
      </form>
      <p class="text">
        Haben Sie weder die App noch einen Ersatzcode, wenden Sie sich bitte an den Betreiber dieser Installation.
      </p>
    </Page>
  )
}
