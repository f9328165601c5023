import type { Context, Hono } from 'hono'
import { except } from 'hono/combine'
import { ApiPage } from './api-page.tsx'
import { apiAddresses } from './api-addresses.ts'
import type { Module, Subjects } from './module.ts'
import { programOf } from './modules/access/index.ts'
import { accessPermissions } from './modules/access/policy.ts'
import type { Permission } from './modules/access/schema.ts'
import { answered, type ApiServices } from './platform/api/api-answer.ts'
import { problem } from './platform/api/api-problem.ts'
import { notThere } from './platform/api/api-request.ts'
import type { ApiPart, ApiRoute } from './platform/api/api-route.ts'
import { openApi } from './platform/api/openapi.ts'
import type { Route } from './platform/server/routes.ts'
import { allModules, type Services } from './services.ts'
import { bodyLimit } from './platform/server/body-limit.ts'

/** How often a key may ask. */
export type ApiLimits = Pick<ApiServices, 'rateLimit'>

const mostApiBytes = 1_000_000
export const mostFileBytes = 5_500_000

/** Everything that programs can ask. */
async function partsOf(services: Services, modules: readonly Module<Services>[]): Promise<ApiPart<Permission>[]> {
  const parts: ApiPart<Permission>[] = []
  for (const module of modules) if (module.api) parts.push(await module.api(services))
  return parts
}

export const apiRoutes = async (services: Services, modules = allModules): Promise<ApiRoute<Permission>[]> =>
  (await partsOf(services, modules)).flatMap(({ routes }) => routes)

/** What webhooks are told about, by the kind that begins the name of each event. */
export const webhookSubjects = (modules = allModules): Subjects =>
  Object.assign({}, ...modules.map((module) => module.webhookSubjects))

export async function apiPages(services: Services & ApiLimits, modules = allModules): Promise<Route<Permission>[]> {
  const parts = await partsOf(services, modules)
  const description = openApi(
    parts.flatMap(({ routes }) => routes),
    services.baseUrl,
  )
  return [
    ...parts.flatMap((part) => answered(part, services, askerOf)),
    {
      method: 'GET',
      path: apiAddresses.description,
      permission: accessPermissions.useApi,
      answer: (c) => c.json(description),
    },
    {
      method: 'GET',
      path: apiAddresses.aboutApi,
      permission: accessPermissions.seeOpenPages,
      answer: (c) => c.html(<ApiPage baseUrl={services.baseUrl} />),
    },
  ]
}

const askerOf = (c: Context) => {
  const { program } = programOf(c)
  return { token: program.token.id, organisation: program.organisation.id }
}

/** So much may come with a request; more where a file is sent. */
export function limitApiBodies(app: Hono, routes: readonly ApiRoute<Permission>[]): void {
  const forFiles = routes.flatMap(({ file, path }) => (file ? path : []))
  const limit = (maxSize: number, detail: string) => bodyLimit(maxSize, (c) => problem(c, 413, detail))
  for (const path of forFiles) app.use(path, limit(mostFileBytes, 'Eine Datei darf höchstens 5 MB haben.'))
  app.use('/api/v1/*', except(forFiles, limit(mostApiBytes, 'Eine Anfrage hat höchstens 1 MB.')))
}

/** What exists, asked in a way in which it does not: after all routes. */
export function refuseOtherMethods(app: Hono, routes: readonly Route<Permission>[]): void {
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
