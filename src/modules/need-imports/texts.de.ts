import type { Refusal } from '../../kernel/refusal.ts'
import { needRefusal } from '../needs/texts.de.ts'
import { importSentences, importSentencesWithNames } from './texts/import.de.ts'
import { importCommandSentences } from './texts/import-command.de.ts'

export const importRefusal = (refusal: Refusal): string => knownImportRefusal(refusal) ?? needRefusal(refusal)

/** Undefined for codes of other modules. */
export const knownImportRefusal = ({ code, values = {} }: Refusal): string | undefined =>
  importSentences[code] ?? importSentencesWithNames[code]?.(values) ?? importCommandSentences[code]?.(values)
