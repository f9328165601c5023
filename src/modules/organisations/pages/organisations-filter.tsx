import { SelectField, SubmitButton } from '../../../ui/form.tsx'
import { organisationKinds, sizeClassIds, type ListedOrganisation, type RegisterQuery } from '../schema.ts'
import { kindPlurals, sizeClassNames } from '../texts/register.de.ts'
import { addresses } from './addresses.ts'
import { SearchField } from './search-field.tsx'

interface OrganisationsFilterProps {
  query: RegisterQuery
  laender: readonly ListedOrganisation[]
  counties: readonly ListedOrganisation[]
}

/** What is asked for, as a form whose answer has an address of its own. */
export function OrganisationsFilter({ query, laender, counties }: OrganisationsFilterProps) {
  const inLand = counties.filter(({ land }) => !query.land || land?.key === query.land)
  return (
    <form method="get" action={addresses.organisations} role="search" aria-label="Organisationen suchen">
      <div class="filters">
        <SearchField name="suche" label="Name oder Schlüssel" value={query.suche} />
        <SelectField
          name="land"
          label="Land"
          value={query.land ?? ''}
          options={[
            { value: '', name: 'alle Länder' },
            ...laender.map(({ key, name, invented }) => ({
              value: key!,
              name: invented ? `${name} (erfunden)` : name,
            })),
          ]}
        />
        <SelectField
          name="kreis"
          label="Kreis"
          value={query.kreis ?? ''}
          options={[
            { value: '', name: 'alle Kreise' },
            ...inLand.map(({ key, name, land }) => ({
              value: key!,
              name: query.land || !land ? name : `${name} (${land.name})`,
            })),
          ]}
        />
        <SelectField
          name="art"
          label="Art"
          value={query.art ?? ''}
          options={[
            { value: '', name: 'alle Arten' },
            ...organisationKinds.map((kind) => ({ value: kind, name: kindPlurals[kind] })),
          ]}
        />
        <SelectField
          name="groesse"
          label="Einwohner"
          value={query.groesse ?? ''}
          options={[
            { value: '', name: 'alle Größen' },
            ...sizeClassIds.map((size) => ({ value: size, name: sizeClassNames[size] })),
          ]}
        />
        <SelectField
          name="stand"
          label="Bestand"
          value={query.stand ?? ''}
          options={[
            { value: '', name: 'bestehende' },
            { value: 'aufgeloest', name: 'aufgelöste' },
          ]}
        />
      </div>
      <div class="actions">
        <SubmitButton>Anzeigen</SubmitButton>
        <a class="kern-link" href={addresses.organisations}>
          Auswahl zurücksetzen
        </a>
      </div>
    </form>
  )
}
