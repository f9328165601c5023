import type { Refusal } from '../../../kernel/refusal.ts'
import { germanDay } from '../../../kernel/german-dates.ts'
import { Notice } from '../../../ui/notice.tsx'
import { SubmitButton, TextArea } from '../../../ui/form.tsx'
import type { Need } from '../../needs/schema.ts'
import { ForOrganisation } from '../../access/index.ts'
import type { Actor } from '../../access/schema.ts'
import { lastDayOf, mayAskToComeIn, possibleAnswers, questionOf } from '../rules/participation-steps.ts'
import { mostReason, type Answer, type Bundle, type Participation } from '../schema.ts'
import {
  answerNames,
  joiningLater,
  joiningMeans,
  joiningOpens,
  joiningRaises,
  participationNames,
} from '../texts.de.ts'
import { bundleAddresses } from '../addresses.ts'
import { BundleStep } from './bundle-step.tsx'

interface QuestionPageProps {
  actor: Actor
  bundle: Bundle
  need: Need
  mine: Participation | undefined
  /** Whether the need is like one of those in the bundle. */
  fits: boolean
  inBundle: readonly Need[]
  gatekeeper: string | null
  day: string
  refusals: readonly Refusal[]
  reason: string
}

/** The one page between a need and a bundle: what joining means, and the answer. */
export function QuestionPage({ fits, inBundle, ...props }: QuestionPageProps) {
  const { bundle, need, mine, gatekeeper, day, refusals } = props
  const question = questionOf(bundle, mine, day)
  const possible = possibleAnswers(question)
  const asks = mayAskToComeIn(question)
  const title = asks ? 'Um Aufnahme bitten' : 'Gehen Sie mit?'
  return (
    <BundleStep bundle={bundle} title={title} refusals={refusals}>
      <p class="lead">
        Bündel „{bundle.title}“{bundle.proposer && `, vorgeschlagen von ${bundle.proposer.name}`}
        {bundle.startedAt && `, begonnen am ${germanDay(bundle.startedAt)}`}. Ihr Bedarf: „{need.title}“.
        {mine?.invitedBy && ` ${mine.invitedBy.name} hat Sie dazu gefragt.`}
      </p>
      {!fits && <DoesNotFit bundle={bundle} need={need} inBundle={inBundle} />}
      {mine && mine.status !== 'invited' && <p>Bisherige Antwort: {participationNames[mine.status]}.</p>}
      {asks && (
        <p>
          Sie sind nicht gefragt worden, können aber um Aufnahme bitten. Zustimmen muss{' '}
          {gatekeeper ?? 'wer das Bündel führt'}.
        </p>
      )}
      {possible.length === 0 && !asks ? (
        <p>Hier ist gerade nichts zu beantworten.</p>
      ) : (
        <>
          <ul>
            {[
              ...joiningMeans,
              ...(bundle.open && bundle.status === 'asking' ? [joiningOpens] : []),
              joiningLater,
              ...(need.visibility === 'ownOrganisation' ? [joiningRaises] : []),
            ].map((each) => (
              <li>{each}</li>
            ))}
          </ul>
          <AnswerForm {...props} asks={asks} possible={possible} />
        </>
      )}
    </BundleStep>
  )
}

interface AnswerFormProps extends Pick<QuestionPageProps, 'actor' | 'bundle' | 'need' | 'mine' | 'reason'> {
  asks: boolean
  possible: readonly Answer[]
}

function AnswerForm({ actor, bundle, need, mine, reason, asks, possible }: AnswerFormProps) {
  const mayRefuse = possible.includes('declined') || possible.includes('abstained')
  return (
    <form method="post" action={bundleAddresses.answer(bundle.id, need.id)} class="narrow">
      <ForOrganisation actor={actor} />
      {asks ? (
        <SubmitButton name="antwort" value="requested">
          Um Aufnahme bitten
        </SubmitButton>
      ) : (
        <>
          {possible.includes('joined') && (
            <SubmitButton name="antwort" value="joined">
              {answerNames.joined}
            </SubmitButton>
          )}
          {mayRefuse && (
            <TextArea
              name="grund"
              label="Warum nicht?"
              hint="Das lesen alle, die zu diesem Bündel gefragt sind."
              required={false}
              rows={2}
              maxlength={mostReason}
              value={reason}
            />
          )}
          <div class="actions">
            {(['abstained', 'declined'] as const)
              .filter((answer) => possible.includes(answer))
              .map((answer) => (
                <SubmitButton kind="secondary" name="antwort" value={answer}>
                  {answerNames[answer]}
                </SubmitButton>
              ))}
          </div>
          <p class="kern-body--muted">
            Antworten können Sie bis zum {germanDay(lastDayOf(bundle, mine))}; bis dahin lässt sich die Antwort ändern.
            Wer nicht antwortet, ist nicht dabei.
          </p>
        </>
      )}
    </form>
  )
}

/** Said before it is joined: nothing forbids it. */
const DoesNotFit = ({ bundle, need, inBundle }: Pick<QuestionPageProps, 'bundle' | 'need' | 'inBundle'>) => (
  <>
    <Notice
      kind="warning"
      title="Passt das zusammen?"
      text={`Ihr Bedarf „${need.title}“ klingt anders als alles in diesem Bündel: ${inBundle
        .slice(0, 3)
        .map(({ title }) => `„${title}“`)
        .join(', ')}.`}
    />
    <p>
      <a class="kern-link" href={bundleAddresses.join(bundle.id)}>
        Einen passenden Bedarf wählen oder anlegen
      </a>
    </p>
  </>
)
