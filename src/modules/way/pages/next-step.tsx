import { germanDay } from '../../../kernel/german-dates.ts'
import type { Step } from '../schema.ts'
import { takers, untilWhen } from '../texts.de.ts'

interface NextStepProps {
  step: Step
  /** Whether whoever looks takes it; then a button leads there. */
  isMine: boolean
}

/** What comes next, who takes it and until when. */
export const NextStep = ({ step: { step, href, who, until }, isMine }: NextStepProps) => (
  <section class="next-step" aria-labelledby="schritt">
    <p class="next-tag">Nächster Schritt</p>
    <h2 class="kern-heading-medium" id="schritt">
      {step}
    </h2>
    <dl>
      <div>
        <dt>Wer</dt>
        <dd>{takers(who)}</dd>
      </div>
      <div>
        <dt>Bis wann</dt>
        <dd>{until === null ? 'ohne Frist' : germanDay(until)}</dd>
      </div>
    </dl>
    {isMine && (
      <p class="actions">
        <a class="kern-btn kern-btn--primary" href={href}>
          <span class="kern-label">Jetzt erledigen</span>
        </a>
      </p>
    )}
  </section>
)

/** What waits for the organisation of whoever looks. */
export const WaitingSteps = ({ steps }: { steps: readonly Step[] }) => (
  <section aria-labelledby="wartet">
    <h2 class="kern-heading-large" id="wartet">
      Wartet auf Sie
    </h2>
    {steps.length === 0 ? (
      <p>Hier wartet gerade nichts auf Sie.</p>
    ) : (
      <ul class="waiting-steps">
        {steps.map(({ step, href, until }) => (
          <li>
            <a class="kern-link" href={href}>
              {step}
            </a>
            <span>{untilWhen(until)}</span>
          </li>
        ))}
      </ul>
    )}
  </section>
)
