import type { OfferStatus, SolutionStatus } from '../schema.ts'

/** What may follow on what; everything else is refused. */
export const solutionSteps: Readonly<Record<SolutionStatus, readonly SolutionStatus[]>> = {
  draft: ['published'],
  published: ['discontinued'],
  discontinued: ['published'],
}

export const offerSteps: Readonly<Record<OfferStatus, readonly OfferStatus[]>> = {
  draft: ['published'],
  published: ['published', 'withdrawn'],
  withdrawn: ['published'],
}
