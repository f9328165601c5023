import { openProcess } from './open-process.ts'
import { createApp } from './app.tsx'
import { operatorSettings } from './operator-settings.ts'
import { allModules } from './services.ts'
import { writeBackup } from './platform/database/backup.ts'
import { isReachable, tidyDatabase } from './platform/database/database.ts'
import { forgetAnswers } from './platform/api/kept-answers.ts'
import { serveControl } from './platform/server/control.ts'
import { healthRoutes } from './platform/server/health.ts'
import { serveApp } from './platform/server/http.ts'
import { requestLog } from './platform/server/log.ts'
import { watchRoom } from './platform/server/room.ts'
import { requestMetrics } from './platform/server/metrics.ts'

const { BASE_URL, DATABASE_URL } = process.env
const operator = operatorSettings(process.env)
if (typeof operator === 'string') {
  process.stderr.write(`${operator}\n`)
  process.exit(2)
}
const { opened, directory, host, port, stopping, log, metrics, mail, embeddings, ...ours } = await openProcess(
  process.env,
)
const { database } = opened
if (!DATABASE_URL)
  process.stdout.write('Eingebettete Datenbank: Sie übersteht einen Absturz des Programms, aber keinen Stromausfall.\n')
for (const module of allModules) await module.begin?.(database)

// The search for twins starts its thread while the demonstration is seeded.
const opening = ours.open()
const demo = !DATABASE_URL && mail.list ? { mails: mail.list } : undefined
if (demo) for (const module of allModules) await module.demo?.(database)
const { services, close: closeServices } = await opening
const endPrepared = await ours.prepare(services)
const room = watchRoom(directory, { elsewhere: Boolean(DATABASE_URL) })
const app = await createApp({
  ...services,
  demo,
  localNames: !BASE_URL,
  listensOn: host,
  operator,
  modelNotice: embeddings && { host: new URL(embeddings.url).host, isPublicOnly: embeddings.texts === 'public' },
  health: healthRoutes({
    ready: async () => !stopping.aborted && (await isReachable(database)),
    room: room.isThere,
  }),
  watchers: [requestLog(log), room.watcher, ...(metrics ? [requestMetrics(metrics)] : [])],
})
const closeControl = DATABASE_URL ? undefined : await serveControl(directory, () => writeBackup(database))
const served = serveApp(app.fetch, { host, port, stopping })
// The first pages need no jobs, and do not wait for them.
const jobs = await ours.work(services, async (jobs) => {
  await jobs.at('41 3 * * *', 'api-tidying', () => forgetAnswers(database))
  if (!DATABASE_URL) await jobs.every(86_400, 'tidying', () => tidyDatabase(database))
})
await served
closeControl?.()
await jobs.stop()
await endPrepared()
await closeServices()
await ours.close()
process.exit()
