import type { BundleState, ParticipationState, ParticipationStatus } from '../schema.ts'

export const joinedIn = ({ participations }: Pick<BundleState, 'participations'>): readonly ParticipationState[] =>
  participations.filter(({ status }) => status === 'joined')

export const organisationsIn = (participations: readonly ParticipationState[]): readonly string[] => [
  ...new Set(participations.map(({ organisation }) => organisation)),
]

/**
 * What a bundle becomes by this day without anybody doing anything. It starts when enough have joined and all have answered, or the
 * last day has passed; whoever was silent then is not in it, nor is whoever is asked after the start and silent until that question's end. It is dissolved when too few have joined by then, or fewer than two
 * are left. Doing it twice changes nothing more.
 */
export function dueOn<State extends BundleState>(state: State, today: string): State {
  return state.status === 'asking' ? left(answered(state, today), today) : left(state, today)
}

function answered<State extends BundleState>(state: State, today: string): State {
  const isOver = state.answerBy < today
  const waiting = state.participations.some(({ status }) => status === 'invited')
  const members = organisationsIn(joinedIn(state)).length
  if (members >= state.quorum && (isOver || state.beginsEarly || !waiting))
    return { ...become(state, { invited: 'lapsed' }), status: 'started' }
  const isDeserted = members === 0 && !waiting && !state.participations.some(({ status }) => status === 'requested')
  return isOver || isDeserted ? dissolved(state) : state
}

function left<State extends BundleState>(state: State, today: string): State {
  if (state.status !== 'started') return state
  const after = {
    ...state,
    participations: state.participations.map((each) => {
      if (each.status === 'joined' && each.leavesOn !== null && each.leavesOn <= today)
        return { ...each, status: 'left' as const, leavesOn: null }
      return each.status === 'invited' && (each.askedUntil ?? '') < today
        ? { ...each, status: 'lapsed' as const }
        : each
    }),
  }
  return organisationsIn(joinedIn(after)).length < 2 ? dissolved(after) : after
}

const dissolved = <State extends BundleState>(state: State): State => ({
  ...become(state, { invited: 'lapsed', requested: 'lapsed', joined: 'released' }),
  status: 'dissolved',
})

const become = <State extends BundleState>(
  state: State,
  to: Partial<Record<ParticipationStatus, ParticipationStatus>>,
): State => ({
  ...state,
  participations: state.participations.map((each) => {
    const status = to[each.status]
    return status ? { ...each, status, leavesOn: null } : each
  }),
})
