import { setPriority } from 'node:os'
import { openProcess } from './open-process.ts'
import { isReachable } from './platform/database/database.ts'
import { healthRoutes } from './platform/server/health.ts'
import { serveApp } from './platform/server/http.ts'

if (!process.env['DATABASE_URL']) {
  process.stderr.write(
    'Ein Arbeiter braucht DATABASE_URL: Die eingebettete Datenbank hat nur einen Prozess, und dort arbeitet der Server selbst.\n',
  )
  process.exit(2)
}
// Whoever waits for a page on the same machine goes first.
setPriority(5)
const { opened, host, port, stopping, ...ours } = await openProcess({
  ...process.env,
  PORT: process.env['PORT'] ?? '8081',
})
const { services, close: closeServices } = await ours.open()
const endPrepared = await ours.prepare(services)
const jobs = await ours.work(services)
const health = healthRoutes({ ready: async () => !stopping.aborted && (await isReachable(opened.database)) })
await serveApp(health.fetch, { host, port, stopping, name: 'Arbeiter' })
await jobs.stop()
await endPrepared()
await closeServices()
await ours.close()
process.exit()
