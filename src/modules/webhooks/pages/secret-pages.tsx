import { sentenceAt, type Refusal } from '../../../kernel/refusal.ts'
import { SelectField, SubmitButton } from '../../../ui/form.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { ForOrganisation } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import { overlapHours, usualOverlap, type Webhook } from '../schema.ts'
import { overlapNames, webhookRefusal } from '../texts.de.ts'
import { webhookAddresses } from '../addresses.ts'
import { minute, trail } from './webhook-page.tsx'

interface RenewalProps {
  actor: Actor
  webhook: Webhook
  refusals: readonly Refusal[]
}

/** Asked before the old secret begins to end. */
export function RenewalPage({ actor, webhook, refusals }: RenewalProps) {
  const { host } = new URL(webhook.url)
  return (
    <Page
      title="Geheimnis erneuern"
      breadcrumb={[
        ...trail,
        { name: host, href: webhookAddresses.webhook(webhook.id) },
        { name: 'Geheimnis erneuern' },
      ]}
    >
      {refusals.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={refusals.map(webhookRefusal)} />}
      <h1 class="kern-heading-x-large">Geheimnis für {host} erneuern?</h1>
      <p class="lead">
        Sie bekommen ein neues Geheimnis. Es wird nur einmal gezeigt, und der Wechsel lässt sich nicht rückgängig
        machen.
      </p>
      <p class="text">
        Solange das bisherige noch gilt, trägt jede Nachricht zwei Unterschriften, und Ihr Programm darf beide annehmen.
        Erneuern Sie in dieser Zeit noch einmal, endet das ältere sofort.
      </p>
      <form method="post" action={webhookAddresses.webhookRenewal(webhook.id)} class="narrow">
        <ForOrganisation actor={actor} />
        <SelectField
          name="bisheriges"
          label="Wie lange gilt das bisherige Geheimnis?"
          options={overlapHours.map((hours) => ({ value: String(hours), name: overlapNames[hours] }))}
          value={String(usualOverlap)}
          error={sentenceAt(refusals, 'oldFor', webhookRefusal)}
        />
        <div class="actions">
          <SubmitButton>Neues Geheimnis erzeugen</SubmitButton>
          <a class="kern-link" href={webhookAddresses.webhook(webhook.id)}>
            Abbrechen
          </a>
        </div>
      </form>
    </Page>
  )
}

interface SecretProps {
  id: string
  secret: string
  /** Where there was one before. */
  renewed?: Webhook
}

/** The only time the secret is seen. */
export function SecretPage({ id, secret, renewed }: SecretProps) {
  return (
    <Page title="Geheimnis der Benachrichtigung" breadcrumb={[...trail, { name: 'Geheimnis' }]}>
      <h1 class="kern-heading-x-large">{renewed ? 'Ihr neues Geheimnis' : 'Ihre Benachrichtigung ist eingerichtet'}</h1>
      <p class="lead">Bitte bewahren Sie das Geheimnis jetzt auf. Es wird hier nur dieses eine Mal gezeigt.</p>
      <p>
        <code class="secret">{secret}</code>
      </p>
      {renewed && <OldSecret until={renewed.oldSecretUntil} />}
      <p class="text">
        Damit prüft Ihr Programm, dass eine Nachricht von hier kommt: In der Kopfzeile <code>Allmende-Signature</code>{' '}
        steht <code>t=…,v1=…</code>. Der Wert von <code>v1</code> ist HMAC-SHA256 mit diesem Geheimnis über den Wert von{' '}
        <code>t</code>, einen Punkt und den Inhalt. Steht <code>v1</code> zweimal darin, weil das Geheimnis gerade
        wechselt, genügt es, wenn einer der Werte passt. Kommt dieselbe Nachricht zweimal, hat sie dieselbe{' '}
        <code>id</code>.
      </p>
      <p>
        <a class="kern-link" href={webhookAddresses.webhook(id)}>
          Weiter zur Benachrichtigung
        </a>
      </p>
    </Page>
  )
}

function OldSecret({ until }: { until: Date | null }) {
  if (!until) return <p>Das bisherige Geheimnis gilt nicht mehr.</p>
  return (
    <p>
      Das bisherige gilt noch bis zum <time datetime={until.toISOString()}>{minute.format(until)} Uhr</time>. Bis dahin
      muss Ihr Programm das neue kennen.
    </p>
  )
}
