import type { TwinQuery } from '../schema.ts'

/** Models read some 500 word parts; German has about three letters in each. */
const longest = 1500

/** What a model is given of a need: the beginning says what it is about. */
export const textOf = ({ title, description = '' }: TwinQuery): string =>
  `${title}\n${description}`.trim().slice(0, longest).toWellFormed()
