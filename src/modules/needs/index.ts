export { indexNeeds } from './actions/index-needs.ts'
export type { Followed, FollowOffer, NeedExtras, NeedOnPage } from './pages/need-services.ts'
export { openJudgements } from './actions/judgements.ts'
