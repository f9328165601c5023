import { number } from '../../../kernel/german-numbers.ts'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { nameOf } from '../../optimal-package/index.ts'
import { maxHorizonYears } from '../../optimal-package/schema.ts'
import type { PlanRule, PlanScenario } from '../schema.ts'
import { sharingRefusal } from '../texts.de.ts'
import { calculatorAddresses } from '../addresses.ts'
import type { Mistake, Choices } from './choices.ts'

interface ChangeFormProps {
  id: string
  /** With everybody who could take part, so that anybody ticked off can come back. */
  whole: PlanScenario
  choices: Choices
  /** By which the next result is shown. */
  rule: PlanRule | undefined
}

/** Who takes part, compared with what, and for how long. */
export function ChangeForm({ id, whole, choices, rule }: ChangeFormProps) {
  const { mistakes } = choices
  return (
    <section aria-labelledby="aendern">
      <h2 id="aendern" class="kern-heading-large">
        Ändern und neu rechnen
      </h2>
      {mistakes.length > 0 && <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" errors={mistakes.map(linked)} />}
      <form method="post" action={calculatorAddresses.change(id)} autocomplete="off">
        {rule && <input type="hidden" name="regel" value={rule} />}
        <ParticipantsField whole={whole} choices={choices} />
        <GameField chosen={choices.game} />
        <YearsField choices={choices} />
        <button class="kern-btn kern-btn--primary" type="submit">
          <span class="kern-label">Neu rechnen</span>
        </button>
      </form>
    </section>
  )
}

const firstParticipant = 'teilnehmer-1'
const fieldIds = { participants: firstParticipant, years: 'jahre' } as const

const linked = ({ field, refusal }: Mistake) => (
  <a class="kern-link" href={`#${fieldIds[field]}`}>
    {sharingRefusal(refusal)}
  </a>
)

function ParticipantsField({ whole, choices }: Pick<ChangeFormProps, 'whole' | 'choices'>) {
  const mistake = choices.mistakes.find(({ field }) => field === 'participants')
  return (
    <fieldset class="kern-fieldset" aria-describedby={mistake && 'teilnehmer-fehler'}>
      <legend class="kern-label kern-label--large">Wer macht mit?</legend>
      {mistake && <FieldError id="teilnehmer-fehler" mistake={mistake} />}
      <div class="kern-fieldset__body participants">
        {whole.participants.map((participant, at) => (
          <div class="kern-form-check">
            <input
              class="kern-form-check__checkbox"
              type="checkbox"
              name="teilnehmer"
              id={at === 0 ? firstParticipant : `teilnehmer-${at + 1}`}
              value={participant.id}
              checked={choices.participants.has(participant.id)}
            />
            <label class="kern-label" for={`teilnehmer-${at + 1}`}>
              {nameOf(participant)} <span class="kern-body--muted">({number(participant.inhabitants)})</span>
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

function GameField({ chosen }: { chosen: Choices['game'] }) {
  return (
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
              checked={chosen === value}
            />
            <label class="kern-label" for={`spiel-${value}`}>
              {name}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

function YearsField({ choices }: { choices: Choices }) {
  const mistake = choices.mistakes.find(({ field }) => field === 'years')
  return (
    <div class={`kern-form-input${mistake ? ' kern-form-input--error' : ''}`}>
      <label class="kern-label" for="jahre">
        Laufzeit in Jahren
      </label>
      <input
        class="kern-form-input__input short"
        type="number"
        id="jahre"
        name="jahre"
        min="1"
        max={String(maxHorizonYears)}
        required
        value={choices.years}
        aria-invalid={mistake && 'true'}
        aria-describedby={mistake && 'jahre-fehler'}
      />
      {mistake && <FieldError id="jahre-fehler" mistake={mistake} />}
    </div>
  )
}

function FieldError({ id, mistake }: { id: string; mistake: Mistake }) {
  return (
    <p class="kern-error" id={id}>
      <span class="kern-icon kern-icon--danger" aria-hidden="true"></span>
      <span class="kern-body">{sharingRefusal(mistake.refusal)}</span>
    </p>
  )
}

const games = [
  { value: 'own-best', name: 'mit dem günstigsten Paket, das eine Gruppe für sich allein bekäme' },
  { value: 'same-package', name: 'mit demselben Paket, nur von dieser Gruppe genutzt' },
]
