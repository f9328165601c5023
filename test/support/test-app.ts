import type { Hono } from 'hono'
import type { KyselyPlugin } from 'kysely'
import { createApp, type AppServices } from '../../src/app.tsx'
import { allModules, openServices } from '../../src/services.ts'
import { serviceSearch, startTwinFinder, type TwinFinder } from '../../src/modules/twins/door.ts'
import type { Database, OpenDatabase } from '../../src/platform/database/database.ts'
import { installationSecret } from '../../src/platform/sign-in/sign-in.ts'
import { openReaders } from '../../src/platform/files/readers.ts'
import { openPapers } from '../../src/platform/papers/papers.ts'
import { openTables } from '../../src/platform/files/tables.ts'
import { openWorkers, type Workers } from '../../src/platform/work/workers.ts'
import { testDatabase } from './test-database.ts'

export interface Mail {
  to: string
  subject: string
  text: string
}

interface TestOptions {
  /** What it closes in the end; without it an empty one of its own. */
  behind?: OpenDatabase
  workers?: Workers
  /** Sees every query of the application. */
  through?: KyselyPlugin
  /** Hears what breaks in the sign-in service. */
  report?: (error: unknown) => void
}

const baseUrl = 'http://localhost:8080'
/** Searches whose application has closed: they are emptied and lent again, because a thread begins slowly. */
const idle: TwinFinder[] = []
const modules = allModules.map((module) => (module.name === 'twins' ? { ...module, open: lendSearch } : module))

async function lendSearch({ database }: { database: Database }) {
  const twins = idle.pop() ?? (await startTwinFinder())
  await twins.replaceAll([])
  const services = serviceSearch(database)
  const close = async () => {
    await services.stop()
    idle.push(twins)
  }
  return { services: { twins, searchServices: services.search }, close }
}

/** The whole application without a port: ask it, as nobody or as a person. */
export async function testApp({
  behind: given,
  workers = openWorkers(),
  through,
  report = () => {},
}: TestOptions = {}) {
  const behind = given ?? (await testDatabase())
  const { database: opened, close } = behind
  const database = through ? opened.withPlugin(through) : opened
  const mails: Mail[] = []
  const mail = { send: async (each: Mail) => void mails.push(each) }
  const tables = openTables()
  const papers = openPapers()
  const readers = openReaders()
  const opening = await openServices(
    {
      database,
      baseUrl,
      secret: await installationSecret(database),
      mail,
      workers,
      quick: workers,
      tables,
      papers,
      readers,
      report,
      webhookReach: { local: true },
      patience: 20_000,
    },
    modules,
  )
  const services: AppServices = { ...opening.services, localNames: true, operator: {} }
  const { signIn } = services
  const app = await createApp(services)

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
    /** The same application with other services. */
    appWith: (others: Partial<AppServices>) => later(createApp({ ...services, ...others })),
    ask,
    as,
    database,
    opened: behind,
    services,
    plans: services.plans,
    mails,
    close: async () => {
      await workers.close()
      await opening.close()
      await tables.close()
      await papers.close()
      await readers.close()
      await close()
    },
  }
}
/** An application that can be asked before it is put together. */
const later = (app: Promise<Hono>): Asked => ({
  request: async (...asked) => (await app).request(...asked),
  fetch: async (...asked) => (await app).fetch(...asked),
})

/** What a test does with an application. */
export interface Asked {
  request: (...asked: Parameters<Hono['request']>) => Response | Promise<Response>
  fetch: (...asked: Parameters<Hono['fetch']>) => Response | Promise<Response>
}

export type TestApp = Awaited<ReturnType<typeof testApp>>
