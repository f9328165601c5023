export { Likeness } from './pages/likeness.tsx'
export { HiddenTwins, NotFitting } from './pages/unfitting.tsx'
