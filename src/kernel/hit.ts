/** Something that a search has found. */
export interface Hit {
  title: string
  href: string
  /** A line below. */
  about?: string
}

/** What is of one kind, the best first. */
export interface HitGroup {
  /** In the plural: Bedarfe. */
  kind: string
  /** Those with the smaller place come first. */
  place: number
  /** The first few. */
  hits: readonly Hit[]
  total: number
  /** Where all of them are listed. */
  all?: string
}
