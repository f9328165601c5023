import type { Permission } from '../access/schema.ts'

/** The ten stations in the order in which a joint project passes them. */
export const stationNames = [
  'need',
  'options',
  'selection',
  'package',
  'shares',
  'decision',
  'rollOut',
  'quality',
  'outcome',
  'review',
] as const
export type StationName = (typeof stationNames)[number]

/** What a module says of its station; that it is stuck, nobody says: it is computed. */
export type ToldState = 'notBegun' | 'open' | 'waiting' | 'done'
export type StationState = ToldState | 'stuck'

/** An organisation that takes a step, and where. */
export interface Taker {
  id: string
  name: string
  /** Where it takes the step, if that is another page than for the others. */
  href?: string
}

export interface Step {
  /** What is to be done, as a short line: "Antworten: Gehen Sie mit?" */
  step: string
  href: string
  /** As far as whoever asks may see them. */
  who: readonly Taker[]
  /** ISO day. */
  until: string | null
  /** Who of the people of these organisations may take it. */
  permission: Permission
}

/** Where a joint project stands in one module. */
export interface ToldStation {
  state: ToldState
  sentence: string
  /** The day of the last step that was taken; null where none was. */
  since: string | null
  /** What is to be done, the next first. */
  steps: readonly Step[]
}

export interface Station extends Omit<ToldStation, 'state' | 'since'> {
  name: StationName
  state: StationState
  /** The day since which nothing goes on; of a station that is stuck. */
  stuckSince: string | null
}

/** Where a joint project stands altogether. */
export interface Way {
  stations: readonly Station[]
  here: StationName
  next: Step | null
}

/** Days without any step after which a station is stuck, where the operator says nothing else. */
export const usualStandstill = 60
