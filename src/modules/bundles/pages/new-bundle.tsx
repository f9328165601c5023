import { clusterAddresses } from '../../clusters/addresses.ts'
import { needAddresses } from '../../needs/addresses.ts'
import { bundlePermissions } from '../policy.ts'
import { sentenceAt, type Refusal } from '../../../kernel/refusal.ts'
import { CheckField, SelectField, SubmitButton, TextField } from '../../../ui/form.tsx'
import { ErrorSummary } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { ForOrganisation, type Fields } from '../../access/index.ts'
import { may } from '../../access/door.ts'
import type { Actor } from '../../access/schema.ts'
import type { Preparation } from '../actions/prepare-proposal.ts'
import { isIntegrator } from '../../clusters/door.ts'
import { mostTitle } from '../schema.ts'
import { bundleRefusal } from '../texts.de.ts'
import { bundleAddresses } from '../addresses.ts'
import { AskableNeeds, tickName } from './askable-needs.tsx'

interface NewBundleProps extends Preparation {
  actor: Actor
  fields: Fields
  refusals: readonly Refusal[]
  /** Days ahead that are proposed as the last day to answer. */
  answerBy: string
  /** The need from whose page one comes. */
  asking: string | undefined
}

const breadcrumb = [{ name: 'Bündel', href: bundleAddresses.bundles }, { name: 'Bündel vorschlagen' }]

/** Who is asked, until when, and how many it takes. */
export function NewBundlePage(props: NewBundleProps) {
  const { need, own, refusals } = props
  return (
    <Page title="Bündel vorschlagen" breadcrumb={breadcrumb}>
      {refusals.length > 0 && <ErrorSummary title="Das hat nicht geklappt" errors={refusals.map(bundleRefusal)} />}
      <h1 class="kern-heading-x-large">Bündel vorschlagen</h1>
      <p class="lead">Sie fragen andere, die dasselbe brauchen, ob sie mitgehen. Dabei ist nur, wer selbst zusagt.</p>
      {need ? (
        <Proposal {...props} need={need} />
      ) : own.length === 0 ? (
        <NoNeed actor={props.actor} />
      ) : (
        <ChooseNeed {...props} />
      )}
    </Page>
  )
}

const NoNeed = ({ actor }: { actor: Actor }) => (
  <>
    <p>
      Ein Bündel beginnt mit einem eigenen Bedarf, der offen ist.{' '}
      <a class="kern-link" href={needAddresses.newNeed}>
        Bedarf melden
      </a>
    </p>
    {isIntegrator(actor) && (
      <p>
        Möchten Sie nur andere zusammenbringen? Dann sprechen Sie an, wer dasselbe braucht.{' '}
        <a class="kern-link" href={clusterAddresses.suggestions}>
          Was noch niemand gebündelt hat
        </a>
      </p>
    )}
  </>
)

function ChooseNeed({ own, asking }: NewBundleProps) {
  return (
    <form method="get" action={bundleAddresses.newBundle} class="narrow">
      {asking && <input type="hidden" name="mit" value={asking} />}
      <SelectField
        name="bedarf"
        label="Mit welchem Bedarf gehen Sie mit?"
        options={own.map(({ id, title }) => ({ value: id, name: title }))}
      />
      <SubmitButton>Weiter</SubmitButton>
    </form>
  )
}

function Proposal({
  actor,
  need,
  offered,
  fields,
  refusals,
  answerBy,
  asking,
}: NewBundleProps & { need: NonNullable<Preparation['need']> }) {
  const wasSent = fields['titel'] !== undefined
  return (
    <form method="post" action={bundleAddresses.newBundle} class="narrow">
      <ForOrganisation actor={actor} />
      <input type="hidden" name="bedarf" value={need.id} />
      {asking && <input type="hidden" name="mit" value={asking} />}
      <p>
        Ihr Bedarf: <strong>{need.title}</strong>.{' '}
        {may(actor, bundlePermissions.answerBundle)
          ? 'Mit dem Vorschlag ist er dabei; das verpflichtet zu nichts, was Geld kostet.'
          : 'Ob er dabei ist, entscheidet bei Ihnen eine Person mit Entscheidungsrecht; sie wird gefragt wie alle anderen.'}
        {need.visibility === 'ownOrganisation' &&
          ' Bisher sieht ihn nur Ihre Organisation; wenn er dabei ist, sehen ihn alle, die an dem Bündel teilnehmen.'}
      </p>
      <AskableNeeds offered={offered} isChosen={(id) => (wasSent ? fields[tickName(id)] === 'ja' : id === asking)} />
      <TextField
        name="titel"
        label="Wie soll das Bündel heißen?"
        value={fields['titel'] ?? need.title}
        maxlength={mostTitle}
        error={errorAt(refusals, 'title')}
      />
      <TextField
        name="frist"
        type="date"
        label="Bis wann sollen alle antworten?"
        hint="Wer bis dahin nicht antwortet, ist nicht dabei."
        value={fields['frist'] ?? answerBy}
        error={errorAt(refusals, 'answerBy')}
      />
      <TextField
        name="zusagen"
        label="Wie viele Organisationen sind nötig, mit Ihrer?"
        hint="Sagen weniger zu, wird das Bündel aufgelöst, und alle Bedarfe sind wieder offen."
        inputmode="numeric"
        value={fields['zusagen'] ?? '2'}
        error={errorAt(refusals, 'quorum')}
      />
      <CheckField
        name="offen"
        label="Andere öffentliche Stellen dürfen von sich aus dazukommen"
        hint="Bis das Bündel beginnt. Später stimmt zu, wer das Bündel führt."
        checked={!wasSent || fields['offen'] === 'ja'}
      />
      <SubmitButton>Vorschlagen und fragen</SubmitButton>
    </form>
  )
}

const errorAt = (refusals: readonly Refusal[], place: string) => sentenceAt(refusals, place, bundleRefusal)
