import type { Child } from 'hono/jsx'
import type { Refusal } from '../../../kernel/refusal.ts'
import { CheckField, SelectField, SubmitButton, TextField } from '../../../ui/form.tsx'
import { ForOrganisation, type Fields } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import { canBeSplit } from '../rules/regroup.ts'
import { changeDays, mostTitle, type Bundle, type Participation } from '../schema.ts'
import { bundleRefusal } from '../texts.de.ts'
import { bundleAddresses } from '../addresses.ts'
import { BundleStep } from './bundle-step.tsx'

interface ChangePageProps {
  actor: Actor
  bundle: Bundle
  fields: Fields
  refusals: readonly Refusal[]
}

export const partName = (need: string) => `teil-${need}`

export function SplitPage(props: ChangePageProps & { joined: readonly Participation[] }) {
  const { bundle, joined, fields } = props
  const frame = { ...props, title: 'Bündel teilen', action: bundleAddresses.split(bundle.id) }
  if (!canBeSplit(joined.map(({ organisation }) => organisation.id)))
    return (
      <ChangePage {...frame} button={null}>
        <p>
          In beiden Teilen müssen mindestens zwei Organisationen sein. Für eine Teilung sind es in diesem Bündel noch zu
          wenige.
        </p>
      </ChangePage>
    )
  return (
    <ChangePage {...frame} button="Teilung vorschlagen">
      <fieldset class="kern-fieldset">
        <legend class="kern-label kern-label--large">Wer geht in das neue Bündel?</legend>
        <div class="kern-hint">In beiden Teilen müssen mindestens zwei Organisationen sein.</div>
        <div class="kern-fieldset__body">
          {joined.map(({ need, needTitle, organisation }) => (
            <CheckField
              name={partName(need)}
              label={`${organisation.name}: ${needTitle ?? 'Bedarf'}`}
              checked={fields[partName(need)] === 'ja'}
            />
          ))}
        </div>
      </fieldset>
      <TitleField {...props} label="Wie soll das neue Bündel heißen?" value={fields['titel'] ?? ''} />
    </ChangePage>
  )
}

export function MergePage(props: ChangePageProps & { others: readonly Bundle[] }) {
  const { bundle, others, fields } = props
  const title = 'Mit einem anderen Bündel zusammenführen'
  return (
    <ChangePage
      {...props}
      title={title}
      action={bundleAddresses.merge(bundle.id)}
      button={others.length > 0 ? 'Zusammenführung vorschlagen' : null}
    >
      {others.length === 0 ? (
        <p>Gerade gibt es kein anderes Bündel, das begonnen hat und das Sie sehen dürfen.</p>
      ) : (
        <>
          <SelectField
            name="anderes"
            label="Welches Bündel soll in diesem aufgehen?"
            value={fields['anderes'] ?? ''}
            options={others.map(({ id, title: name, participants }) => ({
              value: id,
              name: `${name} (${participants} dabei)`,
            }))}
          />
          <TitleField
            {...props}
            label="Wie soll das gemeinsame Bündel heißen?"
            value={fields['titel'] ?? bundle.title}
          />
        </>
      )}
    </ChangePage>
  )
}

function TitleField({ label, value, refusals }: { label: string; value: string; refusals: readonly Refusal[] }) {
  const refusal = refusals.find(({ place }) => place === 'title')
  return (
    <TextField
      name="titel"
      label={label}
      value={value}
      maxlength={mostTitle}
      error={refusal && bundleRefusal(refusal)}
    />
  )
}

interface FrameProps extends ChangePageProps {
  title: string
  action: string
  button: string | null
  children: Child
}

function ChangePage({ actor, bundle, refusals, title, action, button, children }: FrameProps) {
  return (
    <BundleStep bundle={bundle} title={title} refusals={refusals}>
      <p class="lead">
        Das geschieht nur, wenn alle zustimmen, die es betrifft. Wer innerhalb von {changeDays} Tagen nicht antwortet,
        hat nicht zugestimmt.
      </p>
      <form method="post" action={action} class="narrow">
        <ForOrganisation actor={actor} />
        {children}
        <div class="actions">
          {button && <SubmitButton>{button}</SubmitButton>}
          <a class="kern-link" href={bundleAddresses.bundle(bundle.id)}>
            Zurück zum Bündel
          </a>
        </div>
      </form>
    </BundleStep>
  )
}
