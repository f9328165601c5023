import type { Context } from 'hono'
import { germanDay } from '../../../kernel/german-dates.ts'
import { sentenceAt, type Refusal } from '../../../kernel/refusal.ts'
import { SelectField, SubmitButton, TextField } from '../../../ui/form.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { historyOf } from '../../journal/door.ts'
import { actorOf, ForOrganisation, idIn, type Fields } from '../../access/index.ts'
import { History } from '../../journal/index.ts'
import type { Actor } from '../../access/schema.ts'
import { suggestCapabilities } from '../rules/suggest-capabilities.ts'
import type { Capability, Proposal } from '../schema.ts'
import { allCapabilities } from '../store/capability-rows.ts'
import { proposalById } from '../store/proposal-rows.ts'
import { capabilityRefusal, fieldNames } from '../texts.de.ts'
import { proposalStatusNames } from '../texts/capabilities.de.ts'
import { capabilityAddresses } from '../addresses.ts'

/** A proposal with the form that decides it; what was chosen stands in it again. */
export async function decisionPage(
  c: Context,
  fields: Fields = {},
  refusals: readonly Refusal[] = [],
): Promise<Response> {
  const id = idIn(c)
  const { proposal, capabilities, history } = await c.get('asCaller')(async (transaction) => ({
    proposal: await proposalById(transaction, id),
    capabilities: await allCapabilities(transaction),
    history: await historyOf(transaction, { subjectKind: 'capabilityProposal', subject: id }),
  }))
  if (!proposal) return c.notFound()
  return c.html(
    <Page
      title={proposal.name}
      breadcrumb={[
        { name: 'Fähigkeiten', href: capabilityAddresses.capabilities },
        { name: 'Vorschläge', href: capabilityAddresses.proposals },
        { name: proposal.name },
      ]}
    >
      {refusals.length > 0 && (
        <ErrorSummary
          title="Das hat nicht geklappt"
          errors={refusals.map(({ code }) => capabilityRefusal({ code }) ?? code)}
        />
      )}
      <h1 class="kern-heading-x-large">{proposal.name}</h1>
      <p class="lead">{proposal.description}</p>
      <dl class="overview">
        <div>
          <dt>Vorgeschlagen von</dt>
          <dd>{proposal.organisation.name}</dd>
        </div>
        <div>
          <dt>Vorgeschlagen am</dt>
          <dd>{germanDay(proposal.createdAt)}</dd>
        </div>
        <div>
          <dt>Aufgabenbereich</dt>
          <dd>{fieldNames[proposal.field]}</dd>
        </div>
        <div>
          <dt>Andere Wörter</dt>
          <dd>{proposal.synonyms.join(', ') || '–'}</dd>
        </div>
        <div>
          <dt>Stand</dt>
          <dd>{proposalStatusNames[proposal.status]}</dd>
        </div>
      </dl>
      {proposal.status === 'open' && (
        <DecisionForm {...{ proposal, capabilities, fields, refusals }} actor={actorOf(c)} />
      )}
      {history.lines.length > 0 && <History excerpt={history} />}
    </Page>,
    refusals.length > 0 ? 422 : 200,
  )
}

interface DecisionFormProps {
  actor: Actor
  proposal: Proposal
  capabilities: readonly Capability[]
  fields: Fields
  refusals: readonly Refusal[]
}

function DecisionForm({ actor, proposal, capabilities, fields, refusals }: DecisionFormProps) {
  const likely = suggestCapabilities(`${proposal.name} ${proposal.synonyms.join(' ')}`, capabilities).map(
    ({ capability }) => capability,
  )
  const ids = new Set(likely.map(({ id }) => id))
  const sorted = [...likely, ...capabilities.filter(({ id }) => !ids.has(id))]
  const error = (place: string) => sentenceAt(refusals, place, ({ code }) => capabilityRefusal({ code }))
  return (
    <form method="post" action={capabilityAddresses.decision(proposal.id)}>
      <ForOrganisation actor={actor} />
      <div class="narrow">
        <SelectField
          name="ziel"
          label="Gibt es das schon unter einem anderen Namen?"
          hint={likely.length > 0 ? 'Zuerst stehen die Fähigkeiten, die dem Vorschlag ähneln.' : undefined}
          value={fields['ziel']}
          options={[{ value: '', name: 'nein' }, ...sorted.map(({ id, name }) => ({ value: id, name }))]}
          error={error('into')}
        />
        <TextField
          name="grund"
          label="Begründung"
          hint="Nötig nur, wenn Sie ablehnen. Wer es vorgeschlagen hat, kann sie lesen."
          value={fields['grund']}
          required={false}
          explained
          maxlength={500}
          error={error('reason')}
        />
      </div>
      <div class="actions">
        <SubmitButton name="urteil" value="accept">
          Aufnehmen
        </SubmitButton>
        <SubmitButton kind="secondary" name="urteil" value="merge">
          Der anderen Fähigkeit zuordnen
        </SubmitButton>
        <SubmitButton kind="tertiary" name="urteil" value="decline">
          Ablehnen
        </SubmitButton>
      </div>
    </form>
  )
}
