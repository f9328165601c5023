import { signInPermissions } from '../policy.ts'
import { signInAddresses } from '../addresses.ts'
import type { Context } from 'hono'
import type { Route } from '../../../platform/server/routes.ts'
import { recordOwnEntry, type OwnEntry } from '../actions/change-account.ts'
import type { Permission } from '../../access/schema.ts'
import { hasPassword, hasSecondFactor } from '../store/accounts.ts'
import { accountSentence } from '../texts/account.de.ts'
import { unchangedAt } from '../../../ui/unchanged.ts'
import { actorOf, type PageServices } from '../../access/index.ts'
import { askService, withCookies } from './ask-sign-in.ts'
import { changeAlone } from './change-alone.ts'
import { answerOf, posted } from './posted.ts'
import { BackupCodesPage, ManagePage, NoPasswordPage, SetUpPage, StartPage } from './second-factor-pages.tsx'

/** Setting up the second factor, new backup codes, and turning it off; each asks for the password again. */
export function secondFactorRoutes(services: PageServices): Route<Permission>[] {
  const { database, signIn } = services
  const record = (c: Context, entry: OwnEntry) =>
    c.get('asCaller')((transaction) => recordOwnEntry(transaction, actorOf(c), entry))
  /** Now, whatever it was when the form was sent. */
  const isOn = (c: Context) => hasSecondFactor(database, actorOf(c).person.id)
  const pendingSecret = async (c: Context) =>
    (await signIn.api.pendingSecret({ body: { person: actorOf(c).person.id } })).secret

  /** Asks the service for what needs the password, or shows the form again. */
  const withPassword = async (c: Context, path: string, page: (error: string) => ReturnType<typeof ManagePage>) => {
    const form = await posted(c)
    const password = form['jetziges'] ?? form['jetziges-codes'] ?? form['jetziges-aus'] ?? ''
    const answer = await askService(services, c, path, { password })
    if (answer.ok) return { answer }
    const code = answer.status === 429 ? 'tooOften' : 'passwordWrong'
    return { refused: await c.html(page(accountSentence({ code })), answer.status === 429 ? 429 : 422) }
  }

  return [
    {
      method: 'GET',
      path: signInAddresses.accountFactor,
      permission: signInPermissions.manageAccount,
      answer: async (c) => {
        const { id, secondFactor } = actorOf(c).person
        if (!(await hasPassword(database, id))) return c.html(<NoPasswordPage />)
        if (!secondFactor) return c.html(<StartPage />)
        const { backupCodes } = await signIn.api.viewBackupCodes({ body: { userId: id } })
        return c.html(<ManagePage left={backupCodes.length} />)
      },
    },
    {
      method: 'POST',
      path: signInAddresses.accountFactor,
      permission: signInPermissions.manageAccount,
      answer: changeAlone(services, async (c) => {
        if (await isOn(c)) return c.redirect(unchangedAt(signInAddresses.accountFactor), 303)
        const { refused } = await withPassword(c, '/two-factor/enable', (error) => <StartPage error={error} />)
        return refused ?? c.redirect(signInAddresses.accountFactorSetUp, 303)
      }),
    },
    {
      method: 'GET',
      path: signInAddresses.accountFactorSetUp,
      permission: signInPermissions.manageAccount,
      answer: async (c) => {
        const secret = await pendingSecret(c)
        if (!secret) return c.redirect(signInAddresses.accountFactor, 303)
        return c.html(<SetUpPage secret={secret} email={actorOf(c).person.email} />)
      },
    },
    {
      method: 'POST',
      path: signInAddresses.accountFactorSetUp,
      permission: signInPermissions.manageAccount,
      answer: changeAlone(services, async (c) => {
        const { id, email } = actorOf(c).person
        const secret = await pendingSecret(c)
        if (!secret) return c.redirect(signInAddresses.accountFactor, 303)
        const { code = '' } = await posted(c)
        const answer = await askService(services, c, '/two-factor/verify-totp', { code: code.replaceAll(/\D/g, '') })
        if (!answer.ok) {
          const tooOften = (await answerOf(answer)).status === 429
          const error = accountSentence({ code: tooOften ? 'tooOften' : 'codeWrong' })
          return c.html(<SetUpPage {...{ secret, email, error }} />, tooOften ? 429 : 422)
        }
        await record(c, 'secondFactorTurnedOn')
        const { backupCodes } = await signIn.api.viewBackupCodes({ body: { userId: id } })
        return withCookies(await c.html(<BackupCodesPage codes={backupCodes} fresh />), answer)
      }),
    },
    {
      method: 'POST',
      path: signInAddresses.accountFactorCodes,
      permission: signInPermissions.manageAccount,
      answer: changeAlone(services, async (c) => {
        if (!(await isOn(c))) return c.redirect(unchangedAt(signInAddresses.accountFactor), 303)
        const path = '/two-factor/generate-backup-codes'
        const { answer, refused } = await withPassword(c, path, (error) => <ManagePage codesError={error} />)
        if (refused) return refused
        await record(c, 'backupCodesRenewed')
        const { backupCodes } = (await answer.json()) as { backupCodes: string[] }
        return c.html(<BackupCodesPage codes={backupCodes} />)
      }),
    },
    {
      method: 'POST',
      path: signInAddresses.accountFactorOff,
      permission: signInPermissions.manageAccount,
      answer: changeAlone(services, async (c) => {
        if (!(await isOn(c))) return c.redirect(unchangedAt(signInAddresses.accountFactor), 303)
        const { answer, refused } = await withPassword(c, '/two-factor/disable', (error) => (
          <ManagePage offError={error} />
        ))
        if (refused) return refused
        await record(c, 'secondFactorTurnedOff')
        return withCookies(c.redirect(signInAddresses.accountAfter('zweiter-faktor-aus'), 303), answer)
      }),
    },
  ]
}
