import { sentenceAt, type Refusal } from '../../../kernel/refusal.ts'
import { needRefusal } from '../texts.de.ts'

export const errorAt = (refusals: readonly Refusal[], place: string) => sentenceAt(refusals, place, needRefusal)

/** Which of the three steps this is; from the first on nothing more has to be filled in. */
export function StepHeading({ step, title }: { step: 1 | 2 | 3; title: string }) {
  return (
    <>
      <p class="kern-body--muted">Schritt {step} von 3</p>
      <h1 class="kern-heading-x-large">{title}</h1>
    </>
  )
}
