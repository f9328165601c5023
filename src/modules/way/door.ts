export { readWays, type Asking, type ModuleStation, type WayServices } from './actions/read-ways.ts'
export { stepsOf } from './rules/standing.ts'
export { takers, untilWhen } from './texts.de.ts'
