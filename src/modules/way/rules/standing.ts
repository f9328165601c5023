import { daysLater } from '../../../kernel/days.ts'
import { stationNames, type Station, type StationName, type Step, type ToldStation, type Way } from '../schema.ts'

interface Clock {
  today: string
  /** Days without any step after which a station is stuck. */
  standstillDays: number
}

/** What the modules say, put together: what no module speaks for has not begun. */
export function wayOf(told: ReadonlyMap<StationName, ToldStation>, clock: Clock): Way {
  const stations = stationNames.map((name) => stationOf(name, told.get(name), clock))
  const here = currentOf(stations)
  return { stations, here: here.name, next: here.steps[0] ?? stations.flatMap(({ steps }) => steps)[0] ?? null }
}

function stationOf(name: StationName, told: ToldStation | undefined, clock: Clock): Station {
  if (!told) return { name, state: 'notBegun', sentence: '', steps: [], stuckSince: null }
  const { state, sentence, steps } = told
  const since = stuckSince(told, clock)
  return { name, state: since === null ? state : 'stuck', sentence, steps, stuckSince: since }
}

/**
 * What goes on is stuck once the day of one of its steps has passed, or no step was taken for so many days.
 * Example: until 20 November, today the 30th: stuck since 20 November.
 */
export function stuckSince(
  { state, steps, since }: Pick<ToldStation, 'state' | 'steps' | 'since'>,
  { today, standstillDays }: Clock,
): string | null {
  if (state !== 'open' && state !== 'waiting') return null
  const still = since === null ? null : daysLater(since, standstillDays)
  const passed = [...steps.map(({ until }) => until), still].filter((day) => day !== null && day < today)
  return passed.toSorted((one, other) => (one! < other! ? -1 : 1))[0] ?? null
}

/** The first that goes on; where none does, what comes after the last that is done. */
function currentOf(stations: readonly Station[]): Station {
  const going = stations.find(({ state }) => state !== 'notBegun' && state !== 'done')
  return going ?? stations[stations.findLastIndex(({ state }) => state === 'done') + 1] ?? stations.at(-1)!
}

/** The steps of a way that an organisation takes, each with its station. */
export const stepsOf = ({ stations }: Way, organisation: string): (Step & { station: StationName })[] =>
  stations.flatMap(({ name, steps }) =>
    steps.flatMap((step) => {
      const taker = step.who.find(({ id }) => id === organisation)
      return taker ? [{ ...step, href: taker.href ?? step.href, station: name }] : []
    }),
  )
