export { startTwinFinder, type TwinFinder } from './actions/twin-finder.ts'
export { reasonWords } from './texts.de.ts'
