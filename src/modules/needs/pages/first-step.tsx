import type { Child } from 'hono/jsx'
import { signInAddresses } from '../../sign-in/addresses.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { SubmitButton } from '../../../ui/form.tsx'
import { ForOrganisation, type Fields } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import type { FoundTwin } from '../actions/find-twins.ts'
import { namesOfStep } from '../fields/need-fields.ts'
import { needAddresses } from '../addresses.ts'
import { LiveTwins } from './twin-list.tsx'
import { FieldInput } from './field-input.tsx'
import { StepPage } from './step-parts.tsx'

interface FirstStepProps {
  /** Null for somebody who has not signed in: what they typed is kept until they have. */
  writer: Actor | null
  /** Why somebody who has signed in cannot report it. */
  hindrance?: string | undefined
  fields: Fields
  refusals?: readonly Refusal[]
  twins: readonly FoundTwin[]
  instead: Child
  /** Where it is sent: a new need or one that exists, with its version. */
  action: string
  version?: number
  savesAsOneGoes?: boolean
}

/** What is needed, and what should be better then; beside it, who needs the same. */
export function FirstStep({
  writer,
  hindrance,
  fields,
  refusals = [],
  twins,
  instead,
  action,
  version,
  savesAsOneGoes = false,
}: FirstStepProps) {
  const { titel = '' } = fields
  return (
    <StepPage step={1} title="Was brauchen Sie?" crumb="Bedarf melden" refusals={refusals}>
      <div class="beside">
        <form
          method={writer ? 'post' : 'get'}
          action={action}
          class="narrow"
          data-save-draft={savesAsOneGoes ? '' : undefined}
        >
          {writer && <ForOrganisation actor={writer} />}
          {version !== undefined && <input type="hidden" name="fassung" value={String(version)} />}
          {namesOfStep(1).map((name) => (
            <FieldInput name={name} fields={fields} refusals={refusals} autofocus={name === 'title'} />
          ))}
          {writer ? (
            <div class="actions">
              <SubmitButton>Weiter</SubmitButton>
              <SubmitButton kind="secondary" name="gleich" value="ja">
                Gleich veröffentlichen
              </SubmitButton>
            </div>
          ) : (
            <>
              <SubmitButton kind="secondary">Ähnliche Bedarfe suchen</SubmitButton>
              <p>
                {hindrance ?? (
                  <a class="kern-link" href={signInAddresses.signInThen(withTitle(titel))}>
                    Anmelden, um den Bedarf zu melden
                  </a>
                )}
              </p>
            </>
          )}
        </form>
        <LiveTwins answer={{ twins, asked: titel.trim() !== '', instead }} />
      </div>
    </StepPage>
  )
}

const withTitle = (title: string) =>
  title === '' ? needAddresses.newNeed : `${needAddresses.newNeed}?${new URLSearchParams({ titel: title })}`
