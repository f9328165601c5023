import { number } from '../../../kernel/german-numbers.ts'
import { nameOf } from '../../optimal-package/index.ts'
import type { PlanScenario } from '../schema.ts'
import { addresses } from './addresses.ts'

/** Who takes part and for how long; the whole scenario stays known, so that anybody ticked off can come back. */
export function ChangeForm({
  id,
  scenario,
  everybody = scenario,
}: {
  id: string
  scenario: PlanScenario
  everybody?: PlanScenario
}) {
  const inside = new Set(scenario.participants.map((participant) => participant.id))
  return (
    <section aria-labelledby="aendern">
      <h2 id="aendern" class="kern-heading-large">
        Ändern und neu rechnen
      </h2>
      <form method="post" action={addresses.change(id)}>
        <fieldset class="kern-fieldset">
          <legend class="kern-label kern-label--large">Wer macht mit?</legend>
          <div class="kern-fieldset__body participants">
            {everybody.participants.map((participant) => (
              <div class="kern-form-check">
                <input
                  class="kern-form-check__checkbox"
                  type="checkbox"
                  name="teilnehmer"
                  id={`teilnehmer-${participant.id}`}
                  value={participant.id}
                  checked={inside.has(participant.id)}
                />
                <label class="kern-label" for={`teilnehmer-${participant.id}`}>
                  {nameOf(participant)} <span class="kern-body--muted">({number(participant.inhabitants)})</span>
                </label>
              </div>
            ))}
          </div>
        </fieldset>
        <fieldset class="kern-fieldset">
          <legend class="kern-label kern-label--large">Womit wird verglichen?</legend>
          <div class="kern-fieldset__body">
            {games.map(({ value, name }) => (
              <div class="kern-form-check">
                <input
                  class="kern-form-check__radio"
                  type="radio"
                  name="spiel"
                  id={`spiel-${value}`}
                  value={value}
                  checked={scenario.sharing.game === value}
                />
                <label class="kern-label" for={`spiel-${value}`}>
                  {name}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
        <div class="kern-form-input">
          <label class="kern-label" for="jahre">
            Laufzeit in Jahren
          </label>
          <input
            class="kern-form-input__input short"
            type="number"
            id="jahre"
            name="jahre"
            min="1"
            max="50"
            required
            value={String(scenario.horizonYears)}
          />
        </div>
        <button class="kern-btn kern-btn--primary" type="submit">
          <span class="kern-label">Neu rechnen</span>
        </button>
      </form>
    </section>
  )
}

const games = [
  { value: 'own-best', name: 'mit dem günstigsten Paket, das eine Gruppe für sich allein bekäme' },
  { value: 'same-package', name: 'mit demselben Paket, nur von dieser Gruppe genutzt' },
]
