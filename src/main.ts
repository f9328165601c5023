import { fileURLToPath } from 'node:url'
import { createApp } from './app.tsx'
import { computations, loadExamples } from './modules/cost-sharing/index.ts'
import { accountMails, passwordFault } from './modules/organisations/index.ts'
import { openDatabase } from './platform/database.ts'
import { DirectoryInUse } from './platform/directory-lock.ts'
import { serveApp } from './platform/http.ts'
import { installationSecret, openSignIn } from './platform/sign-in.ts'
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
} = process.env
const directory = DATA_DIR ?? fileURLToPath(new URL('../data', import.meta.url))

const { database, close } = await openDatabase({ url: DATABASE_URL, directory }).catch((error: unknown) => {
  process.stderr.write(
    error instanceof DirectoryInUse
      ? `Die Datenbank in ${directory} wird schon von einem anderen Prozess benutzt. Bitte beenden Sie ihn zuerst.\n`
      : `Die Datenbank lässt sich nicht öffnen: ${String(error)}\n`,
  )
  process.exit(2)
})
if (!DATABASE_URL)
  process.stdout.write('Eingebettete Datenbank: Sie übersteht einen Absturz des Programms, aber keinen Stromausfall.\n')
const workers = openWorkers()
const plans = computations(database, workers)
await plans.open()

const baseUrl = BASE_URL ?? `http://localhost:${PORT}`
const mail = { send: async () => {} }
const signIn = openSignIn({
  database,
  baseUrl,
  secret: await installationSecret(database),
  trustedOrigins: BASE_URL ? [] : [`http://127.0.0.1:${PORT}`, `http://${HOST}:${PORT}`],
  passwordFault,
  ...accountMails(mail),
})
const app = createApp({
  database,
  signIn,
  baseUrl,
  mail,
  plans,
  examples: loadExamples(),
  operator: { name: OPERATOR_NAME, address: OPERATOR_ADDRESS, email: OPERATOR_EMAIL },
})
serveApp(app.fetch, { host: HOST, port: Number(PORT) }, async () => {
  await plans.close()
  await workers.close()
  await close()
})
