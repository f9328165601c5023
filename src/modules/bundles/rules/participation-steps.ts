import {
  answers,
  type Answer,
  type Bundle,
  type BundleStatus,
  type Participation,
  type ParticipationStatus,
} from '../schema.ts'

/** What the rules need to know of a bundle and of what a need has to do with it. */
export const questionOf = (
  { status: bundle, answerBy, open }: Pick<Bundle, 'status' | 'answerBy' | 'open'>,
  mine: Pick<Participation, 'status' | 'askedUntil'> | undefined,
  today: string,
) => ({ bundle, answerBy, open, today, status: mine?.status, askedUntil: mine?.askedUntil ?? null })

/** The last day on which this question can be answered. */
export const lastDayOf = (
  { answerBy }: Pick<Bundle, 'answerBy'>,
  mine: Pick<Participation, 'askedUntil'> | undefined,
) => mine?.askedUntil ?? answerBy

/** What the owner of a need may answer, by the state of the question; while it is open, an answer may be changed. */
const answersTo: Partial<Record<ParticipationStatus, readonly Answer[]>> = {
  invited: answers,
  abstained: ['joined', 'declined'],
  declined: ['joined', 'abstained'],
}

/** Whoever is not in any more, or was never asked, asks to come in. */
const mayAskAgain: ReadonlySet<ParticipationStatus> = new Set([
  'abstained',
  'declined',
  'lapsed',
  'refused',
  'withdrawn',
  'left',
  'moved',
])

interface Question {
  bundle: BundleStatus
  answerBy: string
  /** Whether others may come in of their own accord while it asks. */
  open: boolean
  today: string
  /** Undefined where the need has nothing to do with the bundle yet. */
  status: ParticipationStatus | undefined
  /** Of somebody who was asked after the start. */
  askedUntil?: string | null
}

/** Those who may come in without an invitation, where a bundle is open. */
const mayComeIn: ReadonlySet<ParticipationStatus | undefined> = new Set([
  undefined,
  'requested',
  'lapsed',
  'withdrawn',
  'left',
  'moved',
] as const)

export function possibleAnswers({
  bundle,
  answerBy,
  open,
  today,
  status,
  askedUntil = null,
}: Question): readonly Answer[] {
  const lastDay = bundle === 'asking' ? answerBy : bundle === 'started' ? askedUntil : null
  if (lastDay === null || lastDay < today) return []
  if (bundle === 'asking' && open && mayComeIn.has(status)) return ['joined']
  return (status && answersTo[status]) ?? []
}

/** Joining without an invitation needs the consent of whoever leads the bundle as well. */
export function mayAskToComeIn(question: Question): boolean {
  const { bundle, status } = question
  if (bundle !== 'asking' && bundle !== 'started') return false
  if (possibleAnswers(question).includes('joined')) return false
  return status === undefined || mayAskAgain.has(status)
}

/** With a need that is not in it yet: of one's own accord where the bundle is open, or by asking. */
export const mayComeInWith = (question: Question): boolean =>
  mayAskToComeIn(question) || (possibleAnswers(question).includes('joined') && mayComeIn.has(question.status))

/** Before the start one leaves at once; afterwards with notice. */
export const howToLeave = (bundle: BundleStatus, status: ParticipationStatus | undefined) =>
  status !== 'joined' ? undefined : bundle === 'asking' ? 'atOnce' : bundle === 'started' ? 'withNotice' : undefined
