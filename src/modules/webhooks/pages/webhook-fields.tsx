import { sentenceAt, type Refusal } from '../../../kernel/refusal.ts'
import { CheckField, TextField } from '../../../ui/form.tsx'
import type { Fields } from '../../access/index.ts'
import { webhookEvents, type Webhook } from '../schema.ts'
import { eventNames, webhookRefusal } from '../texts.de.ts'

/** Where to, and what about: the same for a new one and for one that changes. */
export function WebhookFields({ fields, refusals }: { fields: Fields; refusals: readonly Refusal[] }) {
  const errorAt = (place: string) => sentenceAt(refusals, place, webhookRefusal)
  const events = errorAt('events')
  return (
    <>
      <TextField
        name="adresse"
        type="url"
        label="Adresse, die benachrichtigt wird"
        hint="Zum Beispiel https://fachverfahren.ihre-stadt.de/allmende"
        maxlength={500}
        value={fields['adresse']}
        error={errorAt('url')}
      />
      <fieldset class="kern-fieldset" aria-describedby={events && 'ereignisse-fehler'}>
        <legend class="kern-label kern-label--large">Wovon soll das Programm erfahren?</legend>
        {events && (
          <p class="kern-error" id="ereignisse-fehler">
            <span class="kern-icon kern-icon--danger" aria-hidden="true"></span>
            <span class="kern-body">{events}</span>
          </p>
        )}
        <div class="kern-fieldset__body">
          {webhookEvents.map((event) => (
            <CheckField name={event} label={eventNames[event]} checked={fields[event] === 'ja'} />
          ))}
        </div>
      </fieldset>
    </>
  )
}

export const fieldsOf = ({ url, events }: Pick<Webhook, 'url' | 'events'>): Fields => ({
  adresse: url,
  ...Object.fromEntries(events.map((event) => [event, 'ja'])),
})
