export { startTwinFinder, type TwinFinder } from './actions/twin-finder.ts'
