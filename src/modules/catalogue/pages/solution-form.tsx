import type { Refusal } from '../../../kernel/refusal.ts'
import { CheckField, SelectField, SubmitButton, TextArea, TextField } from '../../../ui/form.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { errorAt, ForOrganisation, sentences, type Fields } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import { capabilityAddresses } from '../../capabilities/addresses.ts'
import { fieldNames } from '../../capabilities/door.ts'
import { fieldIds, type Capability } from '../../capabilities/schema.ts'
import { operatingModelNames } from '../../needs/door.ts'
import { operatingModels } from '../../needs/schema.ts'
import { catalogueAddresses } from '../addresses.ts'
import type { Solution } from '../schema.ts'
import { linesIn, operatingName, suggestedName } from './solution-fields.ts'

interface SolutionFormProps {
  actor: Actor
  /** The one that is changed; without it a new one. */
  solution?: Solution | undefined
  fields: Fields
  refusals: readonly Refusal[]
  /** What the text seems to speak of. */
  suggested: readonly Capability[]
  capabilities: readonly Capability[]
}

export function SolutionForm({ actor, solution, fields, refusals, suggested, capabilities }: SolutionFormProps) {
  const title = solution ? `${solution.name} bearbeiten` : 'Lösung eintragen'
  const lists = [{ name: 'Lösungen', href: catalogueAddresses.solutions }]
  const above = solution ? [...lists, { name: solution.name, href: catalogueAddresses.solution(solution.id) }] : lists
  return (
    <Page title={title} breadcrumb={[...above, { name: solution ? 'Bearbeiten' : 'Eintragen' }]}>
      {refusals.length > 0 && <ErrorSummary title="Es ist noch nichts gespeichert" errors={sentences(refusals)} />}
      <h1 class="kern-heading-x-large">{title}</h1>
      {!solution && (
        <p class="lead">Zuerst ein Entwurf, den nur Ihre Organisation sieht. Veröffentlichen können Sie ihn danach.</p>
      )}
      <form
        method="post"
        action={solution ? catalogueAddresses.editSolution(solution.id) : catalogueAddresses.newSolution}
        class="narrow"
      >
        <ForOrganisation actor={actor} />
        {solution && <input type="hidden" name="fassung" value={String(solution.version)} />}
        <TextField
          name="name"
          label="Name der Lösung"
          maxlength={120}
          value={fields['name']}
          error={errorAt(refusals, 'name')}
        />
        <TextField
          name="satz"
          label="Was tut sie für wen?"
          hint="Ein Satz, der ohne Fachwörter auskommt."
          required={false}
          maxlength={240}
          value={fields['satz']}
          error={errorAt(refusals, 'summary')}
        />
        <SelectField
          name="feld"
          label="Aufgabenbereich"
          value={fields['feld']}
          options={fieldIds.map((id) => ({ value: id, name: fieldNames[id] }))}
          error={errorAt(refusals, 'field')}
        />
        <TextArea
          name="beschreibung"
          label="Beschreibung"
          required={false}
          maxlength={8000}
          value={fields['beschreibung']}
          error={errorAt(refusals, 'description')}
        />
        <CapabilityFields {...{ fields, refusals, suggested, capabilities }} />
        <FurtherFields {...{ fields, refusals }} />
        <div class="actions">
          <SubmitButton>Speichern</SubmitButton>
        </div>
      </form>
    </Page>
  )
}

type CapabilityProps = Pick<SolutionFormProps, 'fields' | 'refusals' | 'suggested' | 'capabilities'>

function CapabilityFields({ fields, refusals, suggested, capabilities }: CapabilityProps) {
  const written = new Set(linesIn(fields['faehigkeiten']).map((line) => line.toLowerCase()))
  const offered = suggested.filter(({ name }) => !written.has(name.toLowerCase()))
  return (
    <>
      {offered.length > 0 && (
        <fieldset class="kern-fieldset">
          <legend class="kern-label kern-label--large">Das könnte sie können. Bitte ankreuzen, was stimmt.</legend>
          <div class="kern-fieldset__body">
            {offered.map(({ id, name, description }) => (
              <CheckField
                name={suggestedName(id)}
                label={name}
                hint={description}
                checked={fields[suggestedName(id)] === 'ja'}
              />
            ))}
          </div>
        </fieldset>
      )}
      <TextArea
        name="faehigkeiten"
        label="Fähigkeiten"
        hint="Je Zeile ein Name aus dem gemeinsamen Wortschatz. Vorschläge aus Ihrem Text erscheinen, sobald er gespeichert ist."
        required={false}
        value={fields['faehigkeiten']}
        error={errorAt(refusals, 'capabilities')}
      />
      <details>
        <summary>Den Wortschatz ansehen ({capabilities.length})</summary>
        <p>
          <a class="kern-link" href={capabilityAddresses.capabilities}>
            Fähigkeiten mit Erklärung
          </a>
        </p>
        <ul>
          {capabilities.map(({ name }) => (
            <li>{name}</li>
          ))}
        </ul>
      </details>
    </>
  )
}

const FurtherFields = ({ fields, refusals }: Pick<SolutionFormProps, 'fields' | 'refusals'>) => (
  <>
    <fieldset class="kern-fieldset">
      <legend class="kern-label kern-label--large">Wie kann sie betrieben werden?</legend>
      <div class="kern-fieldset__body">
        {operatingModels.map((model) => (
          <CheckField
            name={operatingName(model)}
            label={operatingModelNames[model]}
            checked={fields[operatingName(model)] === 'ja'}
          />
        ))}
      </div>
    </fieldset>
    <TextArea
      name="schnittstellen"
      label="Schnittstellen und Standards"
      hint="Je Zeile eine. Was jemand erprobt hat: „XBau 2.4; erprobt; Gemeinde Musterau; 12.03.2026“"
      required={false}
      value={fields['schnittstellen']}
      error={errorAt(refusals, 'interfaces')}
    />
    <TextField
      name="hersteller"
      label="Hersteller"
      hint="Wenn es jemand anderes ist als Sie."
      required={false}
      maxlength={120}
      value={fields['hersteller']}
      error={errorAt(refusals, 'maker')}
    />
    <TextField
      name="lizenz"
      label="Freie Lizenz als SPDX-Ausdruck"
      hint="Zum Beispiel EUPL-1.2. Leer heißt: nicht offen."
      required={false}
      maxlength={200}
      value={fields['lizenz']}
      error={errorAt(refusals, 'licence')}
    />
    <TextField
      name="quelltext"
      type="url"
      label="Adresse des Quelltextes"
      required={false}
      value={fields['quelltext']}
      error={errorAt(refusals, 'sourceCode')}
    />
    <TextField
      name="seite"
      type="url"
      label="Adresse im Internet"
      required={false}
      value={fields['seite']}
      error={errorAt(refusals, 'website')}
    />
  </>
)
