export { dayHere } from './actions/day-here.ts'
export { bundleEvents, eventsBetween } from './rules/bundle-events.ts'
export { bundleNews, ownBundleIds } from './store/bundle-news.ts'
export { bundleStatusNames, eventSentence } from './texts.de.ts'
