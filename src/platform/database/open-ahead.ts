import { fileURLToPath } from 'node:url'
import { openAhead } from './database.ts'

// Imported early: the embedded database opens in its thread while the rest of the program is still being loaded.
const { DATABASE_URL, DATA_DIR } = process.env
if (!DATABASE_URL) openAhead(DATA_DIR ?? fileURLToPath(new URL('../../../data', import.meta.url)))
