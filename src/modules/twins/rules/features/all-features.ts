import { coveredWords } from './covered-words.ts'
import type { Asking, Feature } from './feature.ts'
import type { Side } from '../side.ts'
import { sameField } from './same-field.ts'
import { sameKey } from './same-key.ts'
import { sameSpelling } from './same-spelling.ts'
import { sameVector } from './same-vector.ts'
import { sameTopic } from './same-topic.ts'
import { sameStems } from './same-stems.ts'

/** Compared by words and spelling; what each counts is learnt. */
const learnt = { ...sameSpelling, ...sameStems, ...sameField, ...sameTopic, ...coveredWords }

/** There are no files to learn these from; what they count is set by hand. */
const setByHand = { ...sameKey, ...sameVector }

const features: Readonly<Record<string, Feature>> = { ...learnt, ...setByHand }
export const learntFeatures = Object.keys(learnt)
/** The learnt ones first. */
export const featureNames = Object.keys(features)

/** In the order of the names. */
export const featureValues = (mine: Asking, theirs: Side): number[] =>
  featureNames.map((name) => features[name]!(mine, theirs))
