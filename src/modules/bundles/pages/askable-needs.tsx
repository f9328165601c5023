import { number } from '../../../kernel/german-numbers.ts'
import { CheckField } from '../../../ui/form.tsx'
import type { OfferedTwin } from '../actions/prepare-proposal.ts'
import { gradeNames, reasonText } from '../../twins/door.ts'

export const tickName = (need: string) => `frage-${need}`

interface AskableNeedsProps {
  offered: readonly OfferedTwin[]
  isChosen: (need: string) => boolean
}

/** Open needs of others to tick, each with the reason why it is offered. */
export const AskableNeeds = ({ offered, isChosen }: AskableNeedsProps) => (
  <fieldset class="kern-fieldset">
    <legend class="kern-label kern-label--large">Wen möchten Sie fragen?</legend>
    <div class="kern-fieldset__body">
      {offered.length === 0 ? (
        <p>
          Bisher hat niemand etwas Ähnliches gemeldet, das noch offen ist. Sobald es jemand tut, können Sie hier fragen.
        </p>
      ) : (
        offered.map(({ need: twin, grade, reasons }) => (
          <CheckField
            name={tickName(twin.id)}
            label={`${twin.organisation.name}: ${twin.title}`}
            hint={[
              twin.organisation.inhabitants !== null && `${number(twin.organisation.inhabitants)} Einwohner`,
              grade && gradeNames[grade],
              reasons.length > 0 && reasonText(reasons),
            ]
              .filter(Boolean)
              .join(' · ')}
            checked={isChosen(twin.id)}
          />
        ))
      )}
    </div>
  </fieldset>
)
