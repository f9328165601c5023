import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { except } from 'hono/combine'
import { afterPrograms, bundleApi, bundleSubject, type BundleServices } from './modules/bundles/index.ts'
import { capabilityApi } from './modules/capabilities/index.ts'
import { needApi, needSubject, type NeedServices } from './modules/needs/index.ts'
import { newsApi, newsApiAddresses } from './modules/news/index.ts'
import { organisationApi, programOf } from './modules/access/index.ts'
import type { Action } from './modules/access/schema.ts'
import { webhookApi, type Subjects, type WebhookServices } from './modules/webhooks/index.ts'
import { answered, type ApiServices } from './platform/api/api-answer.ts'
import { problem } from './platform/api/api-problem.ts'
import { notThere } from './platform/api/api-request.ts'
import type { ApiPart, ApiRoute } from './platform/api/api-route.ts'
import { openApi } from './platform/api/openapi.ts'
import type { Route } from './platform/server/routes.ts'
import { ApiPage } from './api-page.tsx'

export type ServicesOfApi = ApiServices & NeedServices & BundleServices & WebhookServices

const mostApiBytes = 1_000_000
export const mostFileBytes = 5_500_000

/** Everything that programs can ask; a module adds its part here. */
const parts = (services: ServicesOfApi): ApiPart<Action>[] => [
  organisationApi(),
  needApi(services),
  bundleApi({ ...services, after: afterPrograms(services) }),
  newsApi({ baseUrl: services.baseUrl, ...newsApiAddresses(services.baseUrl) }),
  capabilityApi(services),
  webhookApi(services),
]
export const apiRoutes = (services: ServicesOfApi): ApiRoute<Action>[] =>
  parts(services).flatMap(({ routes }) => routes)

/** What webhooks are told about, by the kind that begins the name of each event. */
export const webhookSubjects: Subjects = { need: needSubject, bundle: bundleSubject }

const descriptionPath = '/api/v1/openapi.json'

export function apiPages(services: ServicesOfApi): Route<Action>[] {
  const description = openApi(apiRoutes(services), services.baseUrl)
  return [
    ...parts(services).flatMap((part) => answered(part, services, askerOf)),
    { method: 'GET', path: descriptionPath, rule: 'useApi', answer: (c) => c.json(description) },
    {
      method: 'GET',
      path: '/api',
      rule: 'seeOpenPages',
      answer: (c) => c.html(<ApiPage baseUrl={services.baseUrl} />),
    },
  ]
}

const askerOf = (c: Context) => {
  const { program } = programOf(c)
  return { token: program.token.id, organisation: program.organisation.id }
}

/** So much may come with a request; more where a file is sent. */
export function limitApiBodies(app: Hono, services: ServicesOfApi): void {
  const forFiles = apiRoutes(services).flatMap(({ file, path }) => (file ? path : []))
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
