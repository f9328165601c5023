import { capabilityPermissions } from '../policy.ts'
import type { Context } from 'hono'
import { sentenceAt, type Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { SelectField, SubmitButton, TextArea, TextField } from '../../../ui/form.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { actorOf, answerOwnForm, ForOrganisation, type Fields } from '../../access/index.ts'
import type { Permission } from '../../access/schema.ts'
import { proposeCapability } from '../actions/decide-proposal.ts'
import { fieldIds } from '../schema.ts'
import { capabilityRefusal, fieldNames } from '../texts.de.ts'
import { capabilityAddresses } from '../addresses.ts'

/** A word that is missing in the vocabulary. */
export const proposeRoutes: Route<Permission>[] = [
  {
    method: 'GET',
    path: capabilityAddresses.propose,
    permission: capabilityPermissions.proposeCapability,
    answer: (c) => proposePage(c),
  },
  {
    method: 'POST',
    path: capabilityAddresses.propose,
    permission: capabilityPermissions.proposeCapability,
    answer: (c) =>
      answerOwnForm(c, {
        work: (transaction, fields, actor) => proposeCapability(transaction, actor, inputOf(fields)),
        done: () => c.redirect(`${capabilityAddresses.proposals}?hinweis=vorgeschlagen`, 303),
        refused: (refusals, fields) => proposePage(c, fields, refusals),
      }),
  },
]

const inputOf = ({ name = '', bereich = '', satz = '', woerter = '' }: Fields) => ({
  name,
  field: bereich,
  description: satz,
  synonyms: woerter
    .split(/[\n,;]/)
    .map((word) => word.trim())
    .filter(Boolean),
})

function proposePage(c: Context, fields: Fields = {}, refusals: readonly Refusal[] = []) {
  const error = (place: string) => sentenceAt(refusals, place, ({ code }) => capabilityRefusal({ code }))
  return c.html(
    <Page
      title="Fähigkeit vorschlagen"
      breadcrumb={[{ name: 'Fähigkeiten', href: capabilityAddresses.capabilities }, { name: 'Vorschlagen' }]}
    >
      {refusals.length > 0 && (
        <ErrorSummary
          title="Das hat nicht geklappt"
          errors={refusals.map(({ code }) => capabilityRefusal({ code }) ?? code)}
        />
      )}
      <h1 class="kern-heading-x-large">Fähigkeit vorschlagen</h1>
      <p class="lead">Fehlt ein Wort, in dem sich Bedarfe und Lösungen treffen? Die Redaktion entscheidet darüber.</p>
      <form method="post" action={capabilityAddresses.propose} class="narrow">
        <ForOrganisation actor={actorOf(c)} />
        <TextField
          name="name"
          label="Name"
          hint="Zum Beispiel: Bewohnerparkausweise ausstellen"
          maxlength={80}
          value={fields['name']}
          error={error('name')}
        />
        <SelectField
          name="bereich"
          label="Aufgabenbereich"
          value={fields['bereich']}
          options={fieldIds.map((id) => ({ value: id, name: fieldNames[id] }))}
          error={error('field')}
        />
        <TextArea
          name="satz"
          label="Was kann man damit tun?"
          hint="Ein Satz."
          rows={2}
          maxlength={240}
          value={fields['satz']}
          error={error('description')}
        />
        <TextArea
          name="woerter"
          label="Andere Wörter dafür"
          hint="Je Zeile eines. Zum Beispiel: Anwohnerparken"
          required={false}
          rows={4}
          value={fields['woerter']}
          error={error('synonyms')}
        />
        <SubmitButton>Vorschlagen</SubmitButton>
      </form>
    </Page>,
    refusals.length > 0 ? 422 : 200,
  )
}
