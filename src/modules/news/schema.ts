export const paces = ['hourly', 'daily', 'weekly', 'never'] as const
/** How often somebody gets a mail with all that is new. */
export type Pace = (typeof paces)[number]

/** One need, or a list of needs as its address says it. */
export type Subject = { need: string; query: null } | { need: null; query: string }

export type Follow = Subject & {
  id: string
  /** For whom the person looked when they began; what that one may see is told. */
  organisation: string | null
  createdAt: Date
  /** Up to here it has been told. */
  seenUntil: Date
}

export interface Settings {
  pace: Pace
  /** Since when there are a personal feed and calendar; null where there are none. */
  feedMadeAt: Date | null
}
export const firstSettings: Settings = { pace: 'daily', feedMadeAt: null }

export const mostFollows = 100

export interface NamedFollow {
  follow: Follow
  /** Undefined where what is followed cannot be seen any more. */
  name: string | undefined
  organisation: string | undefined
}
