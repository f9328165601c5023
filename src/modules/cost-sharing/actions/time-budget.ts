import type { Solve } from '../../../kernel/linear-program.ts'
import { OutOfTime } from '../../optimal-package/index.ts'
import { timeFor, type TimedPart } from '../rules/time-shares.ts'

export interface TimeBudget {
  /** Begins a part, and says how many seconds it may take. */
  begin: (part: TimedPart) => number
  /** Gives what is done now so many seconds, and no more than its part has. */
  narrow: (seconds: number) => void
  isLate: () => boolean
  /** Throws OutOfTime where the time of this part is up. */
  check: () => void
  /** Does not begin, and does not go on, when the time is up: then it answers at once that it was stopped. */
  solve: Solve
}

/** Keeps a whole computation within its seconds, whatever each part asks of the solver. `now` in milliseconds. */
export function timeBudget({ seconds, now, solve }: { seconds: number; now: () => number; solve: Solve }): TimeBudget {
  const end = now() + 1000 * seconds
  let partEnd = end
  let innerEnd = end
  const left = () => (innerEnd - now()) / 1000
  const isLate = () => left() <= 0
  return {
    begin: (part) => {
      const given = timeFor(part, Math.max(0, end - now()) / 1000)
      partEnd = innerEnd = now() + 1000 * given
      return given
    },
    narrow: (seconds) => void (innerEnd = Math.min(partEnd, now() + 1000 * seconds)),
    isLate,
    check: () => {
      if (isLate()) throw new OutOfTime(-Infinity)
    },
    solve: (program, options = {}) => {
      const seconds = Math.min(options.seconds ?? Infinity, left())
      if (seconds > 0) return solve(program, { ...options, seconds })
      return { status: 'stopped', objective: Infinity, bound: -Infinity, values: undefined }
    },
  }
}
