import type { Pace } from '../schema.ts'

const hour = 3_600_000
const day = 24 * hour
/** When a daily mail is due, on the clock in Germany; the weekly one on Mondays. */
const hourOfDay = 7
/** Day 0 of all clocks was a Thursday: from the Monday before it, a week begins every seven days. */
const mondayBefore = -3 * day

const clock = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Berlin',
})

/** The latest instant, now at the latest, at which a mail of this pace was due; before it whoever had theirs gets the next. */
export function latestSlot(pace: Exclude<Pace, 'never'>, now: Date): Date {
  if (pace === 'hourly') return new Date(Math.floor(now.getTime() / hour) * hour)
  const start = (pace === 'weekly' ? mondayBefore : 0) + hourOfDay * hour
  const length = pace === 'weekly' ? 7 * day : day
  const shown = shownBy(now)
  return instantShown(Math.floor((shown - start) / length) * length + start)
}

/** What the clock in Germany shows, in milliseconds as if it were UTC. */
const shownBy = (instant: Date): number => Date.parse(`${clock.format(instant).replace(' ', 'T')}Z`)

/** At seven in the morning the clock is never put forward or back. */
function instantShown(shown: number): Date {
  const guess = new Date(shown - hour)
  return new Date(shown - (shownBy(guess) - guess.getTime()))
}
