interface SearchFieldProps {
  name: string
  label: string
  value: string
}

/** A line to search with, which may stay empty. */
export function SearchField({ name, label, value }: SearchFieldProps) {
  return (
    <div class="kern-form-input">
      <label class="kern-label" for={name}>
        {label}
      </label>
      <input
        class="kern-form-input__input"
        type="search"
        id={name}
        name={name}
        value={value}
        maxlength={100}
        autocomplete="off"
      />
    </div>
  )
}
