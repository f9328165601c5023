import type { TwinReason } from '../../twins/schema.ts'

export const reasonText = (reasons: readonly TwinReason[]): string =>
  `Gemeinsam: ${reasons.map(({ mine, theirs }) => (mine === theirs ? mine : `${mine} – ${theirs}`)).join(', ')}`
