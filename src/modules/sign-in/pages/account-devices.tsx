import { signInPermissions } from '../policy.ts'
import { signInAddresses } from '../addresses.ts'
import { germanTime } from '../../../kernel/german-dates.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { recordOwnEntry } from '../actions/change-account.ts'
import { deviceName } from '../rules/device-name.ts'
import type { Permission } from '../../access/schema.ts'
import { endOtherSessions, endSession, sessionsOf, type OpenSession } from '../store/accounts.ts'
import { accountStep, DoneNotice } from './account-parts.tsx'
import { actorOf, type PageServices } from '../../access/index.ts'
import { posted } from './posted.ts'
import { unchangedAt } from '../../../ui/unchanged.ts'

/** Where one is signed in, and signing out from afar. */
export function accountDeviceRoutes({ database }: PageServices): Route<Permission>[] {
  return [
    {
      method: 'GET',
      path: signInAddresses.accountDevices,
      permission: signInPermissions.manageAccount,
      answer: async (c) => {
        const { person, session } = actorOf(c)
        const sessions = await sessionsOf(database, person.id)
        return c.html(<DevicesPage sessions={sessions} here={session} done={c.req.query('hinweis')} />)
      },
    },
    {
      method: 'POST',
      path: signInAddresses.accountDeviceEnd,
      permission: signInPermissions.manageAccount,
      answer: async (c) => {
        const actor = actorOf(c)
        const { geraet = '' } = await posted(c)
        if (!(await endSession(database, actor.person.id, geraet))) return c.notFound()
        await c.get('asCaller')((transaction) => recordOwnEntry(transaction, actor, 'sessionsEnded'))
        return c.redirect(signInAddresses.accountDevicesAfter('geraet'), 303)
      },
    },
    {
      method: 'POST',
      path: signInAddresses.accountDevicesEnd,
      permission: signInPermissions.manageAccount,
      answer: async (c) => {
        const actor = actorOf(c)
        if (!(await endOtherSessions(database, actor.person.id, actor.session)))
          return c.redirect(unchangedAt(signInAddresses.accountDevices), 303)
        await c.get('asCaller')((transaction) => recordOwnEntry(transaction, actor, 'sessionsEnded'))
        return c.redirect(signInAddresses.accountDevicesAfter('geraete'), 303)
      },
    },
  ]
}

interface DevicesProps {
  sessions: readonly OpenSession[]
  here: string
  done: string | undefined
}

function DevicesPage({ sessions, here, done }: DevicesProps) {
  return (
    <Page title="Ihre Geräte" breadcrumb={[accountStep, { name: 'Ihre Geräte' }]}>
      <DoneNotice of={done} />
      <h1 class="kern-heading-x-large">Ihre Geräte</h1>
      <p class="text">
        Hier sehen Sie, wo Sie angemeldet sind. Kennen Sie ein Gerät nicht, melden Sie es ab und ändern Sie dann Ihr
        Passwort. Nach zwölf Stunden ohne Benutzung endet eine Anmeldung von selbst.
      </p>
      <DataTable
        caption="Wo Sie angemeldet sind"
        columns={[
          { name: 'Gerät' },
          { name: 'Angemeldet seit' },
          { name: 'Zuletzt benutzt (auf eine Stunde genau)' },
          { name: 'Abmelden' },
        ]}
        rows={sessions.map((session) => deviceRow(session, here))}
      />
      {sessions.length > 1 && (
        <form method="post" action={signInAddresses.accountDevicesEnd}>
          <SubmitButton kind="secondary">Alle anderen Geräte abmelden</SubmitButton>
        </form>
      )}
    </Page>
  )
}

function deviceRow({ id, userAgent, begunAt, usedAt }: OpenSession, here: string) {
  const name = deviceName(userAgent)
  return [
    name,
    germanTime(begunAt),
    id === here ? 'jetzt' : germanTime(usedAt),
    id === here ? (
      'dieses Gerät'
    ) : (
      <form method="post" action={signInAddresses.accountDeviceEnd}>
        <input type="hidden" name="geraet" value={id} />
        <button class="kern-btn kern-btn--tertiary kern-btn--x-small" type="submit">
          <span class="kern-label">{`${name} abmelden`}</span>
        </button>
      </form>
    ),
  ]
}
