export { NextStep, WaitingSteps } from './pages/next-step.tsx'
export { WayMini } from './pages/way-mini.tsx'
export { WayPath } from './pages/way-path.tsx'
export { WayPicture } from './pages/way-picture.tsx'
