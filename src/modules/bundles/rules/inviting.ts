import type { Bundle, Participation } from '../schema.ts'

interface Asking {
  /** Whether the organisation is in the bundle. */
  isIn: boolean
  /** Whether it is the one that decides who comes in. */
  isGatekeeper: boolean
  /** Whether the person may decide for it. */
  decides: boolean
  today: string
}

/**
 * Who may ask further ones into a bundle. While it asks and all were told that more may come: everybody who is in. Otherwise, and after
 * the start, only whoever decides who comes in, because those who are in have not been asked about it.
 */
export function mayInvite(
  { status, answerBy, open }: Pick<Bundle, 'status' | 'answerBy' | 'open'>,
  { isIn, isGatekeeper, decides, today }: Asking,
): boolean {
  if (status !== 'started' && (status !== 'asking' || answerBy < today)) return false
  return (status === 'asking' && open && isIn) || (isGatekeeper && decides)
}

/** Whoever asked takes the question back: of the proposal, whoever proposed it. */
export const isAskedBy = (
  organisation: string | undefined,
  { status, proposer }: Pick<Bundle, 'status' | 'proposer'>,
  question: Pick<Participation, 'invitedBy' | 'organisation'>,
): boolean =>
  organisation !== undefined &&
  (question.invitedBy
    ? question.invitedBy.id === organisation
    : status === 'asking' && proposer?.id === organisation && question.organisation.id !== organisation)

const didNotComeAlong: ReadonlySet<Participation['status']> = new Set(['abstained', 'declined', 'lapsed'])
const isPresent: ReadonlySet<Participation['status']> = new Set(['invited', 'requested', 'joined'])

/** Whoever did not come along may be asked once more, as long as anybody is asked and they are not in with another need. */
export const isAskableAgain = (
  { status: bundle, answerBy }: Pick<Bundle, 'status' | 'answerBy'>,
  { status, organisation }: Pick<Participation, 'status' | 'organisation'>,
  {
    participations,
    today,
  }: { participations: readonly Pick<Participation, 'status' | 'organisation'>[]; today: string },
): boolean =>
  (bundle === 'started' || (bundle === 'asking' && answerBy >= today)) &&
  didNotComeAlong.has(status) &&
  participations.every((each) => each.organisation.id !== organisation.id || !isPresent.has(each.status))
