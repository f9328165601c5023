import { writeFileSync } from 'node:fs'
import { openMemory } from '../src/platform/database/database.ts'
import { migrate } from '../src/platform/database/migrations.ts'
import { schemaText } from '../test/support/schema-text.ts'

const { database, close } = openMemory()
await migrate(database)
writeFileSync(new URL('../db/schema.sql', import.meta.url), await schemaText(database))
await close()
