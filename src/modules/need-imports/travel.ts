import type { Travel } from '../../travel/travelling-table.ts'
import { needImportsStaying } from './texts/staying-tables.de.ts'

export const needImportsTravel: Travel = { tables: [], staying: needImportsStaying }
