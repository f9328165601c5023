import type { Refusal } from '../../../kernel/refusal.ts'
import { SelectField, SubmitButton, TextArea, TextField } from '../../../ui/form.tsx'
import { errorAt, ForOrganisation, type Fields } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import { catalogueAddresses } from '../addresses.ts'
import { priceUnits, type Offer, type OfferTerms } from '../schema.ts'
import { partNames, unitNames } from '../texts.de.ts'
import type { PartFields } from '../validation/price-part.ts'
import { partFieldNames } from './part-fields.ts'

interface PartFormProps {
  actor: Actor
  offer: Offer
  terms: OfferTerms
  fields: Fields
  refusals: readonly Refusal[]
}

/** One part of a price: what most need at once, the rest folded away. */
export function PartForm({ actor, offer, terms, fields, refusals }: PartFormProps) {
  const field = fieldOf(fields, refusals)
  return (
    <form method="post" action={catalogueAddresses.addPart(offer.id)} class="narrow">
      <ForOrganisation actor={actor} />
      <TextField {...field('name')} label="Bezeichnung" hint="Zum Beispiel Pflege oder Einrichtung" maxlength={100} />
      <div class="filters">
        <SelectField
          {...field('when')}
          label="Wann?"
          options={[
            { value: 'perYear', name: 'jährlich' },
            { value: 'once', name: 'einmalig' },
          ]}
        />
        <SelectField
          {...field('scope')}
          label="Für wen?"
          options={[
            { value: 'participant', name: 'je Organisation' },
            { value: 'group', name: 'für alle zusammen' },
          ]}
        />
        <SelectField
          {...field('kind')}
          label="Wie berechnet?"
          options={Object.entries(partNames).map(([value, name]) => ({ value, name }))}
        />
      </div>
      <TextField
        {...field('price')}
        label="Betrag in Euro"
        hint="Bei einem festen Betrag, zum Beispiel 1.200. Ein Zuschuss steht mit Minus."
        required={false}
        explained
      />
      <SelectField
        {...field('unit')}
        label="Was wird gezählt?"
        options={[
          { value: '', name: 'nichts, es ist ein fester Betrag' },
          ...priceUnits.map((unit) => ({ value: unit, name: unitNames[unit] })),
        ]}
      />
      <TextArea
        {...field('tiers')}
        label="Stufen"
        hint="Je Zeile eine, zum Beispiel „bis 5000: 0,45“, und zuletzt „darüber: 0,30“. Gibt es nur einen Preis je Einheit, steht er allein da."
        required={false}
        rows={4}
      />
      <MoreFields terms={terms} fields={fields} refusals={refusals} />
      <SubmitButton kind="secondary">Bestandteil hinzufügen</SubmitButton>
    </form>
  )
}

const more: readonly (keyof PartFields)[] = [
  'included',
  'minimum',
  'maximum',
  'audience',
  'yearFactors',
  'percent',
  'percentOf',
  'thirdParty',
  'thirdPercent',
  'thirdUntil',
]

const fieldOf = (fields: Fields, refusals: readonly Refusal[]) => (name: keyof PartFields) => ({
  name: partFieldNames[name],
  value: fields[partFieldNames[name]],
  error: errorAt(refusals, name),
})

function MoreFields({ terms, fields, refusals }: Pick<PartFormProps, 'terms' | 'fields' | 'refusals'>) {
  const field = fieldOf(fields, refusals)
  return (
    <details open={more.some((name) => fields[partFieldNames[name]])}>
      <summary>Weitere Angaben: Freimenge, Mindestbetrag, Jahre, Anteile Dritter</summary>
      <TextField {...field('included')} label="Davon sind enthalten" hint="Zum Beispiel 20" required={false} />
      <TextField {...field('minimum')} label="Mindestbetrag in Euro" required={false} />
      <TextField {...field('maximum')} label="Höchstbetrag in Euro" required={false} />
      <TextField
        {...field('audience')}
        label="Nur für"
        hint="Wenn der Preis nur für manche gilt, zum Beispiel: Mitglied"
        required={false}
      />
      <TextField
        {...field('yearFactors')}
        label="Faktoren der Jahre"
        hint="Zum Beispiel „0,5; 1; 1,03“: im ersten Jahr die Hälfte, ab dem dritten 3 Prozent mehr."
        required={false}
      />
      <TextField {...field('percent')} label="Statt eines Betrags: Prozent" hint="Zum Beispiel 18" required={false} />
      <SelectField
        {...field('percentOf')}
        label="Prozent von"
        options={[
          { value: '', name: 'nichts' },
          ...(terms.prices.components ?? []).map(({ name }) => ({ value: name, name })),
        ]}
      />
      <TextField
        {...field('thirdParty')}
        label="Wer bezahlt einen Teil?"
        hint="Zum Beispiel: Land, Förderprogramm"
        required={false}
      />
      <TextField {...field('thirdPercent')} label="Sein Anteil in Prozent" required={false} />
      <TextField {...field('thirdUntil')} label="Bis zum wievielten Jahr?" hint="Leer heißt: immer." required={false} />
    </details>
  )
}
