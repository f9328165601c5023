import type { FileEnding } from '../../ui/file-links.tsx'
import { addressOfQuery, type SolutionQuery } from './schema.ts'

/** Every page of the module and its address; links are made from here. */
export const catalogueAddresses = {
  solutions: '/loesungen',
  solutionsFile: (ending: FileEnding) => `/loesungen.${ending}`,
  newSolution: '/loesungen/neu',
  solution: (id: string) => `/loesungen/${id}`,
  editSolution: (id: string) => `/loesungen/${id}/bearbeiten`,
  solutionMove: (id: string) => `/loesungen/${id}/stand`,
  versions: (id: string) => `/loesungen/${id}/versionen`,
  removeVersion: (id: string) => `/loesungen/${id}/versionen/entfernen`,
  ties: (id: string) => `/loesungen/${id}/beziehungen`,
  removeTie: (id: string) => `/loesungen/${id}/beziehungen/entfernen`,
  evidence: (id: string) => `/loesungen/${id}/nachweise`,
  revokeEvidence: (id: string) => `/nachweise/${id}/widerruf`,
  answerNeed: (need: string) => `/bedarfe/${need}/anbieterantwort`,
  withdrawAnswer: (need: string) => `/bedarfe/${need}/anbieterantwort/zurueckziehen`,
  newOffer: (solution: string) => `/loesungen/${solution}/angebot`,
  ownOffers: '/angebote',
  ownOffersFile: (ending: FileEnding) => `/angebote.${ending}`,
  offer: (id: string) => `/angebote/${id}`,
  offerVersion: (id: string, number: number | string) => `/angebote/${id}/fassung/${number}`,
  editOffer: (id: string) => `/angebote/${id}/bearbeiten`,
  addPart: (id: string) => `/angebote/${id}/bestandteil`,
  removePart: (id: string) => `/angebote/${id}/bestandteil/entfernen`,
  publishOffer: (id: string) => `/angebote/${id}/veroeffentlichen`,
  withdrawOffer: (id: string) => `/angebote/${id}/zurueckziehen`,
  discardOffer: (id: string) => `/angebote/${id}/verwerfen`,
} as const

/** The address that asks for this, without what is left open; of several pages the first, where no other is wanted. */
export function solutionsAddress(
  query: SolutionQuery,
  { path = catalogueAddresses.solutions, page = 1 }: { path?: string; page?: number } = {},
): string {
  const search = addressOfQuery({ ...query, page })
  return search === '' ? path : `${path}?${search}`
}
