import { withDatabase } from '../../../src/platform/database/command-database.ts'
import { countToys } from './actions/toys.ts'
import { toysThere } from './texts.de.ts'

export const toysCommand = async (): Promise<string> => toysThere(await withDatabase(process.env, countToys))
