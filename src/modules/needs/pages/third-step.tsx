import type { Refusal } from '../../../kernel/refusal.ts'
import { CheckField, SelectField, SubmitButton, TextArea, TextField } from '../../../ui/form.tsx'
import { visibilityNames, type Fields } from '../../access/index.ts'
import { visibilities, type Actor } from '../../access/schema.ts'
import { operatingModels, type Need } from '../schema.ts'
import { budgetSpan, operatingModelNames } from '../texts.de.ts'
import { errorAt, StepForm, StepPage } from './step-parts.tsx'

interface ThirdStepProps {
  writer: Actor
  need: Need
  fields: Fields
  refusals?: readonly Refusal[]
}

/** How much, until when, for how much, where it may run, and who may see it. */
export function ThirdStep({ writer, need, fields, refusals = [] }: ThirdStepProps) {
  const value = (name: string) => fields[name] ?? ''
  return (
    <StepPage step={3} title="Wie viel, bis wann, für wen sichtbar?" crumb="Rahmen" need={need} refusals={refusals}>
      <StepForm writer={writer} need={need} step={3}>
        <SelectField
          name="sichtbar"
          label="Wer darf den Bedarf sehen?"
          hint="Budget, Verträge und was Sie heute benutzen, sehen in jedem Fall nur öffentliche Stellen, nie Anbieter."
          value={value('sichtbar')}
          options={visibilities.map((each) => ({ value: each, name: visibilityNames[each] }))}
          error={errorAt(refusals, 'visibility')}
        />
        <TextField
          name="frist"
          type="date"
          label="Bis wann brauchen Sie es?"
          required={false}
          value={value('frist')}
          error={errorAt(refusals, 'deadline')}
        />
        <TextField
          name="faelle"
          label="Fälle im Jahr"
          hint="Geschätzt genügt. Zum Beispiel: 1.200"
          inputmode="numeric"
          required={false}
          value={value('faelle')}
          error={errorAt(refusals, 'cases')}
        />
        <TextField
          name="arbeitsplaetze"
          label="Arbeitsplätze, die damit arbeiten"
          inputmode="numeric"
          required={false}
          value={value('arbeitsplaetze')}
          error={errorAt(refusals, 'workplaces')}
        />
        <fieldset class="kern-fieldset">
          <legend class="kern-label kern-label--large">Wo darf es laufen?</legend>
          <div class="kern-hint">Nichts angekreuzt heißt: Das ist uns gleich.</div>
          <div class="kern-fieldset__body">
            {operatingModels.map((model) => (
              <CheckField
                name={`betrieb-${model}`}
                label={operatingModelNames[model]}
                checked={fields[`betrieb-${model}`] === 'ja'}
              />
            ))}
          </div>
        </fieldset>
        <TextArea
          name="heute"
          label="Was benutzen Sie heute dafür?"
          hint="Zum Beispiel: eine Excel-Liste und Papierakten"
          required={false}
          rows={2}
          maxlength={1000}
          value={value('heute')}
          error={errorAt(refusals, 'usedToday')}
        />
        <TextField
          name="vertrag"
          type="date"
          label="Bis wann läuft der Vertrag dafür?"
          required={false}
          value={value('vertrag')}
          error={errorAt(refusals, 'contractUntil')}
        />
        <div class="filters">
          <TextField
            name="budget-von"
            label={`Budget für die ersten ${budgetSpan}, von (Euro)`}
            inputmode="numeric"
            required={false}
            value={value('budget-von')}
            error={errorAt(refusals, 'budgetFrom')}
          />
          <TextField
            name="budget-bis"
            label="bis (Euro)"
            inputmode="numeric"
            required={false}
            value={value('budget-bis')}
            error={errorAt(refusals, 'budgetTo')}
          />
        </div>
        <div class="actions">
          <SubmitButton>{need.status === 'draft' ? 'Veröffentlichen' : 'Speichern'}</SubmitButton>
          {need.status === 'draft' && (
            <SubmitButton kind="secondary" name="entwurf" value="ja">
              Als Entwurf behalten
            </SubmitButton>
          )}
          <SubmitButton kind="tertiary" name="zurueck" value="ja">
            Zurück
          </SubmitButton>
        </div>
      </StepForm>
    </StepPage>
  )
}
