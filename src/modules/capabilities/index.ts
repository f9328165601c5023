export { readServiceList } from './formats/services-list.ts'
export { startingVocabulary } from './rules/starting-vocabulary.ts'
export { suggestCapabilities } from './rules/suggest-capabilities.ts'
export { capabilityRefusal, dimensionNames, fieldNames } from './texts.de.ts'
