import { bundlePermissions } from '../policy.ts'
import type { Context } from 'hono'
import type { NeedExtras, NeedOnPage } from '../../needs/index.ts'
import { may } from '../../access/door.ts'
import { invitingTo } from '../actions/further-needs.ts'
import { isAskable, mayInviteTo } from '../actions/invite-needs.ts'
import { mayAskToComeIn, possibleAnswers, questionOf } from '../rules/participation-steps.ts'
import type { Bundle, Participation } from '../schema.ts'
import { bundlesByIds, today } from '../store/bundles.ts'
import { participationsOfNeed } from '../store/participations.ts'
import { participationNames } from '../texts.de.ts'
import { bundleAddresses } from '../addresses.ts'

/** What bundles add to the page of a need: the bundle it is in, questions to it, and beside each twin the way into its bundle. */
export async function onNeed(c: Context, { need, twins, isOwner }: NeedOnPage): Promise<NeedExtras> {
  const actor = c.get('actor')
  const ids = [...new Set([need, ...twins.map((twin) => twin.need)].flatMap(({ bundle }) => bundle?.id ?? []))]
  const { mine, bundles, day, asking } = await c.get('asCaller')(async (transaction) => {
    const participations = isOwner ? await participationsOfNeed(transaction, need.id) : []
    const [bundles, day, asking] = await Promise.all([
      bundlesByIds(transaction, [...ids, ...participations.map(({ bundle }) => bundle)]),
      today(transaction),
      isOwner && need.bundle ? invitingTo(transaction, need.bundle.id) : undefined,
    ])
    return { mine: participations, bundles: new Map(bundles.map((bundle) => [bundle.id, bundle])), day, asking }
  })
  const maySendQuestion = asking && mayInviteTo(asking, actor) ? asking : undefined
  const mayAnswer = isOwner && may(actor, bundlePermissions.answerBundle)
  const question = (bundle: Bundle) =>
    questionOf(
      bundle,
      mine.find((each) => each.bundle === bundle.id),
      day,
    )
  const mayJoin = (bundle: Bundle) =>
    need.status === 'open' && (possibleAnswers(question(bundle)).includes('joined') || mayAskToComeIn(question(bundle)))
  const joinable = (twin: NeedOnPage['need']) => {
    const bundle = twin.bundle && bundles.get(twin.bundle.id)
    const isAsked = mine.some((each) => each.bundle === bundle?.id && each.status === 'invited')
    return bundle && mayAnswer && mayJoin(bundle) && !isAsked ? bundle : undefined
  }
  const isFirstOfBundle = (twin: NeedOnPage['need']) =>
    twins.find((each) => each.need.bundle?.id === twin.bundle?.id)?.need.id === twin.id
  return {
    part: (
      <NeedPart
        need={need}
        questions={mine.flatMap((each) => {
          const bundle = bundles.get(each.bundle)
          return bundle && (each.status === 'requested' || possibleAnswers(question(bundle)).length > 0)
            ? [{ ...each, title: bundle.title }]
            : []
        })}
        mayAnswer={mayAnswer}
        mayPropose={may(actor, bundlePermissions.proposeBundle)}
        isOwner={isOwner}
        likest={twins
          .filter(({ grade }) => grade === 'same')
          .map((twin) => joinable(twin.need))
          .find((bundle) => bundle !== undefined)}
      />
    ),
    besideTwin: ({ need: twin }) => {
      const bundle = joinable(twin)
      if (bundle && isFirstOfBundle(twin)) return <JoinLink bundle={bundle} need={need.id} kind="secondary" />
      return maySendQuestion && isAskable(twin, maySendQuestion) ? (
        <AskLink bundle={maySendQuestion.bundle} twin={twin} />
      ) : null
    },
  }
}

interface NeedPartProps {
  need: NeedOnPage['need']
  questions: readonly (Participation & { title: string })[]
  mayAnswer: boolean
  mayPropose: boolean
  isOwner: boolean
  /** The bundle of the likest twin that is called the same, where one may join it. */
  likest: Bundle | undefined
}

const JoinLink = ({ bundle, need, kind }: { bundle: Bundle; need: string; kind: 'primary' | 'secondary' }) => (
  <a class={`kern-btn kern-btn--${kind}`} href={bundleAddresses.answer(bundle.id, need)}>
    <span class="kern-label">
      Beitreten<span class="kern-sr-only">: {bundle.title}</span>
    </span>
  </a>
)

const AskLink = ({ bundle, twin }: { bundle: Bundle; twin: NeedOnPage['need'] }) => (
  <a class="kern-link" href={bundleAddresses.furtherWith(bundle.id, twin.id)}>
    Fragen, ob sie mitgehen<span class="kern-sr-only">: {twin.title}</span>
  </a>
)

function NeedPart({ need, questions, mayAnswer, mayPropose, isOwner, likest }: NeedPartProps) {
  return (
    <>
      {need.bundle && (
        <p>
          In einem Bündel:{' '}
          <a class="kern-link" href={bundleAddresses.bundle(need.bundle.id)}>
            {need.bundle.title}
          </a>
        </p>
      )}
      {likest && questions.length === 0 && (
        <p class="actions">
          Ein Bündel dafür gibt es schon: „{likest.title}“. <JoinLink bundle={likest} need={need.id} kind="primary" />
        </p>
      )}
      {questions.map(({ bundle, title, status }) => (
        <p class="actions">
          Bündel „{title}“: {participationNames[status]}.
          <a
            class={status === 'invited' && mayAnswer ? 'kern-btn kern-btn--primary' : 'kern-link'}
            href={
              status === 'invited' && mayAnswer
                ? bundleAddresses.answer(bundle, need.id)
                : bundleAddresses.bundle(bundle)
            }
          >
            <span class="kern-label">{status === 'invited' && mayAnswer ? 'Antworten' : 'Ansehen'}</span>
          </a>
        </p>
      ))}
      {mayPropose && need.status === 'open' && (
        <p class="actions">
          <a
            class="kern-btn kern-btn--secondary"
            href={isOwner ? bundleAddresses.newBundleWith(need.id) : bundleAddresses.newBundleAsking(need.id)}
          >
            <span class="kern-label">{isOwner ? 'Bündel vorschlagen' : 'Gemeinsam ein Bündel vorschlagen'}</span>
          </a>
        </p>
      )}
    </>
  )
}
