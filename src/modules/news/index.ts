export { digestRound } from './actions/digest-round.ts'
export { followOffer } from './pages/follow-part.tsx'
export { newsPages } from './pages/routes.ts'
