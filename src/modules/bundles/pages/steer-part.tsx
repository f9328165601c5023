import { germanDay } from '../../../kernel/german-dates.ts'
import { number } from '../../../kernel/german-numbers.ts'
import { SubmitButton, TextField } from '../../../ui/form.tsx'
import { may } from '../../access/door.ts'
import { ForOrganisation } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import type { SeenBundle } from '../actions/see-bundle.ts'
import { membersOf } from '../actions/steer-bundle.ts'
import { letterAddresses } from '../../letters/addresses.ts'
import { bundleAddresses } from '../addresses.ts'
import { bundlePermissions } from '../policy.ts'
import { isAskableAgain } from '../rules/inviting.ts'
import { participationNames } from '../texts.de.ts'

interface SteerPartProps {
  seen: SeenBundle
  actor: Actor
}

/** What whoever decides about who comes in can do with the question: move its day, begin without the silent, ask again. */
export function SteerPart({ seen, actor }: SteerPartProps) {
  const { bundle, participations, gatekeeper, day } = seen
  if (gatekeeper !== actor.organisation?.id || !may(actor, bundlePermissions.answerBundle)) return null
  const again = participations.filter((each) => isAskableAgain(bundle, each, { participations, today: day }))
  const isAsking = bundle.status === 'asking'
  if (!isAsking && bundle.status !== 'started') return null
  const waiting = participations.filter(({ status }) => status === 'invited').length
  const mayBegin = isAsking && waiting > 0 && membersOf(participations) >= bundle.quorum
  return (
    <section>
      <h2 class="kern-heading-large">Sie entscheiden, wie weiter gefragt wird</h2>
      {mayBegin && (
        <form method="post" action={bundleAddresses.early(bundle.id)}>
          <ForOrganisation actor={actor} />
          <p>
            Es haben genug zugesagt. Wenn Sie nicht länger warten möchten, beginnt das Bündel jetzt; die{' '}
            {number(waiting)} ohne Antwort sind dann nicht dabei und können um Aufnahme bitten.
          </p>
          <SubmitButton kind="secondary">Jetzt beginnen</SubmitButton>
        </form>
      )}
      {isAsking && (
        <form method="post" action={bundleAddresses.day(bundle.id)} class="narrow">
          <ForOrganisation actor={actor} />
          <TextField
            name="frist"
            label="Antworten bis"
            hint={`Zurzeit ${germanDay(bundle.answerBy)}. Alle, die gefragt oder dabei sind, hören davon.`}
            type="date"
            value={bundle.answerBy}
          />
          <SubmitButton kind="secondary">Tag verschieben</SubmitButton>
        </form>
      )}
      <p>
        <a class="kern-link" href={letterAddresses.towns(bundle.id)}>
          Gemeinden einladen, in denen noch niemand hier ist
        </a>
      </p>
      {again.map(({ organisation, need, status }) => (
        <form method="post" action={bundleAddresses.again(bundle.id, need)} class="inline-form">
          <ForOrganisation actor={actor} />
          <span>
            {organisation.name}: {participationNames[status]}.
          </span>
          <SubmitButton kind="secondary">
            Noch einmal fragen<span class="kern-sr-only">: {organisation.name}</span>
          </SubmitButton>
        </form>
      ))}
    </section>
  )
}
