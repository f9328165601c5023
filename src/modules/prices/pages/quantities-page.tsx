import { germanDay } from '../../../kernel/german-dates.ts'
import { number } from '../../../kernel/german-numbers.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { SelectField, SubmitButton, TextField } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { errorAt, ForOrganisation, sentences, type Fields } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import type { Capability } from '../../capabilities/schema.ts'
import { unitNames } from '../../catalogue/door.ts'
import { priceAddresses } from '../addresses.ts'
import { ownUnits, type Quantity } from '../schema.ts'

interface QuantitiesProps {
  actor: Actor
  quantities: readonly Quantity[]
  capabilities: readonly Capability[]
  fields: Fields
  refusals: readonly Refusal[]
  notice: string | undefined
}

const notices: Readonly<Record<string, string>> = {
  gespeichert: 'Die Menge ist gespeichert. Preise rechnen ab jetzt damit.',
  entfernt: 'Die Menge ist entfernt.',
}

export function QuantitiesPage(page: QuantitiesProps) {
  const { actor, quantities, refusals, notice = '' } = page
  return (
    <Page title="Mengen für Preise" breadcrumb={[{ name: 'Mengen für Preise' }]}>
      {refusals.length > 0 && <ErrorSummary title="Es ist noch nichts gespeichert" errors={sentences(refusals)} />}
      {notices[notice] && <Notice kind="success" title="Erledigt" text={notices[notice]} />}
      <h1 class="kern-heading-x-large">Mengen für Preise</h1>
      <p class="lead">
        Was {actor.organisation!.name} zählt, steht hier einmal und gilt für jeden Preis. Nur Ihre Organisation sieht
        es. Die Einwohnerzahl kommt aus dem Verzeichnis.
      </p>
      {quantities.length === 0 ? (
        <p>Noch ist nichts eingetragen. Fälle und Arbeitsplätze aus Ihren Bedarfen werden von selbst verwendet.</p>
      ) : (
        <List {...page} />
      )}
      <h2 class="kern-heading-large">Menge eintragen</h2>
      <QuantityForm {...page} />
    </Page>
  )
}

function List({ actor, quantities, capabilities }: QuantitiesProps) {
  const names = new Map(capabilities.map(({ id, name }) => [id, name]))
  const rowName = ({ unit, capability }: Quantity) =>
    capability ? `${unitNames[unit]}: ${names.get(capability) ?? capability}` : unitNames[unit]
  return (
    <DataTable
      caption="Eingetragene Mengen"
      quiet
      columns={[
        { name: 'Was' },
        { name: 'Anzahl', numeric: true },
        { name: 'Stand' },
        { name: 'Quelle' },
        { name: 'Entfernen' },
      ]}
      rows={quantities.map((quantity) => [
        rowName(quantity),
        quantity.low === null
          ? number(quantity.amount)
          : `${number(quantity.amount)} (${number(quantity.low)} bis ${number(quantity.high!)})`,
        germanDay(quantity.asOf),
        quantity.source || 'nicht angegeben',
        <form method="post" action={priceAddresses.removeQuantity}>
          <ForOrganisation actor={actor} />
          <input type="hidden" name="einheit" value={quantity.unit} />
          <input type="hidden" name="faehigkeit" value={quantity.capability} />
          <SubmitButton kind="tertiary">
            Entfernen<span class="kern-sr-only">: {rowName(quantity)}</span>
          </SubmitButton>
        </form>,
      ])}
    />
  )
}

function QuantityForm({ actor, capabilities, fields, refusals }: QuantitiesProps) {
  return (
    <form method="post" action={priceAddresses.quantities} class="narrow">
      <ForOrganisation actor={actor} />
      <SelectField
        name="einheit"
        label="Was wird gezählt?"
        value={fields['einheit']}
        options={ownUnits.map((unit) => ({ value: unit, name: unitNames[unit] }))}
        error={errorAt(refusals, 'unit')}
      />
      <SelectField
        name="faehigkeit"
        label="Fälle wovon?"
        hint="Nur bei Fällen im Jahr: bei welcher Aufgabe sie anfallen."
        value={fields['faehigkeit'] ?? ''}
        options={[{ value: '', name: 'alle zusammen' }, ...capabilities.map(({ id, name }) => ({ value: id, name }))]}
      />
      <TextField
        name="anzahl"
        label="Anzahl"
        hint="Zum Beispiel 1.200. Geschätzt genügt."
        value={fields['anzahl']}
        error={errorAt(refusals, 'amount')}
      />
      <TextField
        name="mindestens"
        label="Mindestens"
        hint="Wenn Sie die Zahl nicht genau kennen: Preise werden dann dreimal gerechnet."
        required={false}
        value={fields['mindestens']}
        error={errorAt(refusals, 'low')}
      />
      <TextField
        name="hoechstens"
        label="Höchstens"
        required={false}
        value={fields['hoechstens']}
        error={errorAt(refusals, 'high')}
      />
      <TextField
        name="stand"
        label="Stand"
        hint="Zum Beispiel 31.12.2026"
        value={fields['stand']}
        error={errorAt(refusals, 'asOf')}
      />
      <TextField
        name="quelle"
        label="Quelle"
        hint="Zum Beispiel Jahresstatistik 2026"
        required={false}
        maxlength={200}
        value={fields['quelle']}
        error={errorAt(refusals, 'source')}
      />
      <SubmitButton>Speichern</SubmitButton>
    </form>
  )
}
