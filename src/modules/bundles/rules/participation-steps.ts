import { answers, type Answer, type BundleStatus, type ParticipationStatus } from '../schema.ts'

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
  today: string
  /** Undefined where the need has nothing to do with the bundle yet. */
  status: ParticipationStatus | undefined
}

export function possibleAnswers({ bundle, answerBy, today, status }: Question): readonly Answer[] {
  if (bundle !== 'asking' || answerBy < today || !status) return []
  return answersTo[status] ?? []
}

/** Joining without an invitation needs the consent of whoever leads the bundle as well. */
export function mayAskToComeIn(question: Question): boolean {
  const { bundle, status } = question
  if (bundle !== 'asking' && bundle !== 'started') return false
  if (possibleAnswers(question).includes('joined')) return false
  return status === undefined || mayAskAgain.has(status)
}

/** Before the start one leaves at once; afterwards with notice. */
export const howToLeave = (bundle: BundleStatus, status: ParticipationStatus | undefined) =>
  status !== 'joined' ? undefined : bundle === 'asking' ? 'atOnce' : bundle === 'started' ? 'withNotice' : undefined
