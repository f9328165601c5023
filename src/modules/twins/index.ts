export { modelVectoriser, textsAtOnce } from './actions/model-vectoriser.ts'
export { startTwinFinder, type TwinFinder } from './actions/twin-finder.ts'
export { twinsInList } from './actions/twins-in-list.ts'
export { textOf } from './rules/vector-text.ts'
