import { kindPlurals } from '../../access/door.ts'
import { directoryAddresses } from '../addresses.ts'
import { FoldedOnPhone } from '../../../ui/folded-on-phone.tsx'
import { SelectField, SubmitButton } from '../../../ui/form.tsx'
import { organisationKinds } from '../../access/schema.ts'
import { sizeClassIds, type ListedOrganisation, type RegisterQuery } from '../schema.ts'
import { countyChoices, landChoices } from '../texts/area-choices.de.ts'
import { sizeClassNames } from '../texts/register.de.ts'
import { SearchField } from '../../../ui/search-field.tsx'

interface OrganisationsFilterProps {
  query: RegisterQuery
  laender: readonly ListedOrganisation[]
  counties: readonly ListedOrganisation[]
}

interface Choice {
  value: string
  name: string
}

/** What is asked for, as a form whose answer has an address of its own. */
export function OrganisationsFilter({ query, laender, counties }: OrganisationsFilterProps) {
  const { suche, seite: _, sortiert, ...narrowed } = query
  const isNarrowed = Object.values(narrowed).some(Boolean)
  return (
    <form method="get" action={directoryAddresses.organisations} role="search" aria-label="Organisationen suchen">
      {sortiert && <input type="hidden" name="sortiert" value={sortiert} />}
      <div class="narrow">
        <SearchField name="suche" label="Name oder Schlüssel" value={suche} />
      </div>
      <FoldedOnPhone title="Land, Kreis, Art, Größe wählen" open={isNarrowed}>
        <div class="filters">
          <Filter name="land" label="Land" value={query.land} all="alle Länder" choices={landChoices(laender)} />
          <Filter
            name="kreis"
            label="Kreis"
            value={query.kreis}
            all="alle Kreise"
            choices={countyChoices(counties, query.land)}
          />
          <Filter name="art" label="Art" value={query.art} all="alle Arten" choices={kindChoices} />
          <Filter name="groesse" label="Einwohner" value={query.groesse} all="alle Größen" choices={sizeChoices} />
          <Filter name="stand" label="Bestand" value={query.stand} all="bestehende" choices={standingChoices} />
        </div>
      </FoldedOnPhone>
      <div class="actions">
        <SubmitButton>Anzeigen</SubmitButton>
        {(isNarrowed || suche) && (
          <a class="kern-link" href={directoryAddresses.organisations}>
            Auswahl zurücksetzen
          </a>
        )}
      </div>
    </form>
  )
}

interface FilterProps {
  name: keyof RegisterQuery
  label: string
  value: string | undefined
  /** What it says where nothing is chosen. */
  all: string
  choices: readonly Choice[]
}

const Filter = ({ all, value = '', choices, ...field }: FilterProps) => (
  <SelectField {...field} value={value} options={[{ value: '', name: all }, ...choices]} />
)

const kindChoices = organisationKinds.map((kind) => ({ value: kind, name: kindPlurals[kind] }))
const sizeChoices = sizeClassIds.map((size) => ({ value: size, name: sizeClassNames[size] }))
const standingChoices = [{ value: 'aufgeloest', name: 'aufgelöste' }]
