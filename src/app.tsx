import { bodyLimit } from 'hono/body-limit'
import type { Hono } from 'hono'
import { contextStorage } from 'hono/context-storage'
import { demoBanner, demoRoutes } from './demo/pages.tsx'
import { bundlePages, bundlesWaiting, bundlesOnNeed, type BundleMachines } from './modules/bundles/index.ts'
import { calculatorPages, type Computations, type Example } from './modules/cost-sharing/index.ts'
import { capabilityPages } from './modules/capabilities/index.ts'
import { needAddresses, needPages, needsStart, type NeedMachines } from './modules/needs/index.ts'
import { followBundleOffer, followOffer, newsAddressesKept, newsPages } from './modules/news/index.ts'
import { guard, isApi, knowActor, type PageMachines } from './modules/access/index.ts'
import { ownStart } from './modules/people/index.ts'
import type { Action } from './modules/access/schema.ts'
import { directoryPages } from './modules/directory/index.ts'
import { journalPages } from './modules/journal/index.ts'
import { mandatePages } from './modules/mandates/index.ts'
import { peoplePages } from './modules/people/index.ts'
import { signInPages } from './modules/sign-in/index.ts'
import { transferPages } from './modules/transfer/index.ts'
import { webhookPages } from './modules/webhooks/index.ts'
import { apiNotFound, apiPages, limitApiBodies, mostFileBytes, refuseOtherMethods, type MachinesOfApi } from './api.tsx'
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

export interface AppMachines extends PageMachines, NeedMachines, BundleMachines, MachinesOfApi, Guards {
  plans: Computations
  examples: readonly Example[]
  operator: Operator
  /** Where texts go that a language model compares. */
  model?: ModelNotice | undefined
  /** Only where an installation is for demonstration: the mails that were not sent. */
  demo?: { mails: () => Promise<readonly StoredMail[]> } | undefined
}

/** Every page of every module, each with the rule that guards it. */
export const appRoutes = (machines: AppMachines): Route<Action>[] => [
  ...openPages(machines),
  ...needPages({ ...machines, onNeed: bundlesOnNeed, follow: followOffer }),
  ...bundlePages({ ...machines, followBundle: followBundleOffer }),
  ...newsPages(machines),
  ...capabilityPages(machines),
  ...signInPages(machines),
  ...peoplePages({ ...machines, secretsKept: newsAddressesKept }),
  ...mandatePages(machines),
  ...directoryPages(machines),
  ...journalPages(),
  ...transferPages(),
  ...webhookPages(machines),
  ...apiPages(machines),
  ...calculatorPages(machines.plans, machines.examples),
  ...(machines.demo ? demoRoutes(machines, machines.demo.mails) : []),
]

/** All modules in one application: (Request) => Promise<Response>. */
export function createApp(machines: AppMachines): Hono {
  const routes = appRoutes(machines)
  const fromElsewhere = routes.filter((route) => route.fromElsewhere).map(({ path }) => path)
  const app = guarded({ ...machines, fromElsewhere })
  app.use(contextStorage(), knowActor({ ...machines, banner: machines.demo && demoBanner }))
  limitApiBodies(app, machines)
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
    if (!machines.watchers?.length) process.stderr.write(`${error.stack}\n`)
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
function openPages({ operator, model }: Pick<AppMachines, 'operator' | 'model'>): Route<Action>[] {
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
