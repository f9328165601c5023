import { bundlePermissions } from '../policy.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { counted } from '../../../kernel/german-numbers.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { may } from '../../access/door.ts'
import { ForOrganisation } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import type { SeenBundle } from '../actions/see-bundle.ts'
import type { BundleChange } from '../schema.ts'
import { changeName, changeStatusNames } from '../texts.de.ts'
import { bundleAddresses, changesPlace } from '../addresses.ts'

interface ChangesProps {
  seen: SeenBundle
  actor: Actor
}

/** Splits and mergers: what is proposed, who has answered, and what one can do about it. */
export function Changes({ seen, actor }: ChangesProps) {
  const { bundle, participations, changes } = seen
  const isIn = participations.some(
    ({ status, organisation }) => status === 'joined' && organisation.id === actor.organisation?.id,
  )
  const mayPropose = isIn && bundle.status === 'started' && may(actor, bundlePermissions.proposeBundle)
  if (changes.length === 0 && !mayPropose) return null
  return (
    <section id={changesPlace}>
      <h2 class="kern-heading-large">Teilen und zusammenführen</h2>
      {changes.map((change) => (
        <Change seen={seen} actor={actor} change={change} />
      ))}
      {mayPropose && (
        <p class="actions">
          <a class="kern-link" href={bundleAddresses.split(bundle.id)}>
            Bündel teilen
          </a>
          <a class="kern-link" href={bundleAddresses.merge(bundle.id)}>
            Mit einem anderen zusammenführen
          </a>
        </p>
      )}
    </section>
  )
}

function Change({ seen, actor, change }: ChangesProps & { change: BundleChange }) {
  const own = actor.organisation?.id
  const mine = change.answers.find(({ organisation }) => organisation.id === own)
  const isOpen = change.status === 'proposed' && change.answerBy >= seen.day
  const mayAnswer = isOpen && mine !== undefined && mine.consents !== true && may(actor, bundlePermissions.answerBundle)
  const mayWithdraw = isOpen && change.organisation.id === own && may(actor, bundlePermissions.proposeBundle)
  const mayUndo =
    change.status === 'carriedOut' &&
    (change.organisation.id === own || change.carriedOutFor === own) &&
    may(actor, bundlePermissions.answerBundle)
  return (
    <>
      <h3 class="kern-heading-small">{changeName(change)}</h3>
      <p>
        Vorgeschlagen von {change.organisation.name} am {germanDay(change.createdAt)}:{' '}
        {changeStatusNames[change.status]}
        {isOpen && `, bis zum ${germanDay(change.answerBy)}`}.
      </p>
      {isOpen && change.kind === 'split' && <p>{partsOf(change, seen)}</p>}
      {isOpen && (
        <ul>
          {change.answers.map(({ organisation, consents }) => (
            <li>
              {organisation.name}: {consents === null ? 'noch keine Antwort' : consents ? 'stimmt zu' : 'lehnt ab'}
            </li>
          ))}
        </ul>
      )}
      {(mayAnswer || mayWithdraw || mayUndo) && (
        <form method="post" action={bundleAddresses.change(seen.bundle.id, change.id)} class="actions">
          <ForOrganisation actor={actor} />
          {mayAnswer && <SubmitButton {...choice('zustimmen')}>Zustimmen</SubmitButton>}
          {mayAnswer && (
            <SubmitButton kind="secondary" {...choice('ablehnen')}>
              Ablehnen
            </SubmitButton>
          )}
          {mayWithdraw && (
            <SubmitButton kind="tertiary" {...choice('zurueckziehen')}>
              Vorschlag zurückziehen
            </SubmitButton>
          )}
          {mayUndo && (
            <SubmitButton kind="secondary" {...choice('rueckgaengig')}>
              Rückgängig machen
            </SubmitButton>
          )}
        </form>
      )}
    </>
  )
}

const choice = (value: string) => ({ name: 'was', value })

/** Whoever is asked has to know on which side it would stand. */
function partsOf({ needs }: BundleChange, { participations }: SeenBundle): string {
  const going = participations.filter(({ need }) => needs.includes(need)).map(({ organisation }) => organisation.name)
  const hidden = needs.length - going.length
  const names = [...new Set(going), ...(hidden > 0 ? [counted(hidden, 'weiterer Bedarf', 'weitere Bedarfe')] : [])]
  return `In den neuen Teil gehen: ${names.join(', ')}. Alle anderen bleiben, wo sie sind.`
}
