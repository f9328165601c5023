import './platform/recent-node.ts'
import './platform/open-ahead.ts'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { webhookSubjects } from './api.tsx'
import { createApp } from './app.tsx'
import { plantDemo } from './demo/plant.ts'
import { plantBundles } from './demo/plant-bundles.ts'
import { plantNeeds } from './demo/plant-needs.ts'
import { keepClusters, runDueBundles } from './modules/bundles/index.ts'
import { computations, loadExamples } from './modules/cost-sharing/index.ts'
import { allCapabilities, fillVocabulary, synonymGroups } from './modules/capabilities/door.ts'
import { forgetOldTables, indexNeeds, openJudgements } from './modules/needs/index.ts'
import { digestRound } from './modules/news/index.ts'
import { modelVectoriser, startTwinFinder } from './modules/twins/index.ts'
import {
  accountMails,
  fillDirectory,
  openIdentities,
  passwordFault,
  seedDirectory,
} from './modules/organisations/index.ts'
import { startWebhooks } from './modules/webhooks/index.ts'
import { writeBackup } from './platform/backup.ts'
import { serveControl } from './platform/control.ts'
import { isReachable, openDatabase, tidyDatabase } from './platform/database.ts'
import { DirectoryInUse } from './platform/directory-lock.ts'
import { openEmbeddings } from './platform/embeddings.ts'
import { embeddingsNotice, embeddingsSettings } from './platform/embeddings-settings.ts'
import { healthRoutes } from './platform/health.ts'
import { serveApp } from './platform/http.ts'
import { openJobs } from './platform/jobs.ts'
import { forgetAnswers } from './platform/kept-answers.ts'
import { logCrashes, logLevels, openLog, requestLog } from './platform/log.ts'
import { openMail } from './platform/mail.ts'
import { openMetrics, requestMetrics, serveMetrics } from './platform/metrics.ts'
import { endWithoutPort } from './platform/no-port.ts'
import { onceInAWhile } from './platform/once-in-a-while.ts'
import { stopSignal } from './platform/stop-signal.ts'
import { installationSecret, openSignIn, type Identity } from './platform/sign-in.ts'
import { openTables } from './platform/tables.ts'
import { openWorkers } from './platform/workers.ts'

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
if (!DATABASE_URL)
  process.stdout.write('Eingebettete Datenbank: Sie übersteht einen Absturz des Programms, aber keinen Stromausfall.\n')
const stopping = stopSignal()
const log = openLog({ level: logLevels.find((level) => level === LOG_LEVEL) })
const metrics = METRICS_PORT ? openMetrics() : undefined
if (metrics)
  await serveMetrics({ host: METRICS_HOST, port: Number(METRICS_PORT), registry: metrics.registry }).catch(
    (error: unknown) => endWithoutPort(error, 'METRICS_PORT'),
  )
await fillDirectory(database, seedDirectory)
await fillVocabulary(database)
const workers = openWorkers()
const vectoriser = embeddings && modelVectoriser(openEmbeddings(embeddings), embeddings)
const onVectorFault = onceInAWhile(600_000, log.failure)
// Its thread starts while the demonstration is planted.
const finding = startTwinFinder({
  synonyms: synonymGroups(await allCapabilities(database)),
  vectoriser: embeddings?.texts === 'all' ? vectoriser : undefined,
  onVectorFault,
  onEnd: log.failure,
})
const plans = computations(database, workers, { isAlone: !DATABASE_URL })
await plans.open()

const baseUrl = BASE_URL ?? `http://localhost:${PORT}`
const mail = openMail({
  smtpUrl: SMTP_URL,
  from: MAIL_FROM,
  directory: join(directory, 'mail'),
  report: log.failure,
})
const { list } = mail
const demo = !DATABASE_URL && list ? { mails: list } : undefined
if (demo) {
  await plantDemo(database)
  await plantNeeds(database)
  await plantBundles(database)
}
const twins = await finding
const tables = openTables()
const judgements = openJudgements()
const needIndex = await indexNeeds(
  database,
  twins,
  vectoriser && { vectoriser, isPublicOnly: embeddings.texts === 'public', onFault: onVectorFault },
)
const secret = await installationSecret(database)
const service = {
  database,
  baseUrl,
  secret,
  trustedOrigins: BASE_URL ? [] : [`http://127.0.0.1:${PORT}`, `http://${HOST}:${PORT}`],
  passwordFault,
  report: log.failure,
  ...accountMails(mail),
}
const signInWith = (identity: Identity) => openSignIn({ ...service, identity })
const webhookReach = { local: WEBHOOKS_LOCAL === '1' }
const app = createApp({
  database,
  secret,
  webhookReach,
  signIn: openSignIn(service),
  identities: openIdentities({ database, signInWith, local: baseUrl.startsWith('http:') }),
  baseUrl,
  mail,
  demo,
  plans,
  twins,
  tables,
  judgements,
  examples: loadExamples(),
  operator: { name: OPERATOR_NAME, address: OPERATOR_ADDRESS, email: OPERATOR_EMAIL },
  model: embeddings && { host: new URL(embeddings.url).host, isPublicOnly: embeddings.texts === 'public' },
  health: healthRoutes({ ready: async () => !stopping.aborted && (await isReachable(database)) }),
  watchers: [requestLog(log), ...(metrics ? [requestMetrics(metrics)] : [])],
  trustProxy: TRUST_PROXY === '1',
})
logCrashes(log)
const closeControl = DATABASE_URL ? undefined : await serveControl(directory, () => writeBackup(database))
const served = serveApp(app.fetch, { host: HOST, port: Number(PORT), stopping })
// The first pages need no jobs, and do not wait for them.
const jobs = await openJobs(opened, { failed: log.failure })
await startWebhooks(jobs, { database, secret, subjects: webhookSubjects, ...webhookReach })
await jobs.at('41 3 * * *', 'api-tidying', () => forgetAnswers(database))
await jobs.at('11 * * * *', 'table-tidying', () => forgetOldTables(database))
await jobs.every(600, 'due-bundles', () => runDueBundles({ database, mail, baseUrl, report: log.failure }))
await jobs.every(60, 'need-clusters', () => keepClusters({ database, twins }, { stopping }))
if (!DATABASE_URL) await jobs.every(86_400, 'tidying', () => tidyDatabase(database))
await jobs.every(300, 'digests', () => digestRound({ database, mail, baseUrl, twins }, stopping))
await served
closeControl?.()
await jobs.stop()
await plans.close()
await needIndex.stop()
await twins.stop()
await tables.close()
await judgements.close()
await workers.close()
mail.close()
await close()
process.exit()
