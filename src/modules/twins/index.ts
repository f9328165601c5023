export { startTwinFinder, type TwinFinder } from './actions/twin-finder.ts'
export { twinsInList } from './actions/twins-in-list.ts'
