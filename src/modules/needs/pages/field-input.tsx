import type { Refusal } from '../../../kernel/refusal.ts'
import { CheckField, SelectField, TextArea, TextField } from '../../../ui/form.tsx'
import type { Sent } from '../fields/need-field.ts'
import { fieldNamed, type NeedFieldName } from '../fields/need-fields.ts'
import { errorAt } from './step-parts.tsx'

interface FieldInputProps {
  name: NeedFieldName
  /** What the form holds. */
  fields: Sent
  refusals: readonly Refusal[]
  autofocus?: boolean
}

/** The input of a field of a need, as its description says. */
export function FieldInput({ name, fields, refusals, autofocus = false }: FieldInputProps) {
  const { input, choices = {}, most, words } = fieldNamed(name)
  const { name: inputName, question, hint, rows, required = false } = words.form
  const error = errorAt(refusals, name)
  const shared = { name: inputName, label: question, hint, value: fields[inputName] ?? '', error }
  if (input === 'ticks') return <Ticks {...{ inputName, question, hint, choices, fields }} />
  if (input === 'choice') return <SelectField {...shared} options={optionsOf(choices)} />
  if (input === 'text')
    return <TextArea {...shared} required={required} {...(rows && { rows })} {...(most && { maxlength: most })} />
  return (
    <TextField
      {...shared}
      required={required}
      {...(input === 'day' && { type: 'date' })}
      {...(input === 'number' && { inputmode: 'numeric' })}
      {...(most && { maxlength: most })}
      {...(autofocus && { autofocus })}
    />
  )
}

export const optionsOf = (choices: Readonly<Record<string, string>>) =>
  Object.entries(choices).map(([value, name]) => ({ value, name }))

interface TicksProps {
  inputName: string
  question: string
  hint: string | undefined
  choices: Readonly<Record<string, string>>
  fields: Sent
}

function Ticks({ inputName, question, hint, choices, fields }: TicksProps) {
  return (
    <fieldset class="kern-fieldset">
      <legend class="kern-label kern-label--large">{question}</legend>
      {hint && <div class="kern-hint">{hint}</div>}
      <div class="kern-fieldset__body">
        {Object.entries(choices).map(([id, name]) => (
          <CheckField name={`${inputName}-${id}`} label={name} checked={fields[`${inputName}-${id}`] === 'ja'} />
        ))}
      </div>
    </fieldset>
  )
}
