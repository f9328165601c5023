import { bundlePermissions } from '../policy.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { may } from '../../access/door.ts'
import { ForOrganisation } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import type { SeenBundle } from '../actions/see-bundle.ts'
import { joinsAtOnce } from '../actions/fitting-needs.ts'
import { isAskedBy } from '../rules/inviting.ts'
import { howToLeave, mayComeInWith, possibleAnswers, questionOf } from '../rules/participation-steps.ts'
import type { Participation } from '../schema.ts'
import { participationNames } from '../texts.de.ts'
import { bundleAddresses } from '../addresses.ts'

interface OwnPartProps {
  seen: SeenBundle
  actor: Actor
}

/** What whoever looks can do here for their own organisation, and what waits for them. */
export function OwnPart({ seen, actor }: OwnPartProps) {
  const mine = seen.participations.filter(({ organisation }) => organisation.id === actor.organisation?.id)
  const isGatekeeper = seen.gatekeeper !== null && seen.gatekeeper === actor.organisation?.id
  const requests = isGatekeeper ? seen.participations.filter(({ status }) => status === 'requested') : []
  const sent = seen.participations.filter(
    (each) => each.status === 'invited' && isAskedBy(actor.organisation?.id, seen.bundle, each),
  )
  const isIn = mine.some(({ status }) => status === 'joined' || status === 'requested' || status === 'invited')
  const comesIn =
    !isIn &&
    may(actor, bundlePermissions.answerBundle) &&
    actor.organisation?.kind !== 'vendor' &&
    mayComeInWith(questionOf(seen.bundle, undefined, seen.day))
  if (mine.length === 0 && requests.length === 0 && sent.length === 0 && !comesIn) return null
  return (
    <section>
      <h2 class="kern-heading-large">Ihre Organisation</h2>
      {mine.map((participation) => (
        <Mine seen={seen} actor={actor} participation={participation} />
      ))}
      {requests.map((request) => (
        <Request seen={seen} actor={actor} request={request} />
      ))}
      {sent.map((question) => (
        <Sent seen={seen} actor={actor} question={question} />
      ))}
      {comesIn && <ComeIn seen={seen} />}
    </section>
  )
}

/** What it says is what happens: one is in at once, or asks to be let in. */
const ComeIn = ({ seen: { bundle, day } }: Pick<OwnPartProps, 'seen'>) => (
  <p class="actions">
    Brauchen Sie das auch?
    <a class="kern-btn kern-btn--primary" href={bundleAddresses.join(bundle.id)}>
      <span class="kern-label">{joinsAtOnce(bundle, day) ? 'Beitreten' : 'Um Aufnahme bitten'}</span>
    </a>
  </p>
)

function Mine({ seen: { bundle, day }, actor, participation }: OwnPartProps & { participation: Participation }) {
  const { status, need, needTitle, leavesOn } = participation
  const question = questionOf(bundle, participation, day)
  const mayAnswer = may(actor, bundlePermissions.answerBundle)
  const isAsked = possibleAnswers(question).length > 0
  const leaves = howToLeave(bundle.status, status)
  return (
    <>
      <p>
        „{needTitle}“: {participationNames[status]}
        {leavesOn && `, Austritt am ${germanDay(leavesOn)}`}.
        {isAsked && !mayAnswer && ' Antworten kann bei Ihnen, wer entscheiden darf.'}
      </p>
      {mayAnswer && (isAsked || leaves || status === 'requested') && (
        <div class="actions">
          {isAsked && (
            <a class="kern-btn kern-btn--primary" href={bundleAddresses.answer(bundle.id, need)}>
              <span class="kern-label">{status === 'invited' ? 'Antworten' : 'Antwort ändern'}</span>
            </a>
          )}
          {leaves && !leavesOn && (
            <a class="kern-link" href={bundleAddresses.leave(bundle.id, need)}>
              Austreten
            </a>
          )}
          {leavesOn && (
            <form method="post" action={bundleAddresses.leave(bundle.id, need)}>
              <ForOrganisation actor={actor} />
              <SubmitButton kind="secondary" name="bleiben" value="ja">
                Austritt zurücknehmen
              </SubmitButton>
            </form>
          )}
          {status === 'requested' && (
            <form method="post" action={bundleAddresses.answer(bundle.id, need)}>
              <ForOrganisation actor={actor} />
              <SubmitButton kind="secondary" name="antwort" value="withdrawn">
                Bitte zurückziehen
              </SubmitButton>
            </form>
          )}
        </div>
      )}
    </>
  )
}

/** Whom one has asked and who has not answered: that can be taken back. */
function Sent({ seen: { bundle }, actor, question }: OwnPartProps & { question: Participation }) {
  const { organisation, need, needTitle } = question
  return (
    <form method="post" action={bundleAddresses.question(bundle.id, need)}>
      <ForOrganisation actor={actor} />
      <p>
        Sie haben {organisation.name} gefragt{needTitle && `: „${needTitle}“`}. Noch keine Antwort.
      </p>
      {may(actor, bundlePermissions.proposeBundle) && (
        <SubmitButton kind="secondary">
          Frage zurücknehmen<span class="kern-sr-only">: {organisation.name}</span>
        </SubmitButton>
      )}
    </form>
  )
}

function Request({ seen: { bundle }, actor, request }: OwnPartProps & { request: Participation }) {
  const { organisation, need, needTitle } = request
  return (
    <>
      <p>
        {organisation.name} bittet um Aufnahme{needTitle && ` mit „${needTitle}“`}.{' '}
        {!may(actor, bundlePermissions.answerBundle) && 'Darüber entscheidet bei Ihnen, wer entscheiden darf.'}
      </p>
      {may(actor, bundlePermissions.answerBundle) && (
        <form method="post" action={bundleAddresses.request(bundle.id, need)} class="actions">
          <ForOrganisation actor={actor} />
          <SubmitButton name="aufnehmen" value="ja">
            {organisation.name} aufnehmen
          </SubmitButton>
          <SubmitButton kind="secondary" name="aufnehmen" value="nein">
            Nicht aufnehmen
          </SubmitButton>
        </form>
      )}
    </>
  )
}
