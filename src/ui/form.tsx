import type { Child } from 'hono/jsx'

interface FieldProps {
  name: string
  label: string
  value?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  required?: boolean
  /** May be left empty, and what that means stands beside a group of fields, not at each. */
  explained?: boolean
}

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'password' | 'date' | 'number' | 'url' | 'search'
  autocomplete?: string
  inputmode?: 'numeric' | 'decimal'
  autofocus?: boolean
  minlength?: number
  maxlength?: number
}

/** One labelled line of input; a mistake stands at its field and is tied to it. */
export function TextField({ type = 'text', value = '', ...field }: TextFieldProps) {
  const { name, label: _, hint: __, explained: ___, error, required = true, ...rest } = field
  return (
    <Field {...field}>
      <input
        class={`kern-form-input__input${error ? ' kern-form-input__input--error' : ''}`}
        type={type}
        id={name}
        name={name}
        value={value}
        required={required}
        aria-describedby={described(field)}
        aria-invalid={error ? 'true' : undefined}
        {...rest}
      />
    </Field>
  )
}

export function TextArea({ value = '', rows = 5, ...field }: FieldProps & { rows?: number; maxlength?: number }) {
  const { name, error, required = true, maxlength } = field
  return (
    <Field {...field}>
      <textarea
        class={`kern-form-input__input${error ? ' kern-form-input__input--error' : ''}`}
        id={name}
        name={name}
        rows={rows}
        maxlength={maxlength}
        required={required}
        aria-describedby={described(field)}
        aria-invalid={error ? 'true' : undefined}
      >
        {value}
      </textarea>
    </Field>
  )
}

export function SelectField({
  options,
  value,
  ...field
}: FieldProps & { options: readonly { value: string; name: string }[] }) {
  return (
    <Field {...field}>
      <div class="kern-form-input__select-wrapper">
        <select
          class="kern-form-input__select"
          id={field.name}
          name={field.name}
          aria-describedby={described(field)}
          aria-invalid={field.error ? 'true' : undefined}
        >
          {options.map((option) => (
            <option value={option.value} selected={option.value === value}>
              {option.name}
            </option>
          ))}
        </select>
      </div>
    </Field>
  )
}

interface CheckFieldProps {
  name: string
  label: string
  hint?: string | undefined
  checked?: boolean
}

/** One thing to tick or to leave; its value is "ja". */
export function CheckField({ name, label, hint, checked = false }: CheckFieldProps) {
  return (
    <div class="kern-form-check">
      <input class="kern-form-check__checkbox" type="checkbox" id={name} name={name} value="ja" checked={checked} />
      <label class="kern-label" for={name}>
        <span>
          {label}
          {hint && <span class="place check-hint">{hint}</span>}
        </span>
      </label>
    </div>
  )
}

function Field({
  name,
  label,
  hint,
  error,
  required = true,
  explained = false,
  children,
}: FieldProps & { children: Child }) {
  return (
    <div class={`kern-form-input${error ? ' kern-form-input--error' : ''}`}>
      <label class="kern-label" for={name}>
        {label}
        {!required && !explained && <span class="kern-label__optional"> (freiwillig)</span>}
      </label>
      {hint && (
        <div class="kern-hint" id={`${name}-hinweis`}>
          {hint}
        </div>
      )}
      {children}
      {error && (
        <p class="kern-error" id={`${name}-fehler`}>
          <span class="kern-icon kern-icon--danger" aria-hidden="true"></span>
          <span class="kern-body">{error}</span>
        </p>
      )}
    </div>
  )
}

const described = ({ name, hint, error }: FieldProps) =>
  [hint && `${name}-hinweis`, error && `${name}-fehler`].filter(Boolean).join(' ') || undefined

interface ButtonProps {
  children: Child
  kind?: 'primary' | 'secondary' | 'tertiary'
  name?: string
  value?: string
}

export function SubmitButton({ children, kind = 'primary', ...rest }: ButtonProps) {
  return (
    <button class={`kern-btn kern-btn--${kind}`} type="submit" {...rest}>
      <span class="kern-label">{children}</span>
    </button>
  )
}
