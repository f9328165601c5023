export { keepSendingDigests } from './actions/digest-rounds.ts'
export { followOffer } from './pages/follow-part.tsx'
export { newsPages } from './pages/routes.ts'
