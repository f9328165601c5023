import type { Refusal } from '../../../kernel/refusal.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import type { Fields } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import { namesOfStep, type NeedFieldName } from '../fields/need-fields.ts'
import type { Need } from '../schema.ts'
import { FieldInput } from './field-input.tsx'
import { StepForm, StepPage } from './step-parts.tsx'

interface ThirdStepProps {
  writer: Actor
  need: Need
  fields: Fields
  refusals?: readonly Refusal[]
}

/** What hangs on most is asked first, the two amounts of the budget side by side; the rest as it stands in files. */
const first: readonly NeedFieldName[] = ['visibility', 'deadline']
const together: readonly NeedFieldName[] = ['budgetFrom', 'budgetTo']
const alone = [...first, ...namesOfStep(3).filter((name) => ![...first, ...together].includes(name))]

/** How much, until when, for how much, where it may run, and who may see it. */
export function ThirdStep({ writer, need, fields, refusals = [] }: ThirdStepProps) {
  return (
    <StepPage step={3} title="Wie viel, bis wann, für wen sichtbar?" crumb="Rahmen" need={need} refusals={refusals}>
      <StepForm writer={writer} need={need} step={3}>
        {alone.map((name) => (
          <FieldInput name={name} fields={fields} refusals={refusals} />
        ))}
        <div class="filters">
          {together.map((name) => (
            <FieldInput name={name} fields={fields} refusals={refusals} />
          ))}
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
