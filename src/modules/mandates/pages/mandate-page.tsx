import { mandatePermissions } from '../policy.ts'
import { mandateAddresses } from '../addresses.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { isSecondPairOfEyes, may } from '../../access/door.ts'
import { mayFollow, preparerOf, sideOf, standingOf } from '../rules/mandate-standing.ts'
import type { Actor } from '../../access/schema.ts'
import type { Mandate } from '../schema.ts'
import type { JournalExcerpt } from '../../journal/schema.ts'
import { mandateNotices, mandateRefusals, scopeMeanings, scopeNames, standingNames } from '../texts/mandate-words.de.ts'
import { History } from '../../journal/index.ts'
import { ForOrganisation } from '../../access/index.ts'
import { beginner, partyName, period, whoOf } from './mandates-page.tsx'

interface MandatePageProps {
  actor: Actor
  mandate: Mandate
  history: JournalExcerpt
  today: string
  errors: readonly string[]
  notice: string | undefined
}

const titleOf = ({ representative, represented }: Mandate) =>
  `${partyName(representative)} vertritt ${partyName(represented)}`

const endOf = ({ status }: Mandate) => (status === 'active' ? 'Vertretung beenden' : 'Vertretung zurückziehen')

/** One mandate: what it covers, who did what, and the steps that are open to whoever looks. */
export function MandatePage({ actor, mandate, history, today, errors, notice = '' }: MandatePageProps) {
  const side = sideOf(mandate, actor.organisation!.id)
  const standing = standingOf(mandate, today)
  const isOver = standing === 'expired'
  const maybeDecide =
    may(actor, mandatePermissions.decideMandate) && mayFollow(mandate.status, 'active', side) && !isOver
  const isDeclinedInstead = mandate.status === 'proposed' && side === 'represented'
  const mayEnd =
    may(actor, mandatePermissions.revokeMandate) &&
    mayFollow(mandate.status, 'revoked', side) &&
    !isOver &&
    !isDeclinedInstead
  return (
    <Page
      title={titleOf(mandate)}
      breadcrumb={[{ name: 'Vertretungen', href: mandateAddresses.mandates }, { name: titleOf(mandate) }]}
    >
      {errors.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={errors} />}
      {Object.hasOwn(mandateNotices, notice) && (
        <Notice kind="success" title="Erledigt" text={mandateNotices[notice]!} />
      )}
      <h1 class="kern-heading-x-large">{titleOf(mandate)}</h1>
      <Facts mandate={mandate} standing={standingNames[standing]} />
      {maybeDecide &&
        (isSecondPairOfEyes(actor, preparerOf(mandate)) ? (
          <DecisionForm actor={actor} mandate={mandate} />
        ) : (
          <p class="text">{mandateRefusals['mandateFourEyes']}</p>
        ))}
      {mayEnd && (
        <p>
          <a class="kern-link" href={mandateAddresses.mandateEnd(mandate.id)}>
            {endOf(mandate)}
          </a>
        </p>
      )}
      <History excerpt={history} />
    </Page>
  )
}

function Facts({ mandate, standing }: { mandate: Mandate; standing: string }) {
  const { represented, decidedAt, decidedBy, revokedAt, revokedBy, scope } = mandate
  const facts: [string, string][] = [
    ['Stand', standing],
    ['Umfang', `${scopeNames[scope]}. ${scopeMeanings[scope]}`],
    ['Zeitraum', period(mandate)],
    [mandate.proposedBy ? 'Vorgeschlagen' : 'Vorbereitet', beginner(mandate)],
  ]
  if (decidedAt) facts.push(['Entschieden', `${whoOf(decidedBy, represented)}, ${germanDay(decidedAt)}`])
  const ended = revokedBy?.name ?? 'jemand von einer der beiden Seiten'
  if (revokedAt) facts.push(['Beendet', `${ended}, ${germanDay(revokedAt)}`])
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function DecisionForm({ actor, mandate }: { actor: Actor; mandate: Mandate }) {
  const { representative, represented } = mandate
  return (
    <section>
      <h2 class="kern-heading-large">Stimmt {represented.name} zu?</h2>
      <p class="text">
        Wenn Sie zustimmen, können Personen von {representative.name} im genannten Umfang für {represented.name}{' '}
        handeln. Im Verlauf steht immer, wer das war. Sie können die Vertretung jederzeit beenden.
      </p>
      <form method="post" action={mandateAddresses.mandate(mandate.id)}>
        <ForOrganisation actor={actor} />
        <div class="actions">
          <SubmitButton name="entscheidung" value="zustimmen">
            Zustimmen
          </SubmitButton>
          <SubmitButton name="entscheidung" value="ablehnen" kind="secondary">
            Ablehnen
          </SubmitButton>
        </div>
      </form>
    </section>
  )
}

export function MandateEndPage({ actor, mandate }: { actor: Actor; mandate: Mandate }) {
  const steps = [
    { name: 'Vertretungen', href: mandateAddresses.mandates },
    { name: titleOf(mandate), href: mandateAddresses.mandate(mandate.id) },
  ]
  return (
    <Page title={`${endOf(mandate)}?`} breadcrumb={[...steps, { name: endOf(mandate) }]}>
      <h1 class="kern-heading-x-large">{endOf(mandate)}?</h1>
      <p class="text">
        {mandate.status === 'active'
          ? `${mandate.representative.name} kann dann sofort nicht mehr für ${mandate.represented.name} handeln. Was bisher getan wurde, bleibt. Wieder aufnehmen lässt sich die Vertretung nur mit einer neuen Zustimmung.`
          : 'Die Vertretung kommt dann nicht zustande. Sie können jederzeit eine neue beginnen.'}
      </p>
      <form method="post" action={mandateAddresses.mandateEnd(mandate.id)}>
        <ForOrganisation actor={actor} />
        <div class="actions">
          <SubmitButton>{endOf(mandate)}</SubmitButton>
          <a class="kern-link" href={mandateAddresses.mandate(mandate.id)}>
            Lieber nicht
          </a>
        </div>
      </form>
    </Page>
  )
}
