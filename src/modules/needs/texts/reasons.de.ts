import type { TwinReason } from '../../twins/schema.ts'
import { reasonWords } from '../../twins/texts.de.ts'

/** The same, for programs. */
export const reasonList = (reasons: readonly TwinReason[]): string[] => reasons.map(reasonWords)

/** Why two needs are alike, as a line below the one that was found. */
export const reasonText = (reasons: readonly TwinReason[]): string =>
  `Gemeinsam: ${reasons.slice(0, 4).map(reasonWords).join(', ')}`
