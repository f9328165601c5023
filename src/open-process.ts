import './platform/server/recent-node.ts'
import './platform/server/private-umask.ts'
import './platform/database/open-ahead.ts'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { webhookSubjects } from './api.tsx'
import { openDatabase, type OpenDatabase } from './platform/database/database.ts'
import { DirectoryInUse } from './platform/database/directory-lock.ts'
import { keepWallSecret } from './platform/database/wall-secret.ts'
import { isOpenToOthers, keepPrivate } from './platform/database/private-directory.ts'
import { openReaders } from './platform/files/readers.ts'
import { openPapers } from './platform/papers/papers.ts'
import { openTables } from './platform/files/tables.ts'
import { openMail } from './platform/mail/mail.ts'
import { logCrashes, logLevels, openLog, type Log } from './platform/server/log.ts'
import { openMetrics, serveMetrics } from './platform/server/metrics.ts'
import { endWithoutPort } from './platform/server/no-port.ts'
import { stopSignal } from './platform/server/stop-signal.ts'
import { installationSecret } from './platform/sign-in/sign-in.ts'
import { embeddingsNotice, embeddingsSettings, type EmbeddingsSettings } from './platform/work/embeddings-settings.ts'
import { openJobs, type Jobs } from './platform/work/jobs.ts'
import { openWorkers, workThreads } from './platform/work/workers.ts'
import { allModules, openServices, type Services } from './services.ts'
import { standstillDays } from './standstill-days.ts'

/** What a server and a worker have in common, from their environment; ends the process where that cannot be. */
export async function openProcess(env: NodeJS.ProcessEnv) {
  const { HOST = '127.0.0.1', PORT = '8080', BASE_URL, DATABASE_URL, DATA_DIR, METRICS_HOST = '127.0.0.1' } = env
  const [embeddings, settings] = [embeddingsIn(env), settingsIn(env)]
  const directory = DATA_DIR ?? fileURLToPath(new URL('../data', import.meta.url))
  const opened = await databaseIn(directory, DATABASE_URL)
  const { database } = opened
  const stopping = stopSignal()
  const log = openLog({ level: logLevels.find((level) => level === env['LOG_LEVEL']) })
  const metrics = env['METRICS_PORT'] ? openMetrics() : undefined
  if (metrics)
    await serveMetrics({ host: METRICS_HOST, port: Number(env['METRICS_PORT']), registry: metrics.registry }).catch(
      (error: unknown) => endWithoutPort(error, 'METRICS_PORT'),
    )
  const mail = openMail({
    smtpUrl: env['SMTP_URL'],
    from: env['MAIL_FROM'] ?? 'allmende@localhost',
    directory: join(directory, 'mail'),
    report: log.failure,
  })
  const threads = env['WORK_THREADS'] === undefined ? workThreads() : Number(env['WORK_THREADS'])
  const workers = openWorkers({ kept: 0, threads: Math.max(1, threads) })
  const quick = openWorkers({ kept: 0, threads: 1 })
  const [tables, papers, readers] = [openTables(), openPapers(), openReaders()]
  const baseUrl = BASE_URL ? BASE_URL.replace(/\/+$/, '') : `http://localhost:${PORT}`

  const open = async () =>
    openServices({
      database,
      baseUrl,
      secret: await installationSecret(database),
      trustedOrigins: BASE_URL ? [] : [`http://127.0.0.1:${PORT}`, `http://${HOST}:${PORT}`],
      ownFiles: join(directory, 'kept', PORT),
      mail,
      workers,
      quick,
      tables,
      papers,
      readers,
      report: log.failure,
      embeddings,
      ...settings,
    })

  /** Jobs of all modules, in turns with all other processes on this database. */
  const work = async (services: Services, more: (jobs: Jobs) => Promise<void> = async () => {}): Promise<Jobs> => {
    const jobs = await openJobs(opened, {
      failed: log.failure,
      measured: (kind, seconds) => metrics?.workDuration.observe({ kind }, seconds),
    })
    const atWork = { ...services, stopping, subjects: webhookSubjects() }
    for (const module of allModules) await module.work?.(jobs, atWork)
    await more(jobs)
    await jobs.heavy.begin(threads)
    return jobs
  }

  const close = async () => {
    for (const each of [tables, papers, readers, workers, quick]) await each.close()
    mail.close()
    await opened.close()
  }
  return {
    opened,
    directory,
    host: HOST,
    port: Number(PORT),
    stopping,
    log,
    metrics,
    mail,
    embeddings,
    open,
    prepare: (services: Services) => prepareModules(services, log),
    work,
    close,
  }
}

const settingsIn = (env: NodeJS.ProcessEnv) => ({
  webhookReach: { local: env['WEBHOOKS_LOCAL'] === '1' },
  trustProxy: env['TRUST_PROXY'] === '1',
  standstillDays: orExit(standstillDays(env['STANDSTILL_DAYS'])),
})

/** A setting, unless it is a sentence that says what is wrong with it. */
function orExit<T>(setting: T | string): T {
  if (typeof setting !== 'string') return setting
  process.stderr.write(`${setting}\n`)
  return process.exit(2)
}

function embeddingsIn(env: NodeJS.ProcessEnv): EmbeddingsSettings | undefined {
  const embeddings = orExit(embeddingsSettings(env))
  if (embeddings) process.stdout.write(`${embeddingsNotice(embeddings)}\n`)
  return embeddings
}

async function databaseIn(directory: string, url: string | undefined): Promise<OpenDatabase> {
  const opened = await openDatabase({ url, directory }).catch((error: unknown) => {
    process.stderr.write(
      error instanceof DirectoryInUse
        ? `Die Datenbank in ${directory} wird schon von einem anderen Prozess benutzt. Bitte beenden Sie ihn zuerst.\n`
        : `Die Datenbank lässt sich nicht öffnen: ${String(error)}\n`,
    )
    process.exit(2)
  })
  await keepWallSecret(opened.database)
  if (url) keepPrivate(directory)
  if (isOpenToOthers(directory))
    process.stderr.write(
      `Andere auf diesem Rechner können ${directory} lesen. Bitte geben Sie das Verzeichnis dem Benutzer, der Allmende startet, allein.\n`,
    )
  return opened
}

/** What has to be done before anything is asked; ends it again. */
async function prepareModules(services: Services, log: Log): Promise<() => Promise<void>> {
  const ending: ((() => Promise<void>) | void)[] = []
  for (const module of allModules) ending.push(await module.prepare?.(services))
  logCrashes(log)
  return async () => {
    for (const end of ending) await end?.()
  }
}
