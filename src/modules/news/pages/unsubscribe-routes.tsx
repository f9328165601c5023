import { newsPermissions } from '../policy.ts'
import type { Context } from 'hono'
import type { Route } from '../../../platform/server/routes.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { MessagePage } from '../../../ui/static-pages.tsx'
import type { Permission } from '../../access/schema.ts'
import { endKind, endMails, kindToUnsubscribe, readerToUnsubscribe } from '../actions/unsubscribe.ts'
import type { BundleMailKind } from '../schema/bundle-mail-kinds.ts'
import { bundleMailNames } from '../texts.de.ts'
import { newsAddresses } from '../addresses.ts'
import type { NewsPageServices } from './services.ts'

/**
 * Ends the mails without a sign-in. Opening the link changes nothing: programs that look for bad links open it too. Mail programs
 * post to it from elsewhere when somebody presses their button (RFC 8058); the signature in the address is what lets them.
 */
export function unsubscribeRoutes({ database }: NewsPageServices): Route<Permission>[] {
  const path = newsAddresses.unsubscribe(':zeichen')
  const reader = (c: Context) => readerToUnsubscribe(database, c.req.param('zeichen') ?? '')
  return [
    {
      method: 'GET',
      path,
      permission: newsPermissions.readFeeds,
      answer: async (c) => ((await reader(c)) ? c.html(<ConfirmPage address={c.req.path} />) : c.notFound()),
    },
    {
      method: 'POST',
      path,
      permission: newsPermissions.readFeeds,
      fromElsewhere: true,
      answer: async (c) => {
        const found = await reader(c)
        if (!found) return c.notFound()
        await endMails(database, found)
        return c.html(
          <MessagePage
            title="Sie bekommen keine Mails mehr"
            text="Was Sie verfolgen, bleibt gespeichert. Möchten Sie wieder Mails bekommen, wählen Sie das unter „Was ich verfolge“."
            next={{ href: newsAddresses.follows, name: 'Was ich verfolge' }}
          />,
        )
      },
    },
  ]
}

/** The same for one kind of mails about bundles. */
export function unsubscribeKindRoutes({ database }: NewsPageServices): Route<Permission>[] {
  const path = newsAddresses.unsubscribeKind(':zeichen')
  const wanted = (c: Context) => kindToUnsubscribe(database, c.req.param('zeichen') ?? '')
  const permission = newsPermissions.readFeeds
  return [
    {
      method: 'GET',
      path,
      permission,
      answer: async (c) => {
        const found = await wanted(c)
        return found ? c.html(<ConfirmKindPage address={c.req.path} kind={found.kind} />) : c.notFound()
      },
    },
    {
      method: 'POST',
      path,
      permission,
      fromElsewhere: true,
      answer: async (c) => {
        const found = await wanted(c)
        if (!found) return c.notFound()
        await endKind(database, found)
        return c.html(
          <MessagePage
            title="Solche Mails kommen nicht mehr"
            text={`Nicht mehr: ${bundleMailNames[found.kind]}. Auf der Seite des Bündels steht weiter alles.`}
            next={{ href: newsAddresses.follows, name: 'Was ich verfolge' }}
          />,
        )
      },
    },
  ]
}

const ConfirmKindPage = ({ address, kind }: { address: string; kind: BundleMailKind }) => (
  <Page title="Keine solchen Mails mehr?" breadcrumb={[{ name: 'Keine solchen Mails mehr?' }]}>
    <h1 class="kern-heading-x-large">Keine solchen Mails mehr?</h1>
    <p class="lead">Aus Ihren Bündeln nicht mehr: {bundleMailNames[kind]}.</p>
    <form method="post" action={address}>
      <SubmitButton>Nicht mehr schicken</SubmitButton>
    </form>
  </Page>
)

function ConfirmPage({ address }: { address: string }) {
  return (
    <Page title="Keine Mails mehr?" breadcrumb={[{ name: 'Keine Mails mehr?' }]}>
      <h1 class="kern-heading-x-large">Keine Mails mehr zu dem, was Sie verfolgen?</h1>
      <p class="lead">Mails zu Ihrem Zugang und Fragen an Ihre Organisation kommen weiterhin.</p>
      <form method="post" action={address}>
        <SubmitButton>Keine Mails mehr schicken</SubmitButton>
      </form>
    </Page>
  )
}
