import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { except } from 'hono/combine'
import { afterPrograms, bundleApi, bundleSubject, type BundleMachines } from './modules/bundles/index.ts'
import { capabilityApi } from './modules/capabilities/index.ts'
import { needApi, needSubject, type NeedMachines } from './modules/needs/index.ts'
import { newsApi, newsApiAddresses } from './modules/news/index.ts'
import { organisationApi, programOf } from './modules/access/index.ts'
import type { Action } from './modules/access/schema.ts'
import { webhookApi, type Subjects, type WebhookMachines } from './modules/webhooks/index.ts'
import { answered, type ApiMachines } from './platform/api/api-answer.ts'
import { problem } from './platform/api/api-problem.ts'
import { notThere } from './platform/api/api-request.ts'
import type { ApiPart, ApiRoute } from './platform/api/api-route.ts'
import { openApi } from './platform/api/openapi.ts'
import type { Route } from './platform/server/routes.ts'
import { ApiPage } from './api-page.tsx'

export type MachinesOfApi = ApiMachines & NeedMachines & BundleMachines & WebhookMachines

const mostApiBytes = 1_000_000
export const mostFileBytes = 5_500_000

/** Everything that programs can ask; a module adds its part here. */
const parts = (machines: MachinesOfApi): ApiPart<Action>[] => [
  organisationApi(),
  needApi(machines),
  bundleApi({ ...machines, after: afterPrograms(machines) }),
  newsApi({ baseUrl: machines.baseUrl, ...newsApiAddresses(machines.baseUrl) }),
  capabilityApi(machines),
  webhookApi(machines),
]
export const apiRoutes = (machines: MachinesOfApi): ApiRoute<Action>[] =>
  parts(machines).flatMap(({ routes }) => routes)

/** What webhooks are told about, by the kind that begins the name of each event. */
export const webhookSubjects: Subjects = { need: needSubject, bundle: bundleSubject }

const descriptionPath = '/api/v1/openapi.json'

export function apiPages(machines: MachinesOfApi): Route<Action>[] {
  const description = openApi(apiRoutes(machines), machines.baseUrl)
  return [
    ...parts(machines).flatMap((part) => answered(part, machines, askerOf)),
    { method: 'GET', path: descriptionPath, rule: 'useApi', answer: (c) => c.json(description) },
    {
      method: 'GET',
      path: '/api',
      rule: 'seeOpenPages',
      answer: (c) => c.html(<ApiPage baseUrl={machines.baseUrl} />),
    },
  ]
}

const askerOf = (c: Context) => {
  const { program } = programOf(c)
  return { token: program.token.id, organisation: program.organisation.id }
}

/** So much may come with a request; more where a file is sent. */
export function limitApiBodies(app: Hono, machines: MachinesOfApi): void {
  const forFiles = apiRoutes(machines).flatMap(({ file, path }) => (file ? path : []))
  const limit = (maxSize: number, detail: string) => bodyLimit({ maxSize, onError: (c) => problem(c, 413, detail) })
  for (const path of forFiles) app.use(path, limit(mostFileBytes, 'Eine Datei darf höchstens 5 MB haben.'))
  app.use('/api/v1/*', except(forFiles, limit(mostApiBytes, 'Eine Anfrage hat höchstens 1 MB.')))
}

/** What exists, asked in a way in which it does not: after all routes. */
export function refuseOtherMethods(app: Hono, routes: readonly Route<Action>[]): void {
  const inApi = routes.filter(({ path }) => path.startsWith('/api/v1/'))
  for (const [path, some] of Map.groupBy(inApi, ({ path }) => path))
    app.all(path, (c) => {
      const methods = some.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : method))
      c.header('Allow', [...new Set([...methods, 'OPTIONS'])].join(', '))
      if (c.req.method === 'OPTIONS') return c.body(null, 204)
      return problem(c, 405, 'Diese Adresse gibt es, aber nicht für diese Methode.')
    })
}

export const apiNotFound = (c: Context): Response => problem(c, 404, notThere)
