import type { Context } from 'hono'
import { germanDay } from '../../../kernel/german-dates.ts'
import { counted } from '../../../kernel/german-numbers.ts'
import { Refused, type Refusal } from '../../../kernel/refusal.ts'
import type { Route } from '../../../platform/server/routes.ts'
import { CheckField, SubmitButton, TextArea } from '../../../ui/form.tsx'
import { ErrorSummary, Notice } from '../../../ui/notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { actorOf, fieldsOf, ForOrganisation, sentences, type Fields } from '../../access/index.ts'
import type { Actor, Permission } from '../../access/schema.ts'
import { answers, mostReason } from '../../bundles/schema.ts'
import { bundleAddresses } from '../../bundles/addresses.ts'
import { answerNames, bundleById } from '../../bundles/door.ts'
import { answerSeveral, keyOf, openQuestions, type OpenQuestion } from '../actions/several-questions.ts'
import { representedAddresses } from '../addresses.ts'
import { representedPermissions } from '../policy.ts'
import type { RepresentedServices } from './services.ts'
import { formForAnother, tickedIn } from './several-forms.tsx'

/** The open questions of all whom an organisation represents, answered in one go. */
export function questionRoutes(services: RepresentedServices): Route<Permission>[] {
  const [path, permission] = [representedAddresses.questions, representedPermissions.answerForSeveral]
  return [
    { method: 'GET', path, permission, answer: (c) => questionsPage(c, services) },
    {
      method: 'POST',
      path,
      permission,
      answer: async (c) => {
        const fields = await fieldsOf(c)
        if (formForAnother(c, fields)) return formForAnother(c, fields)!
        const given = { ticked: tickedIn(fields), answer: fields['antwort'], reason: fields['grund'] ?? '' }
        try {
          const { answered, failed } = await answerSeveral(services, actorOf(c), given)
          if (failed.length === 0) return c.redirect(`${path}?beantwortet=${answered}`, 303)
          const why = failed.map(({ organisation, refusals }) => `${organisation}: ${sentences(refusals).join(' ')}`)
          return await questionsPage(c, services, { why, answered })
        } catch (error) {
          if (!(error instanceof Refused)) throw error
          return questionsPage(c, services, { refusals: error.refusals, fields })
        }
      },
    },
  ]
}

interface Outcome {
  refusals?: readonly Refusal[]
  fields?: Fields
  /** Of those that could not be answered. */
  why?: readonly string[]
  answered?: number
}

async function questionsPage(
  c: Context,
  { database }: RepresentedServices,
  { refusals = [], fields = {}, why = [], answered = Number(c.req.query('beantwortet')) || 0 }: Outcome = {},
): Promise<Response> {
  const actor = actorOf(c)
  const questions = await openQuestions(database, actor)
  const bundles = [...new Set(questions.map(({ bundle }) => bundle.id))]
  const seen = await c.get('asCaller')((transaction) => Promise.all(bundles.map((id) => bundleById(transaction, id))))
  const readable = new Set(seen.flatMap((bundle) => bundle?.id ?? []))
  const errors = [...sentences(refusals), ...why]
  return c.html(
    <QuestionsPage {...{ actor, questions, readable, errors, fields, answered }} />,
    errors.length > 0 ? 422 : 200,
  )
}

interface QuestionsPageProps {
  actor: Actor
  questions: readonly OpenQuestion[]
  /** Bundles that the organisation may read in its own name. */
  readable: ReadonlySet<string>
  errors: readonly string[]
  fields: Fields
  answered: number
}

function QuestionsPage({ errors, answered, ...form }: QuestionsPageProps) {
  const { actor, questions } = form
  const title = 'Fragen an alle, die Sie vertreten'
  return (
    <Page title={title} breadcrumb={[{ name: title }]}>
      {errors.length > 0 && <ErrorSummary title="Das hat nicht überall geklappt" errors={errors} />}
      {answered > 0 && (
        <Notice
          kind="success"
          title="Erledigt"
          text={`${counted(answered, 'Frage ist', 'Fragen sind')} beantwortet.`}
        />
      )}
      <h1 class="kern-heading-x-large">{title}</h1>
      {questions.length === 0 ? (
        <p class="lead">Gerade ist niemand gefragt, für den {actor.organisation!.name} antworten darf.</p>
      ) : (
        <AnswerForm {...form} />
      )}
    </Page>
  )
}

const AnswerForm = ({ actor, questions, readable, fields }: Omit<QuestionsPageProps, 'errors' | 'answered'>) => (
  <form method="post" action={representedAddresses.questions} class="narrow">
    <ForOrganisation actor={actor} />
    {[...Map.groupBy(questions, ({ bundle }) => bundle.id).values()].map((asked) => (
      <fieldset class="kern-fieldset">
        <legend class="kern-label kern-label--large">
          {asked[0]!.bundle.title}, Antwort bis {germanDay(asked[0]!.answerBy)}
        </legend>
        <div class="kern-fieldset__body">
          {asked.map((question) => (
            <CheckField
              name={`fuer-${keyOf(question)}`}
              label={`${question.organisation.name} mit „${question.need.title}“`}
              checked={fields[`fuer-${keyOf(question)}`] === 'ja'}
            />
          ))}
        </div>
        {readable.has(asked[0]!.bundle.id) && (
          <a class="kern-link" href={bundleAddresses.bundle(asked[0]!.bundle.id)}>
            Zum Bündel „{asked[0]!.bundle.title}“
          </a>
        )}
      </fieldset>
    ))}
    <p>Wer beitritt, geht keine Verpflichtung ein, die Geld kostet. Jede angekreuzte antwortet für sich.</p>
    <TextArea
      name="grund"
      label="Begründung, wenn Sie ablehnen oder sich enthalten"
      required={false}
      rows={2}
      maxlength={mostReason}
      value={fields['grund']}
    />
    <div class="actions">
      {answers.map((answer) => (
        <SubmitButton kind={answer === 'joined' ? 'primary' : 'secondary'} name="antwort" value={answer}>
          {answerNames[answer]}
        </SubmitButton>
      ))}
    </div>
  </form>
)
