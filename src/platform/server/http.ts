import type { Server } from 'node:http'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'
import { except } from 'hono/combine'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import { readToTheEnd } from './body-limit.ts'
import { endWithoutPort } from './no-port.ts'
import { hostsOf } from './own-host.ts'

const nothing = ["'none'"]
const ours = ["'self'"]

export interface Guards {
  /** /healthz and /readyz, which nobody counts or logs. */
  health?: Hono
  /** They see every other request and its answer, also what went wrong. */
  watchers?: readonly MiddlewareHandler[]
  trustProxy?: boolean
  /** Addresses to which others than our own pages may post, as patterns. */
  fromElsewhere?: readonly string[]
}

/**
 * Headers and checks that every answer has.
 * The proxy is believed that a request came over TLS only where `trustProxy` says so.
 */
export function guarded({
  health = new Hono(),
  watchers = [],
  trustProxy = false,
  fromElsewhere = [],
}: Guards = {}): Hono {
  const app = new Hono().route('/', health)
  app.use(
    ...watchers,
    readToTheEnd,
    compress(),
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ours,
        scriptSrc: ours,
        styleSrc: ours,
        connectSrc: ours,
        imgSrc: [...ours, 'data:'],
        objectSrc: nothing,
        baseUri: nothing,
        formAction: ours,
        frameAncestors: nothing,
      },
      permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
      referrerPolicy: false,
      xFrameOptions: 'DENY',
      strictTransportSecurity: false,
    }),
    async (c, next) => {
      await next()
      if (!c.res.headers.has('Referrer-Policy')) c.header('Referrer-Policy', 'same-origin')
      // What is left of a very large body is not read: the connection ends, and whoever keeps it has to know.
      if (c.res.status === 413) c.header('Connection', 'close')
      if (trustProxy && cameOverTls(c.req.raw)) c.header('Strict-Transport-Security', 'max-age=31536000')
    },
    except(
      ['/api/v1/*', ...fromElsewhere],
      csrf({ origin: (origin, c) => origin === originOf(c.req.raw, trustProxy) }),
    ),
  )
  app.route('/static', staticFiles())
  return app
}

const cameOverTls = (request: Request) => request.headers.get('X-Forwarded-Proto') === 'https'

/** How the browser wrote our own address, also where a proxy has taken the TLS off. */
function originOf(request: Request, trustProxy: boolean): string {
  const { protocol } = new URL(request.url)
  const [host] = hostsOf(request, trustProxy)
  return new URL(`${trustProxy && cameOverTls(request) ? 'https:' : protocol}//${host}`).origin
}

const staticFolder = fileURLToPath(new URL('../../../.build/static/files', import.meta.url))

/** Their names change with what is in them. */
const staticFiles = (): Hono =>
  new Hono().get(
    '/*',
    async (c, next) => {
      await next()
      if (c.res.ok) c.header('Cache-Control', 'public, max-age=31536000, immutable')
    },
    serveStatic({
      root: relative(process.cwd(), staticFolder) || '.',
      rewriteRequestPath: (path) => path.replace('/static', ''),
      precompressed: true,
    }),
  )

interface Serving {
  host: string
  port: number
  stopping: AbortSignal
  grace?: number
  /** Says that it runs. */
  name?: string
}

/**
 * Serves until `stopping` aborts; then takes no more connections and answers the requests that are under way.
 * Resolves when the last one is answered, or cut off after `grace` milliseconds.
 */
export async function serveApp(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port, stopping, grace = 10_000, name = 'Allmende' }: Serving,
): Promise<void> {
  const server = serve({ fetch, hostname: host, port }, ({ port }) =>
    process.stdout.write(`${name} läuft: http://${host}:${port}\n`),
  ) as Server
  server.on('error', (error) => endWithoutPort(error, 'PORT'))
  await new Promise<void>((resolve) => {
    if (stopping.aborted) resolve()
    stopping.addEventListener('abort', () => resolve())
  })
  await closed(server, grace)
}

/** A connection that is kept alive becomes idle when its request is answered: nobody else closes it then. */
async function closed(server: Server, grace: number): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const late = setTimeout(() => server.closeAllConnections(), grace)
  await new Promise((resolve) => server.close(resolve))
  clearInterval(idle)
  clearTimeout(late)
}
