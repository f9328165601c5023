import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { ForOrganisation, type Fields } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import { contentOf } from '../actions/write-need.ts'
import { fieldNamed, needFieldNames, type NeedFieldName } from '../fields/need-fields.ts'
import type { Need } from '../schema.ts'
import { needAddresses } from '../addresses.ts'
import { fieldsOf } from './form-fields.ts'
import { SubmitButton } from '../../../ui/form.tsx'

interface BothVersionsProps {
  actor: Actor
  theirs: Need
  step: 1 | 2 | 3
  mine: Fields
}

/** Somebody else was faster: both versions, and whoever came second chooses. */
export function BothVersionsPage({ actor, theirs, step, mine }: BothVersionsProps) {
  const saved = fieldsOf(contentOf(theirs))
  const kept = Object.entries(mine).filter(
    ([name]) => !['organisation', 'fassung', 'entwurf', 'zurueck', 'leistung-suche', 'leistung-suchen'].includes(name),
  )
  const differing = kept.filter(([name, value]) => (saved[name] ?? '') !== (value ?? ''))
  return (
    <Page
      title="Zwei Fassungen"
      breadcrumb={[
        { name: 'Bedarfe', href: needAddresses.needs },
        { name: theirs.title, href: needAddresses.need(theirs.id) },
        { name: 'Zwei Fassungen' },
      ]}
    >
      <ErrorSummary title="Noch nicht gespeichert" errors={[meanwhile]} />
      <h1 class="kern-heading-x-large">Zwei Fassungen</h1>
      <DataTable
        caption="Worin sich beide Fassungen unterscheiden"
        columns={[{ name: 'Angabe' }, { name: 'Gespeicherte Fassung' }, { name: 'Ihre Fassung' }]}
        rows={differing.map(([name, value]) => [
          labelOf(name),
          <span class="as-written">{saved[name] || 'leer'}</span>,
          <span class="as-written">{value || 'leer'}</span>,
        ])}
      />
      <p>
        <a class="kern-link" href={needAddresses.need(theirs.id)}>
          Gespeicherte Fassung behalten, meine verwerfen
        </a>
      </p>
      <form method="post" action={needAddresses.needStep(theirs.id, step)}>
        <ForOrganisation actor={actor} />
        <input type="hidden" name="fassung" value={String(theirs.version)} />
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <SubmitButton kind="secondary">Meine Fassung speichern</SubmitButton>
      </form>
    </Page>
  )
}

const meanwhile = 'Jemand anderes hat den Bedarf geändert, während Sie daran gearbeitet haben. Bitte wählen Sie.'

/** Of the field to which an input belongs; the rows of the requirements and what is offered for them are one requirement each. */
function labelOf(input: string): string {
  const isOf = (name: NeedFieldName) => {
    const { name: own } = fieldNamed(name).words.form
    return input === own || input.startsWith(`${own}-`)
  }
  const name = needFieldNames.find(isOf)
  return name === undefined || name === 'requirements' ? 'Anforderung' : fieldNamed(name).words.label
}
