import type { KyselyPlugin } from 'kysely'
import { createApp, type AppMachines } from '../../src/app.tsx'
import { accountMails, openIdentities, passwordFault } from '../../src/modules/organisations/index.ts'
import { openJudgements } from '../../src/modules/needs/index.ts'
import { startTwinFinder, type TwinFinder } from '../../src/modules/twins/index.ts'
import { computations, loadExamples } from '../../src/modules/cost-sharing/index.ts'
import type { OpenDatabase } from '../../src/platform/database.ts'
import { installationSecret, openSignIn, type Identity } from '../../src/platform/sign-in.ts'
import { openTables } from '../../src/platform/tables.ts'
import { openWorkers, type Workers } from '../../src/platform/workers.ts'
import { testDatabase } from './test-database.ts'

export interface Mail {
  to: string
  subject: string
  text: string
}

interface TestWishes {
  /** What it closes in the end; without it an empty one of its own. */
  behind?: OpenDatabase
  workers?: Workers
  /** Sees every query of the application. */
  through?: KyselyPlugin
  /** Hears what breaks in the sign-in service. */
  report?: (error: unknown) => void
}

const baseUrl = 'http://localhost:8080'
const examples = loadExamples()
/** Searches whose application has closed: they are emptied and lent again, because a thread begins slowly. */
const idle: TwinFinder[] = []

async function emptySearch(): Promise<TwinFinder> {
  const lent = idle.pop() ?? (await startTwinFinder())
  await lent.replaceAll([])
  return lent
}

/** The whole application without a port: ask it, as nobody or as a person. */
export async function testApp({ behind: given, workers = openWorkers(), through, report }: TestWishes = {}) {
  const behind = given ?? (await testDatabase())
  const { database: opened, close } = behind
  const database = through ? opened.withPlugin(through) : opened
  const mails: Mail[] = []
  const mail = { send: async (each: Mail) => void mails.push(each) }
  const secret = await installationSecret(database)
  const service = { database, baseUrl, secret, passwordFault, ...accountMails(mail), ...(report && { report }) }
  const signInWith = (identity: Identity) => openSignIn({ ...service, identity })
  const signIn = openSignIn(service)
  const twins = await emptySearch()
  const tables = openTables()
  const judgements = openJudgements({ patience: 20_000 })
  const machines: AppMachines = {
    database,
    secret,
    webhookReach: { local: true },
    signIn,
    identities: openIdentities({ database, signInWith, local: baseUrl.startsWith('http:') }),
    baseUrl,
    mail,
    plans: computations(database, workers),
    twins,
    tables,
    judgements,
    examples,
    operator: {},
  }
  const app = createApp(machines)

  /** The cookie of a person who has signed in. */
  async function as(person: string): Promise<string> {
    const answer = await signIn.api.openSession({ body: { person }, asResponse: true })
    return answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ')
  }

  function ask(
    path: string,
    { cookie = '', form }: { cookie?: string; form?: Record<string, string> | FormData } = {},
  ) {
    const headers = { cookie, Origin: baseUrl, Host: new URL(baseUrl).host }
    const body = form instanceof FormData ? form : form && new URLSearchParams(form)
    return app.request(`${baseUrl}${path}`, { method: form ? 'POST' : 'GET', headers, ...(body && { body }) })
  }

  return {
    app,
    /** The same application with other machines. */
    appWith: (others: Partial<AppMachines>) => createApp({ ...machines, ...others }),
    ask,
    as,
    database,
    opened: behind,
    machines,
    plans: machines.plans,
    mails,
    close: async () => {
      await workers.close()
      idle.push(twins)
      await tables.close()
      await judgements.close()
      await close()
    },
  }
}
export type TestApp = Awaited<ReturnType<typeof testApp>>
