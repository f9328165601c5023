import { germanDay } from '../../kernel/german-dates.ts'
import { stationNames, type Station, type StationName, type StationState, type Taker } from './schema.ts'

export const stationTitles: Readonly<Record<StationName, string>> = {
  need: 'Bedarf',
  options: 'Möglichkeiten',
  selection: 'Auswahl',
  package: 'Gesamtpaket',
  shares: 'Umlage',
  decision: 'Beschluss',
  rollOut: 'Einführung',
  quality: 'Qualität',
  outcome: 'Wirkung',
  review: 'Review',
}

export const stationStateNames: Readonly<Record<StationState, string>> = {
  notBegun: 'noch nicht',
  open: 'läuft',
  waiting: 'wartet',
  done: 'erledigt',
  stuck: 'hängt',
}

export const stateOf = ({ state, stuckSince }: Pick<Station, 'state' | 'stuckSince'>): string =>
  stuckSince === null ? stationStateNames[state] : `${stationStateNames.stuck} seit ${germanDay(stuckSince)}`

/** The thirds of the way, each with so many stations. */
export const thirds = [
  { name: 'Finden', stations: 3 },
  { name: 'Vereinbaren', stations: 3 },
  { name: 'Umsetzen', stations: 4 },
] as const

export const placeOnWay = (here: StationName): string =>
  `Station ${stationNames.indexOf(here) + 1} von ${stationNames.length}: ${stationTitles[here]}`

/** Who takes a step; of many the first ones by name. */
export function takers(who: readonly Taker[]): string {
  if (who.length === 0) return 'die Beteiligten'
  const names = who.slice(0, mostNamed).map(({ name }) => name)
  const more = who.length - names.length
  return more === 0 ? names.join(', ') : `${names.join(', ')} und ${more} weitere`
}
const mostNamed = 6

export const untilWhen = (until: string | null): string => (until === null ? 'ohne Frist' : `bis ${germanDay(until)}`)
