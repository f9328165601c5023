export { modelVectoriser, textsAtOnce } from './actions/model-vectoriser.ts'
export { startTwinFinder, type TwinFinder } from './actions/twin-finder.ts'
export { textOf } from './rules/vector-text.ts'
