import type { NeedStatus } from '../schema.ts'

/** What may follow on what. Bundling, and being met, come with a bundle; the rest its owner does alone. */
export const mayFollowOn: Readonly<Record<NeedStatus, readonly NeedStatus[]>> = {
  draft: ['open', 'withdrawn'],
  open: ['bundled', 'beingMet', 'met', 'withdrawn'],
  bundled: ['open', 'beingMet', 'withdrawn'],
  beingMet: ['met', 'open', 'bundled'],
  met: ['open'],
  withdrawn: ['open'],
}

export const mayFollow = (from: NeedStatus, to: NeedStatus): boolean => mayFollowOn[from].includes(to)

/** The steps that its owner takes on the page of the need; into a bundle and out of it leads the bundle. */
export const ownSteps = (status: NeedStatus): readonly NeedStatus[] =>
  status === 'bundled' ? [] : mayFollowOn[status].filter((next) => next !== 'bundled')
