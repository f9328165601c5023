import type { Context, Hono } from 'hono'
import { contextStorage } from 'hono/context-storage'
import {
  apiNotFound,
  apiPages,
  apiRoutes,
  limitApiBodies,
  mostFileBytes,
  refuseOtherMethods,
  type ApiLimits,
} from './api.tsx'
import { apiAddresses } from './api-addresses.ts'
import { helpAddresses } from './help-addresses.ts'
import { helpRoutes } from './help/help-pages.tsx'
import { demoBanner, demoRoutes } from './demo/pages.tsx'
import { faultPage, refusedPage } from './fault-pages.tsx'
import { Refused, type Refusal } from './kernel/refusal.ts'
import { allModules, type Services } from './services.ts'
import type { Module } from './module.ts'
import { guard, isApi, knowActor } from './modules/access/index.ts'
import { accessPermissions } from './modules/access/policy.ts'
import type { NavigationEntry, Permission } from './modules/access/schema.ts'
import { withVocabulary } from './modules/journal/index.ts'
import { signInPermissions } from './modules/sign-in/policy.ts'
import { problem } from './platform/api/api-problem.ts'
import { isConnectionLost } from './platform/database/connection-lost.ts'
import type { StoredMail } from './platform/mail/post.ts'
import { Busy } from './platform/work/busy.ts'
import { bodyLimit } from './platform/server/body-limit.ts'
import { formLimit } from './platform/server/form-limit.ts'
import { guarded, type Guards } from './platform/server/http.ts'
import { isForUs, type OwnHosts } from './platform/server/own-host.ts'
import { mountRoutes, type Route } from './platform/server/routes.ts'
import { startPage } from './start-page.tsx'
import { AccessibilityPage } from './ui/accessibility-page.tsx'
import { ImpressumPage, MessagePage, PrivacyPage, type ModelNotice, type Operator } from './ui/static-pages.tsx'

export interface AppServices extends Services, Guards, ApiLimits, OwnHosts {
  operator: Operator
  /** Where texts go that a language model compares. */
  modelNotice?: ModelNotice | undefined
  /** Only where an installation is for demonstration: the mails that were not sent. */
  demo?: { mails: () => Promise<readonly StoredMail[]> } | undefined
}

/** Every page of every module, each with the permission that guards it. */
export async function appRoutes(services: AppServices, modules = allModules): Promise<Route<Permission>[]> {
  const routes = openPages(services, modules)
  for (const module of modules)
    routes.push(...((await module.pages?.(services)) ?? []), ...((await module.listFiles?.(services)) ?? []))
  routes.push(...(await apiPages(services, modules)))
  if (services.demo) routes.push(...demoRoutes(services, services.demo.mails))
  return routes
}

/** What belongs to no module. */
const ownNavigation: readonly NavigationEntry[] = [
  { group: 'foot', place: 10, name: 'Hilfe', href: helpAddresses.help, permission: accessPermissions.seeOpenPages },
  { group: 'own', place: 10, name: 'Aufgaben', href: '/', permission: signInPermissions.manageAccount },
  {
    group: 'foot',
    place: 50,
    name: 'Schnittstelle (API)',
    href: apiAddresses.aboutApi,
    permission: accessPermissions.seeOpenPages,
  },
]

/** The first module that knows it says why. */
export const sentenceIn =
  (modules: readonly Module<Services>[]) =>
  (refusal: Refusal): string | undefined => {
    for (const module of modules) {
      const sentence = module.sentence?.(refusal)
      if (sentence !== undefined) return sentence
    }
    return undefined
  }

/** All modules in one application: (Request) => Promise<Response>. */
export async function createApp(services: AppServices, modules = allModules): Promise<Hono> {
  const routes = await appRoutes(services, modules)
  const fromElsewhere = routes.filter((route) => route.fromElsewhere).map(({ path }) => path)
  const app = guarded({ ...services, fromElsewhere })
  const navigation = [
    ...ownNavigation,
    ...modules.flatMap(({ navigation = [], manual }) =>
      navigation.map((entry) => ({ ...entry, help: manual && helpAddresses.page(manual) })),
    ),
  ]
  app.use(
    contextStorage(),
    async (c, next) => (isForUs(c.req.raw, services) ? next() : misdirected(c, services)),
    knowActor({ ...services, navigation, sentenceOf: sentenceIn(modules), banner: services.demo && demoBanner }),
    withVocabulary(modules.flatMap(({ journal }) => journal ?? [])),
  )
  limitApiBodies(app, await apiRoutes(services, modules))
  app.use(bodyLimit(mostFileBytes, (c) => fileTooLarge(c, routes)))
  app.use(formLimit(formTooLarge))
  mountRoutes(app, routes, guard)
  refuseOtherMethods(app, routes)
  app.notFound((c) => {
    if (isApi(c)) return apiNotFound(c)
    return c.html(
      <MessagePage title="Nicht gefunden" text="Diese Seite gibt es nicht, oder sie ist abgelaufen." />,
      404,
    )
  })
  app.onError((error, c) => {
    if ('getResponse' in error) return notFromOurPages(c)
    if (error instanceof Refused) return error.kind === 'impossible' ? c.notFound() : refusedPage(c, error)
    if (error instanceof Busy) return tooMuch(c, error)
    const fault = faultPage(c, error)
    if (fault) return fault
    if (isConnectionLost(error)) return databaseAway(c)
    if (!services.watchers?.length) process.stderr.write(`${error.stack}\n`)
    return ourFault(c)
  })
  return app
}

