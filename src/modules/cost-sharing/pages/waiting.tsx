import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { Waiting } from '../../../ui/waiting.tsx'
import { effectiveScenario } from '../actions/effective-scenario.ts'
import { progressSteps, type PlanRule } from '../schema.ts'
import type { Computation } from '../store/computation-rows.ts'
import { progressSentence, sharingRefusal } from '../texts.de.ts'
import { calculatorAddresses } from '../addresses.ts'
import { ChangeForm } from './change-form.tsx'
import { BackToBundle, wayTo, type Origin } from './origin.tsx'
import { choicesIn, type Choices } from './choices.ts'

export function progressText({ status, progress }: Pick<Computation, 'status' | 'progress'>): string {
  if (progress) return progressSentence(progress)
  return status === 'running' ? 'Die Berechnung beginnt …' : 'Die Berechnung wartet auf einen freien Platz …'
}

/** From 0 to the number of steps; steps take unequal time, but it never runs backwards. */
export function progressValue({ progress }: Pick<Computation, 'progress'>): number {
  if (!progress) return 0
  const part = progress.of ? (progress.done ?? 0) / progress.of : 0
  return Math.round(100 * (progressSteps.indexOf(progress.step) + part)) / 100
}

/** While it computes: how far it is, a way to look again, a way to stop. */
export function WaitingPage({ computation, origin }: { computation: Computation; origin: Origin | undefined }) {
  const { id, input } = computation
  return (
    <Page title={input.scenario.title} breadcrumb={wayTo(input.scenario.title, origin)}>
      <h1 class="kern-heading-x-large">{input.scenario.title}</h1>
      <Waiting
        text={progressText(computation)}
        value={progressValue(computation)}
        max={progressSteps.length}
        progressHref={calculatorAddresses.progress(id)}
        href={calculatorAddresses.result(id)}
      >
        <form method="post" action={calculatorAddresses.cancel(id)}>
          <button class="kern-btn kern-btn--tertiary" type="submit">
            <span class="kern-label">Abbrechen</span>
          </button>
        </form>
      </Waiting>
    </Page>
  )
}

const failures = {
  impossible: 'So ist kein Gesamtpaket möglich',
  outOfTime: 'Die Zeit hat nicht gereicht',
  crashed: 'Das hat nicht geklappt. Es liegt an uns.',
  cancelled: 'Die Berechnung wurde abgebrochen.',
}

function failureOf({ status, refusal }: Computation): keyof typeof failures {
  if (status === 'cancelled') return 'cancelled'
  if (!refusal) return 'crashed'
  return refusal.some(({ code }) => code === 'outOfTime') ? 'outOfTime' : 'impossible'
}

interface FailedProps {
  computation: Computation
  rule: PlanRule | undefined
  /** What was submitted and has to be corrected. */
  choices?: Choices | undefined
  origin?: Origin | undefined
}

/** A computation without a result, with the reason and the way on that fits it. */
export function FailedPage({ computation, rule, choices, origin }: FailedProps) {
  const { id, input, refusal } = computation
  const failure = failureOf(computation)
  const reasons = (refusal ?? [{ code: 'crashed' }]).map((each) => sharingRefusal({ ...each, place: '' }))
  return (
    <Page
      title={`${failures[failure].replace(/\.$/, '')}: ${input.scenario.title}`}
      breadcrumb={wayTo(input.scenario.title, origin)}
    >
      <h1 class="kern-heading-x-large">{input.scenario.title}</h1>
      {failure === 'cancelled' ? (
        <p class="lead">{failures.cancelled}</p>
      ) : (
        <ErrorSummary title={failures[failure]} errors={reasons} />
      )}
      <BackToBundle origin={origin} />
      <div class="actions">
        {failure === 'impossible' ? (
          <a class="kern-btn kern-btn--secondary" href={calculatorAddresses.scenario(id)}>
            <span class="kern-label">Szenario herunterladen</span>
          </a>
        ) : (
          <form method="post" action={calculatorAddresses.change(id)}>
            <button class="kern-btn kern-btn--primary" type="submit" name="nochmal" value="ja">
              <span class="kern-label">Noch einmal rechnen</span>
            </button>
          </form>
        )}
        {!origin && (
          <a class="kern-btn kern-btn--tertiary" href={calculatorAddresses.choose}>
            <span class="kern-label">Zurück zum Rechner</span>
          </a>
        )}
      </div>
      {(failure === 'impossible' || choices) && (
        <ChangeForm
          id={id}
          whole={input.scenario}
          choices={choices ?? choicesIn(effectiveScenario(input))}
          rule={rule}
        />
      )}
    </Page>
  )
}
