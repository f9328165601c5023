import { CheckField, SelectField, TextField } from '../../../ui/form.tsx'
import type { BundleToCalculate } from '../../bundles/door.ts'
import { operatingModelNames } from '../../needs/door.ts'
import { operatingModels } from '../../needs/schema.ts'
import type { OfferEntry } from '../schema/offer-entry.ts'
import { coverOf, droppedOf, fieldOf, modelOf } from './offer-fields.ts'
import { sharingRefusal } from '../texts.de.ts'
import type { Mistake } from './read-offers.ts'

export const errorOf = (mistakes: readonly Mistake[], field: string): string | undefined => {
  const mistake = mistakes.find((each) => each.field === field)
  return mistake && sharingRefusal(mistake.refusal)
}

interface OfferPartProps {
  bundle: BundleToCalculate
  offer: OfferEntry
  index: number
  mistakes: readonly Mistake[]
}
type Part = Parameters<typeof fieldOf>[1]

/** One offer: what it is, what it covers, what it costs; what is rare stands behind a line. */
export function OfferPart(props: OfferPartProps) {
  const { bundle, offer, index } = props
  const isChoosy = bundle.participants.some((each) => each.operatingModels.length > 0)
  return (
    <fieldset class="kern-fieldset offer" id={`angebot-${index + 1}`}>
      <legend class="kern-label kern-label--large">Angebot {index + 1}</legend>
      <div class="kern-fieldset__body">
        <Line {...props} part="name" label="Name der Lösung" />
        <Covers {...props} />
        <div class="prices">
          <Line {...props} part="setup" label="Einmal, für alle zusammen" isPrice />
          <Line {...props} part="base" label="Im Jahr, für alle zusammen" isPrice />
          <Line {...props} part="perParticipant" label="Im Jahr, je Teilnehmer" isPrice />
        </div>
        <div class="prices">
          <Line {...props} part="perUnit" label="Im Jahr, nach Menge" isPrice />
          <SelectField name={fieldOf(index, 'unit')} label="je" value={offer.unit} options={unitsIn(bundle)} />
        </div>
        {isChoosy && <Models {...props} />}
        <details open={hasRare(props)}>
          <summary>
            Weitere Preise und Angaben<span class="kern-sr-only"> zu Angebot {index + 1}</span>
          </summary>
          <div class="prices">
            <Line {...props} part="joining" label="Einmal, je Teilnehmer" isPrice />
            <Line {...props} part="provider" label="Anbieter" />
          </div>
          <div class="prices">
            <Line {...props} part="upTo" label="Preis nach Menge gilt bis" hint="Zum Beispiel 10.000" isPrice />
            <Line {...props} part="perUnitBeyond" label="Preis darüber" hint="Zum Beispiel 0,20" isPrice />
            <SelectField
              name={fieldOf(index, 'tierKind')}
              label="Der Preis darüber gilt"
              hint="Wenn die Menge größer ist"
              value={offer.tierKind}
              options={[
                { value: 'graduated', name: 'nur für den Rest' },
                { value: 'volume', name: 'für die ganze Menge' },
              ]}
            />
          </div>
          {!isChoosy && <Models {...props} />}
          <CheckField
            name={droppedOf(index)}
            label={`Angebot ${index + 1} streichen`}
            hint="Beim nächsten Speichern oder Rechnen ist es weg."
          />
        </details>
      </div>
    </fieldset>
  )
}

interface LineProps extends OfferPartProps {
  part: Exclude<Part, 'unit' | 'tierKind'>
  label: string
  hint?: string
  isPrice?: boolean
}

const Line = ({ offer, index, mistakes, part, label, hint, isPrice = false }: LineProps) => (
  <TextField
    name={fieldOf(index, part)}
    label={label}
    hint={hint}
    value={offer[part]}
    required={false}
    explained
    error={errorOf(mistakes, fieldOf(index, part))}
    {...(isPrice ? { inputmode: 'decimal' } : { maxlength: 200 })}
  />
)

function Covers({ bundle, offer, index, mistakes }: OfferPartProps) {
  const id = `deckt-${index + 1}`
  const errors = mistakes.filter(({ field }) => field === id || field.startsWith(`${id}-`))
  return (
    <fieldset
      class="kern-fieldset"
      id={id}
      tabindex={-1}
      aria-describedby={errors.length > 0 ? `${id}-fehler` : undefined}
    >
      <legend class="kern-label">Was deckt es ab?</legend>
      <div class="kern-fieldset__body participants">
        {bundle.capabilities.map(({ id: capability, name }) => (
          <CheckField name={coverOf(index, capability)} label={name} checked={offer.covers.includes(capability)} />
        ))}
      </div>
      {errors.length > 0 && (
        <div id={`${id}-fehler`}>
          {errors.map(({ refusal }) => (
            <p class="kern-error">
              <span class="kern-icon kern-icon--danger" aria-hidden="true"></span>
              <span class="kern-body">{sharingRefusal(refusal)}</span>
            </p>
          ))}
        </div>
      )}
    </fieldset>
  )
}

const Models = ({ offer, index }: OfferPartProps) => (
  <fieldset class="kern-fieldset">
    <legend class="kern-label">Wo kann es laufen?</legend>
    <div class="kern-hint">Nichts angekreuzt heißt: überall.</div>
    <div class="kern-fieldset__body participants">
      {operatingModels.map((model) => (
        <CheckField
          name={modelOf(index, model)}
          label={operatingModelNames[model]}
          checked={offer.operatingModels.includes(model)}
        />
      ))}
    </div>
  </fieldset>
)

/** Only what is known of somebody can be counted. */
const unitsIn = ({ participants }: BundleToCalculate) => [
  { value: 'inhabitants', name: 'Einwohner' },
  ...(participants.some(({ cases }) => cases > 0) ? [{ value: 'faelle', name: 'Fall' }] : []),
  ...(participants.some(({ workplaces }) => workplaces > 0) ? [{ value: 'arbeitsplaetze', name: 'Arbeitsplatz' }] : []),
]

/** What is behind the line is shown where something is filled in or wrong there. */
function hasRare({ bundle, offer, index, mistakes }: OfferPartProps): boolean {
  const rare = ['joining', 'provider', 'upTo', 'perUnitBeyond'] as const
  const isChoosy = bundle.participants.some((each) => each.operatingModels.length > 0)
  return (
    rare.some((part) => offer[part] !== '' || errorOf(mistakes, fieldOf(index, part)) !== undefined) ||
    (!isChoosy && offer.operatingModels.length > 0)
  )
}
