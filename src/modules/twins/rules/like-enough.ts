import type { Twin, TwinGrade } from '../schema.ts'

/** A twin that is called the same or related. */
export type GradedTwin = Twin & { grade: TwinGrade }

/** Of what the search found what is like it. */
export const likeEnough = (found: readonly Twin[]): GradedTwin[] =>
  found.filter((twin): twin is GradedTwin => twin.grade !== null)
