import type { Refusal } from '../../../kernel/refusal.ts'
import { CheckField, SelectField, SubmitButton, TextArea, TextField } from '../../../ui/form.tsx'
import { dimensionNames, fieldNames, suggestCapabilities } from '../../capabilities/door.ts'
import { dimensions, fieldIds, type Capability } from '../../capabilities/schema.ts'
import type { Fields } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import { necessities, type Need } from '../schema.ts'
import { necessityNames } from '../texts.de.ts'
import { fieldNamed, namesOfStep } from '../fields/need-fields.ts'
import { countRows, rowName } from '../fields/requirement-rows.ts'
import { FieldInput } from './field-input.tsx'
import { errorAt, StepForm, StepPage } from './step-parts.tsx'

interface SecondStepProps {
  writer: Actor
  need: Need
  fields: Fields
  refusals?: readonly Refusal[]
  suggested: readonly Capability[]
  capabilities: readonly Capability[]
  /** Public services by their keys, where a list of them has been imported: the chosen ones and what a search found. */
  services: readonly { key: string; name: string }[] | null
}

const others = namesOfStep(2).filter((name) => name !== 'field' && name !== 'services' && name !== 'requirements')

/** What it has to be able to do: ticked from what fits, and in own words. */
export function SecondStep({
  writer,
  need,
  fields,
  refusals = [],
  suggested,
  capabilities,
  services,
}: SecondStepProps) {
  const rows = Array.from({ length: countRows(fields) }, (_, index) => index)
  const isChosen = (id: string) => rows.some((index) => fields[rowName(index, 'faehigkeit')] === id)
  const offered = suggested.filter(({ id }) => !isChosen(id))
  return (
    <StepPage step={2} title="Was muss es können?" crumb="Anforderungen" need={need} refusals={refusals}>
      <p class="lead">Alles hier ist freiwillig. Je mehr Sie sagen, desto besser passen die Vorschläge.</p>
      <StepForm writer={writer} need={need} step={2}>
        <SelectField
          name="feld"
          label={fieldNamed('field').words.form.question}
          value={fields['feld'] || (need.status === 'draft' ? suggested[0]?.field : undefined)}
          options={[{ value: '', name: 'noch offen' }, ...fieldIds.map((id) => ({ value: id, name: fieldNames[id] }))]}
          error={errorAt(refusals, 'field')}
        />
        {offered.length > 0 && (
          <fieldset class="kern-fieldset">
            <legend class="kern-label kern-label--large">Das könnte passen. Bitte ankreuzen, was Sie brauchen.</legend>
            <div class="kern-fieldset__body">
              {offered.map(({ id, name, description }) => (
                <CheckField
                  name={`faehigkeit-${id}`}
                  label={name}
                  hint={description}
                  checked={fields[`faehigkeit-${id}`] === 'ja'}
                />
              ))}
            </div>
          </fieldset>
        )}
        {rows.map((index) => (
          <RequirementRow index={index} fields={fields} title={need.title} capabilities={capabilities} />
        ))}
        {services && <ServicePart services={services} fields={fields} />}
        <TextArea
          name="muss"
          label={fieldNamed('requirements').words.form.question}
          hint={fieldNamed('requirements').words.form.hint}
          required={false}
          rows={3}
          value={fields['muss']}
          error={errorAt(refusals, 'requirements')}
        />
        <TextArea
          name="soll"
          label="Das wäre gut"
          hint="Eine Anforderung je Zeile. Zum Beispiel: Erinnerung, bevor der Ausweis abläuft"
          required={false}
          rows={3}
          value={fields['soll']}
        />
        {others.map((name) => (
          <FieldInput name={name} fields={fields} refusals={refusals} />
        ))}
        <div class="actions">
          <SubmitButton>Weiter</SubmitButton>
          <SubmitButton kind="tertiary" name="zurueck" value="ja">
            Zurück
          </SubmitButton>
        </div>
      </StepForm>
    </StepPage>
  )
}

const suggestedFor = (text: string, capabilities: readonly Capability[]) =>
  suggestCapabilities(text, capabilities, 3).map(({ capability }) => capability)

function ServicePart({ services, fields }: { services: readonly { key: string; name: string }[]; fields: Fields }) {
  return (
    <fieldset class="kern-fieldset">
      <legend class="kern-label kern-label--large" id="leistungen">
        {fieldNamed('services').words.form.question}
      </legend>
      <div class="kern-fieldset__body">
        {services.map(({ key, name }) => (
          <CheckField
            name={`leistung-${key}`}
            label={name}
            hint={`Schlüssel ${key}`}
            checked={fields[`leistung-${key}`] === 'ja'}
          />
        ))}
        <div class="inline-form">
          <TextField
            name="leistung-suche"
            type="search"
            label="Leistung suchen (LeiKa oder OZG)"
            required={false}
            value={fields['leistung-suche']}
          />
          <SubmitButton kind="secondary" name="leistung-suchen" value="ja">
            Suchen
          </SubmitButton>
        </div>
      </div>
    </fieldset>
  )
}

function RequirementRow({
  index,
  fields,
  title,
  capabilities,
}: {
  index: number
  fields: Fields
  /** Of the need: what a requirement means often only shows beside it. */
  title: string
  capabilities: readonly Capability[]
}) {
  const value = (part: Parameters<typeof rowName>[1]) => fields[rowName(index, part)] ?? ''
  const offered = value('faehigkeit') ? [] : suggestedFor(`${value('text')}\n${title}`, capabilities)
  return (
    <fieldset class="kern-fieldset requirement">
      <legend class="kern-label kern-label--large">Anforderung {index + 1}</legend>
      <div class="kern-fieldset__body">
        <TextField
          name={rowName(index, 'text')}
          label="Anforderung"
          hint="Leer lassen, um sie zu streichen."
          required={false}
          maxlength={500}
          value={value('text')}
        />
        <div class="filters">
          <SelectField
            name={rowName(index, 'muss')}
            label="Wie wichtig?"
            value={value('muss')}
            options={necessities.map((each) => ({ value: each, name: necessityNames[each] }))}
          />
          <SelectField
            name={rowName(index, 'art')}
            label="Betrifft"
            value={value('art')}
            options={dimensions.map((each) => ({ value: each, name: dimensionNames[each] }))}
          />
          <SelectField
            name={rowName(index, 'faehigkeit')}
            label="Fähigkeit"
            value={value('faehigkeit')}
            options={[
              { value: '', name: 'keine' },
              ...offered.map(({ id, name }) => ({ value: id, name: `Vorschlag: ${name}` })),
              ...capabilities.map(({ id, name }) => ({ value: id, name })),
            ]}
          />
        </div>
      </div>
    </fieldset>
  )
}
