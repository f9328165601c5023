import { signInPermissions } from '../policy.ts'
import { signInAddresses } from '../addresses.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { SubmitButton, TextField } from '../../../ui/form.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { emailSchema } from '../../access/schema.ts'
import type { Permission } from '../../access/schema.ts'
import { accountSentence } from '../texts/account.de.ts'
import type { PageServices } from '../../access/index.ts'
import { askService } from './ask-sign-in.ts'
import { evenly, posted } from './posted.ts'

/** Asking for a new password. Whether the address is known shows neither in words nor in time. */
export function forgottenPasswordRoutes(services: PageServices): Route<Permission>[] {
  return [
    {
      method: 'GET',
      path: signInAddresses.forgotten,
      permission: signInPermissions.signIn,
      answer: (c) => c.html(<ForgottenPage />),
    },
    {
      method: 'POST',
      path: signInAddresses.forgotten,
      permission: signInPermissions.signIn,
      answer: async (c) => {
        const { email = '' } = await posted(c)
        const address = emailSchema.safeParse(email)
        if (!address.success)
          return c.html(<ForgottenPage {...{ email, error: accountSentence({ code: 'emailInvalid' }) }} />, 422)
        const body = { email: address.data, redirectTo: signInAddresses.newPassword }
        const answer = await evenly(() => askService(services, c, '/request-password-reset', body))
        if (answer.status === 429)
          return c.html(<ForgottenPage {...{ email, error: accountSentence({ code: 'tooOften' }) }} />, 429)
        return c.redirect(signInAddresses.forgottenSent, 303)
      },
    },
    {
      method: 'GET',
      path: signInAddresses.forgottenSent,
      permission: signInPermissions.signIn,
      answer: (c) => c.html(<SentPage />),
    },
  ]
}

function ForgottenPage({ email = '', error }: { email?: string; error?: string }) {
  return (
    <Page title="Passwort vergessen" breadcrumb={[{ name: 'Passwort vergessen' }]}>
      {error && <ErrorSummary title="Das hat nicht geklappt" errors={[error]} />}
      <h1 class="kern-heading-x-large">Passwort vergessen</h1>
      <p class="text">Wir schicken Ihnen einen Link, über den Sie ein neues Passwort setzen.</p>
      <form method="post" action={signInAddresses.forgotten} class="narrow">
        <TextField
          name="email"
          label="E-Mail-Adresse"
          type="email"
          autocomplete="username"
          value={email}
          error={error}
        />
        <SubmitButton>Link anfordern</SubmitButton>
      </form>
    </Page>
  )
}

function SentPage() {
  return (
    <Page
      title="Bitte sehen Sie in Ihr Postfach"
      breadcrumb={[{ name: 'Passwort vergessen', href: signInAddresses.forgotten }]}
    >
      <h1 class="kern-heading-x-large">Bitte sehen Sie in Ihr Postfach</h1>
      <p class="text">
        Gibt es zu der Adresse einen Zugang, kommt gleich eine E-Mail mit einem Link. Er gilt eine Stunde. Kommt nichts,
        prüfen Sie bitte die Schreibweise der Adresse und den Ordner für unerwünschte Post.
      </p>
      <p>
        <a class="kern-link" href={signInAddresses.forgotten}>
          Noch einmal anfordern
        </a>
      </p>
    </Page>
  )
}
