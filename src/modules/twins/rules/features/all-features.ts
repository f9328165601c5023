import { coveredWords } from './covered-words.ts'
import type { Asking, Feature } from './feature.ts'
import type { Side } from '../side.ts'
import { sameField } from './same-field.ts'
import { sameMeaning } from './same-meaning.ts'
import { sameSpelling } from './same-spelling.ts'
import { sameStems } from './same-stems.ts'

/** All that is compared; what each counts stands in data/weights.json. */
export const features: Readonly<Record<string, Feature>> = {
  ...sameSpelling,
  ...sameStems,
  ...sameMeaning,
  ...sameField,
  ...coveredWords,
}
export const featureNames = Object.keys(features)

/** In the order of the names. */
export const featureValues = (mine: Asking, theirs: Side): number[] =>
  featureNames.map((name) => features[name]!(mine, theirs))
