import type { FileContents } from '../../../travel/travelling-table.ts'
import type { EvidenceRow, OfferRow, SolutionRow, TieRow } from '../schema/exported-rows.ts'

export const solutionBelongs = ({ organisation }: SolutionRow, file: FileContents): boolean => file.isOwn(organisation)

export const hangsOnSolution = ({ solution }: { solution: string }, file: FileContents): boolean =>
  file.has('solutions', solution)

export const tieBelongs = ({ solution, other }: TieRow, file: FileContents): boolean =>
  solution !== other && file.has('solutions', solution) && file.has('solutions', other)

export const evidenceBelongs = ({ solution, organisation, version }: EvidenceRow, file: FileContents): boolean =>
  file.has('solutions', solution) &&
  file.isOwn(organisation) &&
  (version === null || file.has('solution_versions', version))

export const offerBelongs = ({ solution, organisation }: OfferRow, file: FileContents): boolean =>
  file.has('solutions', solution) && file.isOwn(organisation)

export const hangsOnOffer = ({ offer }: { offer: string }, file: FileContents): boolean => file.has('offers', offer)
