import type { Database } from '../../../platform/database/database.ts'
import { startingVocabulary } from '../rules/starting-vocabulary.ts'
import { addCapabilities } from '../store/capability-rows.ts'

/** What a fresh installation begins with; what has grown since stays as it is. */
export const fillVocabulary = (database: Database): Promise<void> => addCapabilities(database, startingVocabulary)
