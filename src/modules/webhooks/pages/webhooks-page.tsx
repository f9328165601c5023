import { germanDay } from '../../../kernel/german-dates.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { ForOrganisation, type Fields } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import type { Webhook } from '../schema.ts'
import { eventNames, webhookNotices, webhookRefusal } from '../texts.de.ts'
import { webhookAddresses } from '../addresses.ts'
import { WebhookFields } from './webhook-fields.tsx'

interface Props {
  actor: Actor
  webhooks: readonly Webhook[]
  refusals: readonly Refusal[]
  fields: Fields
  notice: string | undefined
}

export function WebhooksPage({ actor, webhooks, refusals, fields, notice = '' }: Props) {
  const said = Object.hasOwn(webhookNotices, notice) ? webhookNotices[notice] : undefined
  return (
    <Page
      title="Benachrichtigungen für Programme"
      breadcrumb={[{ name: 'Zugänge', href: webhookAddresses.access }, { name: 'Benachrichtigungen für Programme' }]}
    >
      {refusals.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={refusals.map(webhookRefusal)} />}
      {said && <Notice kind="success" title="Erledigt" text={said} />}
      <h1 class="kern-heading-x-large">Benachrichtigungen für Programme</h1>
      <p class="lead">
        Geschieht etwas, das Ihre Organisation sehen darf, schickt Allmende eine Nachricht an ein Programm, dessen
        Adresse Sie hier eintragen (Webhook).
      </p>
      {webhooks.length === 0 ? (
        <p>Noch ist keine Benachrichtigung eingerichtet.</p>
      ) : (
        <DataTable
          caption="Eingerichtete Benachrichtigungen"
          columns={[{ name: 'Adresse' }, { name: 'Ereignisse' }, { name: 'Stand' }, { name: 'Seit' }]}
          rows={webhooks.map(({ id, url, events, paused, createdAt }) => [
            <a class="kern-link" href={webhookAddresses.webhook(id)}>
              {url}
            </a>,
            events.map((event) => eventNames[event]).join(', '),
            paused ? 'angehalten' : 'läuft',
            germanDay(createdAt),
          ])}
        />
      )}
      <section aria-labelledby="neu">
        <h2 class="kern-heading-large" id="neu">
          Neue Benachrichtigung
        </h2>
        <form method="post" action={webhookAddresses.webhooks} class="narrow">
          <ForOrganisation actor={actor} />
          <WebhookFields fields={fields} refusals={refusals} />
          <SubmitButton>Einrichten</SubmitButton>
        </form>
      </section>
    </Page>
  )
}
