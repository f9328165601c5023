import { bodyLimit } from 'hono/body-limit'
import type { Hono } from 'hono'
import { contextStorage } from 'hono/context-storage'
import { demoBanner, demoRoutes } from './demo/pages.tsx'
import { bundlePages, bundlesWaiting, bundlesOnNeed, type BundleServices } from './modules/bundles/index.ts'
import { calculatorPages, type Computations, type Example } from './modules/cost-sharing/index.ts'
import { capabilityPages } from './modules/capabilities/index.ts'
import { needAddresses, needPages, needsStart, type NeedServices } from './modules/needs/index.ts'
import { followBundleOffer, followOffer, newsAddressesKept, newsPages } from './modules/news/index.ts'
import { guard, isApi, knowActor, type PageServices } from './modules/access/index.ts'
import { ownStart } from './modules/people/index.ts'
import type { Action } from './modules/access/schema.ts'
import { directoryPages } from './modules/directory/index.ts'
import { journalPages } from './modules/journal/index.ts'
import { mandatePages } from './modules/mandates/index.ts'
import { peoplePages } from './modules/people/index.ts'
import { signInPages } from './modules/sign-in/index.ts'
import { transferPages } from './modules/transfer/index.ts'
import { webhookPages } from './modules/webhooks/index.ts'
import { apiNotFound, apiPages, limitApiBodies, mostFileBytes, refuseOtherMethods, type ServicesOfApi } from './api.tsx'
import { problem } from './platform/api/api-problem.ts'
import { isConnectionLost } from './platform/database/connection-lost.ts'
import type { StoredMail } from './platform/mail/eml.ts'
import { guarded, type Guards } from './platform/server/http.ts'
import { mountRoutes, type Route } from './platform/server/routes.ts'
import {
  AccessibilityPage,
  ImpressumPage,
  MessagePage,
  PrivacyPage,
  StartPage,
  type ModelNotice,
  type Operator,
} from './ui/static-pages.tsx'

const calculator = { href: '/rechner', name: 'Zum Rechner' }
const needImport = { href: needAddresses.imports, name: 'Andere Datei hochladen' }

export interface AppServices extends PageServices, NeedServices, BundleServices, ServicesOfApi, Guards {
  plans: Computations
  examples: readonly Example[]
  operator: Operator
  /** Where texts go that a language model compares. */
  model?: ModelNotice | undefined
  /** Only where an installation is for demonstration: the mails that were not sent. */
  demo?: { mails: () => Promise<readonly StoredMail[]> } | undefined
}

/** Every page of every module, each with the rule that guards it. */
export const appRoutes = (services: AppServices): Route<Action>[] => [
  ...openPages(services),
  ...needPages({ ...services, onNeed: bundlesOnNeed, follow: followOffer }),
  ...bundlePages({ ...services, followBundle: followBundleOffer }),
  ...newsPages(services),
  ...capabilityPages(services),
  ...signInPages(services),
  ...peoplePages({ ...services, secretsKept: newsAddressesKept }),
  ...mandatePages(services),
  ...directoryPages(services),
  ...journalPages(),
  ...transferPages(),
  ...webhookPages(services),
  ...apiPages(services),
  ...calculatorPages(services.plans, services.examples),
  ...(services.demo ? demoRoutes(services, services.demo.mails) : []),
]

/** All modules in one application: (Request) => Promise<Response>. */
export function createApp(services: AppServices): Hono {
  const routes = appRoutes(services)
  const fromElsewhere = routes.filter((route) => route.fromElsewhere).map(({ path }) => path)
  const app = guarded({ ...services, fromElsewhere })
  app.use(contextStorage(), knowActor({ ...services, banner: services.demo && demoBanner }))
  limitApiBodies(app, services)
  app.use(
    bodyLimit({
      maxSize: mostFileBytes,
      onError: (c) =>
        c.html(
          <MessagePage
            title="Die Datei ist zu groß"
            text="Eine Datei darf höchstens 5 MB haben."
            next={c.req.path === needAddresses.imports ? needImport : calculator}
          />,
          413,
        ),
    }),
  )
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
    if ('getResponse' in error)
      return c.html(
        <MessagePage
          title="Nicht erlaubt"
          text="Diese Anfrage kam nicht von unseren Seiten. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal."
        />,
        403,
      )
    if (isConnectionLost(error)) {
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
    if (!services.watchers?.length) process.stderr.write(`${error.stack}\n`)
    if (isApi(c)) return problem(c, 500, 'Es liegt an uns, nicht an Ihnen. Bitte versuchen Sie es noch einmal.')
    return c.html(
      <MessagePage
        title="Das hat nicht geklappt"
        text="Es liegt an uns, nicht an Ihnen. Bitte versuchen Sie es noch einmal."
      />,
      500,
    )
  })
  return app
}

/** The pages that belong to no module. */
function openPages({ operator, model }: Pick<AppServices, 'operator' | 'model'>): Route<Action>[] {
  const page = (path: string, content: () => ReturnType<typeof PrivacyPage>): Route<Action> => ({
    method: 'GET',
    path,
    rule: 'seeOpenPages',
    answer: (c) => c.html(content()),
  })
  return [
    {
      method: 'GET',
      path: '/',
      rule: 'seeOpenPages',
      answer: async (c) =>
        c.html(<StartPage own={await ownStart(c)} waiting={await bundlesWaiting(c)} {...await needsStart(c)} />),
    },
    page('/impressum', () => <ImpressumPage {...operator} />),
    page('/datenschutz', () => <PrivacyPage model={model} />),
    page('/barrierefreiheit', () => <AccessibilityPage {...operator} />),
  ]
}
