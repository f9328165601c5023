import { bodyLimit } from 'hono/body-limit'
import type { Hono } from 'hono'
import { guarded } from './platform/http.ts'
import {
  AccessibilityPage,
  ImpressumPage,
  MessagePage,
  PrivacyPage,
  StartPage,
  type Operator,
} from './ui/static-pages.tsx'

const calculator = { href: '/rechner', name: 'Zum Rechner' }

/** The pages of all modules in one application: (Request) => Promise<Response>. */
export function createApp({ modules, operator }: { modules: readonly Hono[]; operator: Operator }): Hono {
  const app = guarded()
  app.use(
    bodyLimit({
      maxSize: 5_500_000,
      onError: (c) =>
        c.html(
          <MessagePage title="Die Datei ist zu groß" text="Ein Szenario hat höchstens 5 MB." next={calculator} />,
          413,
        ),
    }),
  )
  app.get('/', (c) => c.html(<StartPage />))
  app.get('/impressum', (c) => c.html(<ImpressumPage {...operator} />))
  app.get('/datenschutz', (c) => c.html(<PrivacyPage />))
  app.get('/barrierefreiheit', (c) => c.html(<AccessibilityPage {...operator} />))
  for (const routes of modules) app.route('/', routes)
  app.notFound((c) =>
    c.html(
      <MessagePage
        title="Nicht gefunden"
        text="Diese Seite gibt es nicht, oder sie ist abgelaufen."
        next={calculator}
      />,
      404,
    ),
  )
  app.onError((error, c) => {
    if ('getResponse' in error)
      return c.html(
        <MessagePage
          title="Nicht erlaubt"
          text="Diese Anfrage kam nicht von unseren Seiten. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal."
        />,
        403,
      )
    process.stderr.write(`${error.stack}\n`)
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
