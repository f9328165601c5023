export { indexNeeds } from './actions/index-needs.ts'
export type { Followed, FollowOffer, NeedExtras, NeedOnPage } from './pages/need-services.ts'
