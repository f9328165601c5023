import { signInPermissions } from '../policy.ts'
import { signInAddresses } from '../addresses.ts'
import { Refused } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { SubmitButton, TextField } from '../../../ui/form.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { changeName, recordOwnEntry } from '../actions/change-account.ts'
import { passwordFault } from '../rules/password.ts'
import type { Permission } from '../../access/schema.ts'
import { hasPassword, keepOrganisation } from '../store/accounts.ts'
import { accountSentence } from '../texts/account.de.ts'
import { accountStep, CurrentPasswordField, NewPasswordField } from './account-parts.tsx'
import { actorOf, type PageServices } from '../../access/index.ts'
import { askService, withCookies } from './ask-sign-in.ts'
import { changeAlone } from './change-alone.ts'
import { answerOf, posted } from './posted.ts'
import { unchangedAt } from '../../../ui/unchanged.ts'

/** Changing the own name and the own password. */
export function accountChangeRoutes(services: PageServices): Route<Permission>[] {
  const { database } = services
  return [
    {
      method: 'GET',
      path: signInAddresses.accountName,
      permission: signInPermissions.manageAccount,
      answer: (c) => c.html(<NamePage name={actorOf(c).person.name} />),
    },
    {
      method: 'POST',
      path: signInAddresses.accountName,
      permission: signInPermissions.manageAccount,
      answer: async (c) => {
        const { name = '' } = await posted(c)
        try {
          const isNew = await c.get('asCaller')((transaction) => changeName(transaction, actorOf(c), name))
          return c.redirect(isNew ? signInAddresses.accountAfter('name') : unchangedAt(signInAddresses.account), 303)
        } catch (error) {
          if (!(error instanceof Refused)) throw error
          return c.html(<NamePage name={name} error={accountSentence(error.refusals[0]!)} />, 422)
        }
      },
    },
    {
      method: 'GET',
      path: signInAddresses.accountPassword,
      permission: signInPermissions.manageAccount,
      answer: async (c) =>
        (await hasPassword(database, actorOf(c).person.id)) ? c.html(<PasswordPage />) : c.notFound(),
    },
    {
      method: 'POST',
      path: signInAddresses.accountPassword,
      permission: signInPermissions.manageAccount,
      answer: changeAlone(services, async (c) => {
        const actor = actorOf(c)
        const { jetziges = '', passwort = '' } = await posted(c)
        const fault = passwordFault(passwort, actor.person)
        if (fault) return c.html(<PasswordPage fresh={accountSentence(fault)} />, 422)
        const body = { currentPassword: jetziges, newPassword: passwort, revokeOtherSessions: true }
        const answer = await askService(services, c, '/change-password', body)
        const { status, code } = await answerOf(answer)
        if (status === 429) return c.html(<PasswordPage current={accountSentence({ code: 'tooOften' })} />, 429)
        if (code === 'CREDENTIAL_ACCOUNT_NOT_FOUND') return c.notFound()
        if (!answer.ok) return c.html(<PasswordPage current={accountSentence({ code: 'passwordWrong' })} />, 422)
        const { token } = (await answer.clone().json()) as { token: string }
        await keepOrganisation(database, token, actor.organisation?.id ?? null)
        await c.get('asCaller')((transaction) => recordOwnEntry(transaction, actor, 'passwordChanged'))
        return withCookies(c.redirect(signInAddresses.accountAfter('passwort-geaendert'), 303), answer)
      }),
    },
  ]
}

function NamePage({ name, error }: { name: string; error?: string }) {
  return (
    <Page title="Namen ändern" breadcrumb={[accountStep, { name: 'Namen ändern' }]}>
      {error && <ErrorSummary title="Der Name ist nicht geändert" errors={[error]} />}
      <h1 class="kern-heading-x-large">Namen ändern</h1>
      <form method="post" action={signInAddresses.accountName} class="narrow">
        <TextField name="name" label="Vor- und Nachname" autocomplete="name" value={name} error={error} />
        <SubmitButton>Namen ändern</SubmitButton>
      </form>
    </Page>
  )
}

function PasswordPage({ current, fresh }: { current?: string; fresh?: string }) {
  const errors = [current, fresh].filter((error) => error !== undefined)
  return (
    <Page title="Passwort ändern" breadcrumb={[accountStep, { name: 'Passwort ändern' }]}>
      {errors.length > 0 && <ErrorSummary title="Das Passwort ist nicht geändert" errors={errors} />}
      <h1 class="kern-heading-x-large">Passwort ändern</h1>
      <p class="text">Danach sind Sie auf allen anderen Geräten abgemeldet.</p>
      <form method="post" action={signInAddresses.accountPassword} class="narrow">
        <CurrentPasswordField error={current} />
        <NewPasswordField error={fresh} />
        <SubmitButton>Passwort ändern</SubmitButton>
      </form>
    </Page>
  )
}
