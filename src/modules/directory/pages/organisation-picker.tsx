import { directoryAddresses } from '../addresses.ts'
import type { ListedOrganisation } from '../schema.ts'
import type { OrganisationKind } from '../../access/schema.ts'
import { placeText } from '../texts/register.de.ts'
import { SearchField } from '../../../ui/search-field.tsx'

interface OrganisationPickerProps {
  /** Of the choice in the form; the search word is sent as `${name}-suche`, its button as `${name}-suchen`. */
  name: string
  legend: string
  hint?: string
  error?: string | undefined
  query: string
  /** What `findOrganisations(database, query, …)` answered. */
  choices: readonly ListedOrganisation[]
  chosen?: string | undefined
  /** The same kinds and exceptions as given to `findOrganisations`, for the search while typing. */
  kinds?: readonly OrganisationKind[]
  except?: readonly string[]
}

/**
 * A search with a choice, as part of a form: `<OrganisationPicker name="partner" legend="…" query={q} choices={await findOrganisations(database, q)} />`.
 * Where the form comes back with `partner-suchen`, answer with the same page and the new choices.
 */
export function OrganisationPicker(props: OrganisationPickerProps) {
  const { name, legend, hint, error, query, choices, chosen, kinds = [], except = [] } = props
  const described = [hint && `${name}-hinweis`, error && `${name}-fehler`].filter(Boolean).join(' ') || undefined
  return (
    <fieldset
      class={`kern-fieldset organisation-picker${error ? ' kern-fieldset--error' : ''}`}
      data-organisation-picker={directoryAddresses.organisationSearch}
      data-name={name}
      data-kinds={kinds.join(',')}
      data-except={except.join(',')}
      aria-describedby={described}
    >
      <legend class="kern-label kern-label--large">{legend}</legend>
      {hint && (
        <div class="kern-hint" id={`${name}-hinweis`}>
          {hint}
        </div>
      )}
      <div class="inline-form">
        <SearchField name={`${name}-suche`} label="Name oder Schlüssel suchen" value={query} />
        <button class="kern-btn kern-btn--secondary" type="submit" name={`${name}-suchen`} value="1" formnovalidate>
          <span class="kern-label">Suchen</span>
        </button>
      </div>
      <p class="kern-body" role="status">
        {query !== '' && foundText(choices.length)}
      </p>
      <div class="organisation-choices">
        {choices.map((choice) => (
          <Choice field={name} organisation={choice} checked={choice.id === chosen} />
        ))}
      </div>
      {error && (
        <p class="kern-error" id={`${name}-fehler`}>
          <span class="kern-icon kern-icon--danger" aria-hidden="true"></span>
          <span class="kern-body">{error}</span>
        </p>
      )}
    </fieldset>
  )
}

const foundText = (count: number) =>
  count === 0
    ? 'Nichts gefunden. Bitte prüfen Sie die Schreibweise, oder suchen Sie nach dem Anfang des Namens.'
    : count === 1
      ? '1 Vorschlag'
      : `${count} Vorschläge`

interface ChoiceProps {
  field: string
  organisation: ListedOrganisation
  checked: boolean
}

function Choice({ field, organisation, checked }: ChoiceProps) {
  const id = `${field}-${organisation.id}`
  return (
    <div class="kern-form-check">
      <input
        class="kern-form-check__radio"
        type="radio"
        id={id}
        name={field}
        value={organisation.id}
        checked={checked}
      />
      <label class="kern-label" for={id}>
        {organisation.name} <span class="place">{placeText(organisation)}</span>
      </label>
    </div>
  )
}
