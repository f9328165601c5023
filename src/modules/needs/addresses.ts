import type { FileEnding } from '../../ui/file-links.tsx'
import { addressOfQuery, ownInAddress, queryInAddress, type NeedQuery } from './schema.ts'

/** Every page of the module and its address; links are made from here. */
export const needAddresses = {
  needs: '/bedarfe',
  needsFile: (ending: FileEnding) => `/bedarfe.${ending}`,
  newNeed: '/bedarfe/neu',
  /** What is not published yet; of one moment only, as what came from one file. */
  drafts: (moment?: number) => `/bedarfe/entwuerfe${moment === undefined ? '' : `?vom=${moment}`}`,
  ownNeeds: `/bedarfe?${queryInAddress.own}=${ownInAddress}`,
  /** The needs that ask for this capability. */
  needsWith: (capability: string) => `/bedarfe?${queryInAddress.capability}=${capability}`,
  /** Not a page: the part that follows the title while it is being typed. */
  likeNeeds: '/bedarfe/aehnliche.html',
  need: (id: string) => `/bedarfe/${id}`,
  needStep: (id: string, step: 1 | 2 | 3) => `/bedarfe/${id}/schritt/${step}`,
  needJson: (id: string) => `/bedarfe/${id}/bedarf.json`,
  needMove: (id: string) => `/bedarfe/${id}/stand`,
} as const

/** The address that asks for this, without what is left open; of several pages the first, where no other is wanted. */
export function needsAddress(
  query: NeedQuery,
  { path = needAddresses.needs, page = 1 }: { path?: string; page?: number } = {},
): string {
  const search = addressOfQuery({ ...query, page })
  return search === '' ? path : `${path}?${search}`
}
