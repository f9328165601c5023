import { startPostgres } from '../test/support/native-postgres.ts'

// An empty PostgreSQL of the tests' kind to develop with; Ctrl+C ends it, and nothing of it stays.
const { url, stop } = await startPostgres()
process.stdout.write(`DATABASE_URL=${url}/postgres\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stop().finally(() => process.exit()))
