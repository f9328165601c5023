import { bundlePermissions } from '../policy.ts'
import { SelectField, SubmitButton } from '../../../ui/form.tsx'
import { may } from '../../access/door.ts'
import { ForOrganisation } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import type { SeenBundle } from '../actions/see-bundle.ts'
import { bundleAddresses } from '../addresses.ts'

/** Each participant names who should lead, or nobody. */
export function LeadForm({ seen, actor }: { seen: SeenBundle; actor: Actor }) {
  const { bundle, participations, choices } = seen
  const members = new Map(
    participations
      .filter(({ status }) => status === 'joined')
      .map(({ organisation }) => [organisation.id, organisation.name]),
  )
  const own = actor.organisation?.id ?? ''
  const isLiving = bundle.status === 'asking' || bundle.status === 'started'
  if (!isLiving || !members.has(own)) return null
  const named = choices.filter(({ organisation, choice }) => members.has(organisation) && choice !== null)
  return (
    <section>
      <h2 class="kern-heading-large">Federführung</h2>
      <p>
        Wer führt, spricht für das Bündel und entscheidet, wer noch aufgenommen wird. Es führt, wen mehr als die Hälfte
        nennt und wer sich auch selbst nennt; bei Gleichstand niemand.
      </p>
      {named.length > 0 && (
        <ul>
          {named.map(({ organisation, choice }) => (
            <li>
              {members.get(organisation)} nennt{' '}
              {organisation === choice ? 'sich selbst' : (members.get(choice!) ?? 'jemanden, der nicht mehr dabei ist')}
            </li>
          ))}
        </ul>
      )}
      {may(actor, bundlePermissions.answerBundle) && (
        <form method="post" action={bundleAddresses.lead(bundle.id)} class="narrow">
          <ForOrganisation actor={actor} />
          <SelectField
            name="wahl"
            label="Wen nennen Sie?"
            value={choices.find(({ organisation }) => organisation === own)?.choice ?? ''}
            options={[
              { value: '', name: 'niemanden' },
              ...[...members].map(([value, name]) => ({ value, name: value === own ? `${name} (wir selbst)` : name })),
            ]}
          />
          <SubmitButton kind="secondary">Wahl speichern</SubmitButton>
        </form>
      )}
    </section>
  )
}
