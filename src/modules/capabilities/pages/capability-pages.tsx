import { needAddresses } from '../../needs/addresses.ts'
import { FileLinks } from '../../../ui/file-links.tsx'
import { Page } from '../../../ui/page.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { SubmitButton } from '../../../ui/form.tsx'
import { fieldIds, type Capability } from '../schema.ts'
import { dimensionNames, fieldNames } from '../texts.de.ts'
import { capabilityAddresses } from '../addresses.ts'

interface CapabilitiesPageProps {
  capabilities: readonly Capability[]
  words: string
  byName: boolean
  mayPropose: boolean
  mayCurate: boolean
}

/** The common vocabulary, field by field, or what a search found of it. */
export function CapabilitiesPage({ capabilities, words, byName, mayPropose, mayCurate }: CapabilitiesPageProps) {
  return (
    <Page title="Fähigkeiten" breadcrumb={[{ name: 'Fähigkeiten' }]}>
      <h1 class="kern-heading-x-large">Fähigkeiten</h1>
      <p class="lead">
        Was eine Software können kann, von allen gleich benannt. So finden sich Bedarfe, die dasselbe meinen.
      </p>
      <form method="get" action={capabilityAddresses.capabilities} role="search" class="inline-form">
        {byName && <input type="hidden" name="sortiert" value="name" />}
        <SearchField name="suche" label="Wonach suchen Sie?" value={words} />
        <SubmitButton kind="secondary">Suchen</SubmitButton>
      </form>
      <p class="actions">
        {mayPropose && (
          <a class="kern-link" href={capabilityAddresses.propose}>
            Fähigkeit vorschlagen
          </a>
        )}
        {mayPropose && (
          <a class="kern-link" href={capabilityAddresses.proposals}>
            {mayCurate ? 'Vorschläge entscheiden' : 'Unsere Vorschläge ansehen'}
          </a>
        )}
      </p>
      {capabilities.length === 0 && <p>Dazu gibt es noch keine Fähigkeit.</p>}
      {capabilities.length > 1 && <Order words={words} byName={byName} />}
      {words === '' && !byName ? (
        <ByField capabilities={capabilities} />
      ) : (
        <CapabilityList capabilities={capabilities} />
      )}
      {capabilities.length > 0 && (
        <FileLinks href={(ending) => `${capabilityAddresses.file(ending)}?${asked(words, byName)}`} />
      )}
    </Page>
  )
}

const asked = (words: string, byName: boolean) =>
  new URLSearchParams({ ...(words && { suche: words }), ...(byName && { sortiert: 'name' }) }).toString()

/** The two orders of the list; the one that it has is no link. */
function Order({ words, byName }: { words: string; byName: boolean }) {
  const choice = (name: string, isByName: boolean) =>
    isByName === byName ? (
      <strong aria-current="true">{name}</strong>
    ) : (
      <a class="kern-link" href={`${capabilityAddresses.capabilities}?${asked(words, isByName)}`}>
        {name}
      </a>
    )
  return (
    <p class="actions">
      <span>Sortiert:</span>
      {choice(words === '' ? 'nach Aufgabenbereich' : 'das Ähnlichste zuerst', false)}
      {choice('von A bis Z', true)}
    </p>
  )
}

/** One fold for each field: two hundred at once are no overview. */
function ByField({ capabilities }: { capabilities: readonly Capability[] }) {
  return (
    <>
      {fieldIds.map((field) => {
        const inField = capabilities.filter((each) => each.field === field)
        return inField.length === 0 ? null : (
          <details>
            <summary>
              {fieldNames[field]} ({inField.length})
            </summary>
            <CapabilityList capabilities={inField} />
          </details>
        )
      })}
    </>
  )
}

const CapabilityList = ({ capabilities }: { capabilities: readonly Capability[] }) => (
  <ul class="twins">
    {capabilities.map(({ id, name, description }) => (
      <li>
        <a class="kern-link" href={capabilityAddresses.capability(id)}>
          {name}
        </a>
        <p>{description}</p>
      </li>
    ))}
  </ul>
)

export function CapabilityPage({ capability }: { capability: Capability }) {
  const { id, name, description, field, dimension, synonyms } = capability
  return (
    <Page title={name} breadcrumb={[{ name: 'Fähigkeiten', href: capabilityAddresses.capabilities }, { name }]}>
      <h1 class="kern-heading-x-large">{name}</h1>
      <p class="lead">{description}</p>
      <dl class="overview">
        <div>
          <dt>Aufgabenbereich</dt>
          <dd>{fieldNames[field]}</dd>
        </div>
        <div>
          <dt>Betrifft vor allem</dt>
          <dd>{dimensionNames[dimension]}</dd>
        </div>
      </dl>
      {synonyms.length > 0 && (
        <>
          <h2 class="kern-heading-medium">Andere Wörter dafür</h2>
          <p class="text">{synonyms.join(', ')}</p>
        </>
      )}
      <p>
        <a class="kern-link" href={needAddresses.needsWith(id)}>
          Bedarfe ansehen, die das brauchen
        </a>
      </p>
    </Page>
  )
}
