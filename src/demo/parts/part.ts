import type { Child } from 'hono/jsx'

/** One thing that pages are put together from, in every state it can have. */
export interface Part {
  /** As the code calls it. */
  name: string
  file: string
  states: readonly { name: string; shown: Child }[]
}

export interface PartGroup {
  id: string
  title: string
  parts: readonly Part[]
}
