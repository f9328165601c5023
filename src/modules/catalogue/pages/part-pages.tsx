import type { Child } from 'hono/jsx'
import type { Refusal } from '../../../kernel/refusal.ts'
import { SelectField, SubmitButton, TextField } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { errorAt, ForOrganisation, sentences, type Fields } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import { catalogueAddresses } from '../addresses.ts'
import { tieKinds, type Solution } from '../schema.ts'
import { tieNames } from '../texts.de.ts'

interface PartProps {
  actor: Actor
  solution: Solution
  fields: Fields
  refusals: readonly Refusal[]
  rows: readonly { id: string; cells: readonly string[] }[]
  notice: string | undefined
}

const notices: Readonly<Record<string, string>> = {
  eingetragen: 'Es ist eingetragen.',
  entfernt: 'Es ist entfernt.',
}

export function VersionsPage(page: PartProps) {
  const { actor, solution, fields, refusals } = page
  return (
    <PartPage {...page} title="Versionen">
      <List
        {...page}
        empty="Noch ist keine Version eingetragen."
        columns={['Version', 'Erschienen', 'Unterstützt bis']}
        action={catalogueAddresses.removeVersion(solution.id)}
        name="version"
      />
      <h2 class="kern-heading-large">Version eintragen</h2>
      <form method="post" action={catalogueAddresses.versions(solution.id)} class="narrow">
        <ForOrganisation actor={actor} />
        <TextField
          name="name"
          label="Version"
          maxlength={40}
          value={fields['name']}
          error={errorAt(refusals, 'name')}
        />
        <TextField
          name="erschienen"
          label="Erschienen am"
          hint="Zum Beispiel 15.03.2026"
          required={false}
          value={fields['erschienen']}
          error={errorAt(refusals, 'releasedOn')}
        />
        <TextField
          name="unterstuetzt"
          label="Unterstützt bis"
          hint="Letzter Tag, an dem es Korrekturen gibt."
          required={false}
          value={fields['unterstuetzt']}
          error={errorAt(refusals, 'supportUntil')}
        />
        <SubmitButton>Eintragen</SubmitButton>
      </form>
    </PartPage>
  )
}

export function TiesPage(page: PartProps) {
  const { actor, solution, fields, refusals } = page
  return (
    <PartPage {...page} title="Womit sie zusammenhängt">
      <List
        {...page}
        empty="Noch ist nichts eingetragen."
        columns={['Lösung', 'Zusammenhang']}
        action={catalogueAddresses.removeTie(solution.id)}
        name="loesung"
      />
      <h2 class="kern-heading-large">Zusammenhang eintragen</h2>
      <form method="post" action={catalogueAddresses.ties(solution.id)} class="narrow">
        <ForOrganisation actor={actor} />
        <SelectField
          name="art"
          label={`${solution.name} …`}
          value={fields['art']}
          options={tieKinds.map((kind) => ({ value: kind, name: tieNames[kind] }))}
          error={errorAt(refusals, 'kind')}
        />
        <TextField
          name="loesung"
          label="Andere Lösung"
          hint="Ihr Name, wie er in der Liste steht, oder die Adresse ihrer Seite."
          maxlength={300}
          value={fields['loesung']}
          error={errorAt(refusals, 'other')}
        />
        <SubmitButton>Eintragen</SubmitButton>
      </form>
    </PartPage>
  )
}

function PartPage({
  solution,
  refusals,
  notice = '',
  title,
  children,
}: PartProps & { title: string; children: Child }) {
  return (
    <Page
      title={`${title}: ${solution.name}`}
      breadcrumb={[
        { name: 'Lösungen', href: catalogueAddresses.solutions },
        { name: solution.name, href: catalogueAddresses.solution(solution.id) },
        { name: title },
      ]}
    >
      {refusals.length > 0 && <ErrorSummary title="Es ist noch nichts gespeichert" errors={sentences(refusals)} />}
      {notices[notice] && <Notice kind="success" title="Erledigt" text={notices[notice]} />}
      <h1 class="kern-heading-x-large">{title}</h1>
      <p class="lead">{solution.name}</p>
      {children}
    </Page>
  )
}

interface ListProps extends PartProps {
  empty: string
  columns: readonly string[]
  /** Where a row is removed, and what its id is called there. */
  action: string
  name: string
}

function List({ actor, rows, empty, columns, action, name }: ListProps) {
  if (rows.length === 0) return <p>{empty}</p>
  return (
    <DataTable
      caption="Was eingetragen ist"
      quiet
      columns={[...columns.map((column) => ({ name: column })), { name: 'Entfernen' }]}
      rows={rows.map(({ id, cells }) => [
        ...cells,
        <form method="post" action={action}>
          <ForOrganisation actor={actor} />
          <input type="hidden" name={name} value={id} />
          <SubmitButton kind="tertiary">
            Entfernen<span class="kern-sr-only">: {cells[0]}</span>
          </SubmitButton>
        </form>,
      ])}
    />
  )
}
