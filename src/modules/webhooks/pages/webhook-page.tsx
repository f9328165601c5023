import { number } from '../../../kernel/german-numbers.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { FileLinks } from '../../../ui/file-links.tsx'
import { SubmitButton } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { ForOrganisation, type Fields } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import type { Delivery, Webhook } from '../schema.ts'
import { answerWords, deliveryEventNames, deliveryStatusNames, webhookNotices, webhookRefusal } from '../texts.de.ts'
import { webhookAddresses } from '../addresses.ts'
import { fieldsOf, WebhookFields } from './webhook-fields.tsx'

interface Props {
  actor: Actor
  webhook: Webhook
  deliveries: readonly Delivery[]
  refusals: readonly Refusal[]
  fields: Fields | undefined
  notice: string | undefined
}

export const trail = [
  { name: 'Zugänge', href: webhookAddresses.access },
  { name: 'Benachrichtigungen für Programme', href: webhookAddresses.webhooks },
]
const instant = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Europe/Berlin',
})
export const minute = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
})

export function WebhookPage({ actor, webhook, deliveries, refusals, fields, notice = '' }: Props) {
  const said = Object.hasOwn(webhookNotices, notice) ? webhookNotices[notice] : undefined
  const { id, paused } = webhook
  const { host } = new URL(webhook.url)
  return (
    <Page title={`Benachrichtigung an ${host}`} breadcrumb={[...trail, { name: host }]}>
      {refusals.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={refusals.map(webhookRefusal)} />}
      {said && <Notice kind="success" title="Erledigt" text={said} />}
      <h1 class="kern-heading-x-large">Benachrichtigung an {host}</h1>
      <p class="lead">{paused ? 'Sie ist angehalten.' : 'Sie läuft.'}</p>
      {webhook.oldSecretUntil && webhook.oldSecretUntil > new Date() && (
        <p>
          Neben dem neuen gilt das bisherige Geheimnis noch bis zum{' '}
          <time datetime={webhook.oldSecretUntil.toISOString()}>{minute.format(webhook.oldSecretUntil)} Uhr</time>. Bis
          dahin muss Ihr Programm das neue kennen.
        </p>
      )}
      <div class="actions">
        {!paused && (
          <form method="post" action={webhookAddresses.webhookTest(id)}>
            <ForOrganisation actor={actor} />
            <SubmitButton kind="secondary">Probe verschicken</SubmitButton>
          </form>
        )}
        <form method="post" action={webhookAddresses.webhookPause(id)}>
          <ForOrganisation actor={actor} />
          <SubmitButton kind="secondary" name="anhalten" value={paused ? 'nein' : 'ja'}>
            {paused ? 'Fortsetzen' : 'Anhalten'}
          </SubmitButton>
        </form>
        <a class="kern-link" href={webhookAddresses.webhookRenewal(id)}>
          Geheimnis erneuern
        </a>
        <a class="kern-link" href={webhookAddresses.webhookRemoval(id)}>
          Löschen
        </a>
      </div>
      <Deliveries id={id} deliveries={deliveries} />
      <section aria-labelledby="aendern">
        <h2 class="kern-heading-large" id="aendern">
          Ändern
        </h2>
        <form method="post" action={webhookAddresses.webhook(id)} class="narrow">
          <ForOrganisation actor={actor} />
          <WebhookFields fields={fields ?? fieldsOf(webhook)} refusals={refusals} />
          <SubmitButton kind="secondary">Speichern</SubmitButton>
        </form>
      </section>
    </Page>
  )
}

function Deliveries({ id, deliveries }: { id: string; deliveries: readonly Delivery[] }) {
  return (
    <section aria-labelledby="verschickt">
      <h2 class="kern-heading-large" id="verschickt">
        Zuletzt verschickt
      </h2>
      {deliveries.length === 0 ? (
        <p>Noch ist nichts geschehen, wovon zu berichten wäre.</p>
      ) : (
        <DataTable
          caption="Zuletzt verschickt"
          quiet
          columns={[
            { name: 'Wann' },
            { name: 'Ereignis' },
            { name: 'Stand' },
            { name: 'Antwort' },
            { name: 'Versuche', numeric: true },
          ]}
          rows={deliveries.map(({ createdAt, event, status, answer, attempts }) => [
            <time datetime={createdAt.toISOString()}>{instant.format(createdAt)}</time>,
            deliveryEventNames[event],
            deliveryStatusNames[status],
            answerWords(answer),
            number(attempts),
          ])}
        />
      )}
      {deliveries.length > 0 && <FileLinks href={(ending) => webhookAddresses.deliveriesFile(id, ending)} />}
    </section>
  )
}

export function RemovalPage({ actor, webhook }: { actor: Actor; webhook: Webhook }) {
  const { host } = new URL(webhook.url)
  return (
    <Page title="Benachrichtigung löschen" breadcrumb={[...trail, { name: 'Löschen' }]}>
      <h1 class="kern-heading-x-large">Benachrichtigung an {host} löschen?</h1>
      <p class="lead">Das lässt sich nicht rückgängig machen. Das Geheimnis gilt dann nicht mehr.</p>
      <form method="post" action={webhookAddresses.webhookRemoval(webhook.id)} class="actions">
        <ForOrganisation actor={actor} />
        <SubmitButton>Endgültig löschen</SubmitButton>
        <a class="kern-link" href={webhookAddresses.webhook(webhook.id)}>
          Behalten
        </a>
      </form>
    </Page>
  )
}
