import './platform/server/recent-node.ts'
import './platform/server/private-umask.ts'
import './platform/database/open-ahead.ts'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { webhookSubjects } from './api.tsx'
import { createApp } from './app.tsx'
import { allModules, openServices } from './services.ts'
import { writeBackup } from './platform/database/backup.ts'
import { isReachable, openDatabase, tidyDatabase } from './platform/database/database.ts'
import { DirectoryInUse } from './platform/database/directory-lock.ts'
import { isOpenToOthers, keepPrivate } from './platform/database/private-directory.ts'
import { forgetAnswers } from './platform/api/kept-answers.ts'
import { openTables } from './platform/files/tables.ts'
import { openMail } from './platform/mail/mail.ts'
import { serveControl } from './platform/server/control.ts'
import { healthRoutes } from './platform/server/health.ts'
import { serveApp } from './platform/server/http.ts'
import { logCrashes, logLevels, openLog, requestLog } from './platform/server/log.ts'
import { openMetrics, requestMetrics, serveMetrics } from './platform/server/metrics.ts'
import { endWithoutPort } from './platform/server/no-port.ts'
import { stopSignal } from './platform/server/stop-signal.ts'
import { installationSecret } from './platform/sign-in/sign-in.ts'
import { embeddingsNotice, embeddingsSettings } from './platform/work/embeddings-settings.ts'
import { openJobs } from './platform/work/jobs.ts'
import { openWorkers } from './platform/work/workers.ts'

const {
  HOST = '127.0.0.1',
  PORT = '8080',
  BASE_URL,
  DATABASE_URL,
  DATA_DIR,
  OPERATOR_NAME,
  OPERATOR_ADDRESS,
  OPERATOR_EMAIL,
  LOG_LEVEL,
  METRICS_PORT,
  METRICS_HOST = '127.0.0.1',
  TRUST_PROXY,
  WEBHOOKS_LOCAL,
  SMTP_URL,
  MAIL_FROM = 'allmende@localhost',
} = process.env
const embeddings = embeddingsSettings(process.env)
if (typeof embeddings === 'string') {
  process.stderr.write(`${embeddings}\n`)
  process.exit(2)
}
if (embeddings) process.stdout.write(`${embeddingsNotice(embeddings)}\n`)
const directory = DATA_DIR ?? fileURLToPath(new URL('../data', import.meta.url))

const opened = await openDatabase({ url: DATABASE_URL, directory }).catch((error: unknown) => {
  process.stderr.write(
    error instanceof DirectoryInUse
      ? `Die Datenbank in ${directory} wird schon von einem anderen Prozess benutzt. Bitte beenden Sie ihn zuerst.\n`
      : `Die Datenbank lässt sich nicht öffnen: ${String(error)}\n`,
  )
  process.exit(2)
})
const { database, close } = opened
if (DATABASE_URL) keepPrivate(directory)
if (isOpenToOthers(directory))
  process.stderr.write(
    `Andere auf diesem Rechner können ${directory} lesen. Bitte geben Sie das Verzeichnis dem Benutzer, der Allmende startet, allein.\n`,
  )
if (!DATABASE_URL)
  process.stdout.write('Eingebettete Datenbank: Sie übersteht einen Absturz des Programms, aber keinen Stromausfall.\n')
const stopping = stopSignal()
const log = openLog({ level: logLevels.find((level) => level === LOG_LEVEL) })
const metrics = METRICS_PORT ? openMetrics() : undefined
if (metrics)
  await serveMetrics({ host: METRICS_HOST, port: Number(METRICS_PORT), registry: metrics.registry }).catch(
    (error: unknown) => endWithoutPort(error, 'METRICS_PORT'),
  )
for (const module of allModules) await module.begin?.(database)

const baseUrl = BASE_URL ? BASE_URL.replace(/\/+$/, '') : `http://localhost:${PORT}`
const mail = openMail({
  smtpUrl: SMTP_URL,
  from: MAIL_FROM,
  directory: join(directory, 'mail'),
  report: log.failure,
})
const { list } = mail
const demo = !DATABASE_URL && list ? { mails: list } : undefined
const workers = openWorkers()
const tables = openTables()
// The search for twins starts its thread while the demonstration is seeded.
const opening = openServices({
  database,
  baseUrl,
  secret: await installationSecret(database),
  trustedOrigins: BASE_URL ? [] : [`http://127.0.0.1:${PORT}`, `http://${HOST}:${PORT}`],
  mail,
  workers,
  tables,
  report: log.failure,
  isAlone: !DATABASE_URL,
  embeddings,
  webhookReach: { local: WEBHOOKS_LOCAL === '1' },
  trustProxy: TRUST_PROXY === '1',
})
if (demo) for (const module of allModules) await module.demo?.(database)
const { services, close: closeServices } = await opening
const ending = []
for (const module of allModules) ending.push(await module.prepare?.(services))
const app = await createApp({
  ...services,
  demo,
  localNames: !BASE_URL,
  listensOn: HOST,
  operator: { name: OPERATOR_NAME, address: OPERATOR_ADDRESS, email: OPERATOR_EMAIL },
  modelNotice: embeddings && { host: new URL(embeddings.url).host, isPublicOnly: embeddings.texts === 'public' },
  health: healthRoutes({ ready: async () => !stopping.aborted && (await isReachable(database)) }),
  watchers: [requestLog(log), ...(metrics ? [requestMetrics(metrics)] : [])],
})
logCrashes(log)
const closeControl = DATABASE_URL ? undefined : await serveControl(directory, () => writeBackup(database))
const served = serveApp(app.fetch, { host: HOST, port: Number(PORT), stopping })
// The first pages need no jobs, and do not wait for them.
const jobs = await openJobs(opened, { failed: log.failure })
const atWork = { ...services, stopping, subjects: webhookSubjects() }
for (const module of allModules) await module.work?.(jobs, atWork)
await jobs.at('41 3 * * *', 'api-tidying', () => forgetAnswers(database))
if (!DATABASE_URL) await jobs.every(86_400, 'tidying', () => tidyDatabase(database))
await served
closeControl?.()
await jobs.stop()
for (const end of ending) await end?.()
await closeServices()
await tables.close()
await workers.close()
mail.close()
await close()
process.exit()