/** Back leads to the page of the form, where a page has the address that the file was sent to. */
function fileTooLarge(c: Context, routes: readonly Route<Permission>[]) {
  const { path: href } = c.req
  const next = routes.some(({ method, path }) => method === 'GET' && path === href)
    ? { href, name: 'Andere Datei hochladen' }
    : undefined
  return c.html(
    <MessagePage title="Die Datei ist zu groß" text="Eine Datei darf höchstens 5 MB haben." next={next} />,
    413,
  )
}

const formTooLarge = (c: Context) =>
  c.html(
    <MessagePage
      title="Das Formular ist zu groß"
      text="Es hat mehr Felder, als eine unserer Seiten je hat. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal."
    />,
    413,
  )

const notFromOurPages = (c: Context) =>
  c.html(
    <MessagePage
      title="Nicht erlaubt"
      text="Diese Anfrage kam nicht von unseren Seiten. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal."
    />,
    403,
  )

/** Under another name nothing is answered: a browser would take it for a page of whoever has that name. */
function misdirected(c: Context, { baseUrl, localNames }: OwnHosts): Response | Promise<Response> {
  const text = localNames
    ? `Allmende antwortet hier nur unter ${baseUrl}. Für einen anderen Namen nennt der Betrieb ihn mit BASE_URL.`
    : `Allmende hat die Adresse ${baseUrl}. Bitte rufen Sie diese auf.`
  if (isApi(c)) return problem(c, 421, text)
  return c.html(<MessagePage title="Falsche Adresse" text={text} next={{ href: baseUrl, name: 'Zu Allmende' }} />, 421)
}

function databaseAway(c: Context): Response | Promise<Response> {
  c.header('Retry-After', '10')
  if (isApi(c))
    return problem(c, 503, 'Die Datenbank ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.')
  return c.html(
    <MessagePage
      title="Die Datenbank ist gerade nicht erreichbar"
      text="Was Sie zuletzt abgeschickt haben, ist vielleicht nicht gespeichert. Bitte versuchen Sie es in ein paar Sekunden noch einmal."
    />,
    503,
  )
}

/** Nothing of it was begun, and nothing is lost by asking again. */
function tooMuch(c: Context, { whose, retryAfter }: Busy): Response | Promise<Response> {
  c.header('Retry-After', String(retryAfter))
  const status = whose === 'client' ? 429 : 503
  const [title, text] =
    whose === 'client'
      ? [
          'Bei Ihnen ist schon viel in Arbeit',
          `Bitte warten Sie, bis eine Ihrer Berechnungen oder Dateien fertig ist, und versuchen Sie es dann noch einmal, etwa in ${retryAfter} Sekunden.`,
        ]
      : [
          'Gerade ist sehr viel los',
          `Es wartet schon so viel Arbeit, dass neue jetzt nicht angenommen wird. Bitte versuchen Sie es in ${retryAfter} Sekunden noch einmal.`,
        ]
  if (isApi(c)) return problem(c, status, `${title}. ${text}`)
  return c.html(<MessagePage title={title} text={text} />, status)
}

function ourFault(c: Context): Response | Promise<Response> {
  if (isApi(c)) return problem(c, 500, 'Es liegt an uns, nicht an Ihnen. Bitte versuchen Sie es noch einmal.')
  return c.html(
    <MessagePage
      title="Das hat nicht geklappt"
      text="Es liegt an uns, nicht an Ihnen. Bitte versuchen Sie es noch einmal."
    />,
    500,
  )
}

/** The pages that belong to no module. */
function openPages(
  { operator, modelNotice, way }: Pick<AppServices, 'operator' | 'modelNotice' | 'way'>,
  modules: readonly Module<Services>[],
): Route<Permission>[] {
  const page = (path: string, answer: Route<Permission>['answer']): Route<Permission> => ({
    method: 'GET',
    path,
    permission: accessPermissions.seeOpenPages,
    answer,
  })
  return [
    page('/', (c) => startPage(c, modules, way)),
    page('/impressum', (c) => c.html(<ImpressumPage {...operator} />)),
    page('/datenschutz', (c) => c.html(<PrivacyPage model={modelNotice} />)),
    page('/barrierefreiheit', (c) => c.html(<AccessibilityPage {...operator} />)),
    ...helpRoutes(modules, operator.email),
  ]
}
