import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'

/** Headers and checks that every answer has. */
export function guarded(): Hono {
  const app = new Hono()
  app.use(
    compress(),
    csrf(),
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
      },
      strictTransportSecurity: false,
    }),
  )
  app.route('/static', staticFiles())
  return app
}

function staticFiles(): Hono {
  const kern = join(dirname(createRequire(import.meta.url).resolve('@kern-ux/native/package.json')), 'dist')
  const ours = fileURLToPath(new URL('../../public', import.meta.url))
  const from = (root: string, rewrite: (path: string) => string) =>
    serveStatic({
      root: relative(process.cwd(), root) || '.',
      rewriteRequestPath: rewrite,
      onFound: (_, c) => c.header('Cache-Control', 'max-age=3600'),
    })
  return new Hono()
    .get(
      '/kern.css',
      from(kern, () => '/kern.min.css'),
    )
    .get(
      '/fonts/*',
      from(kern, (path) => path.replace('/static', '')),
    )
    .get(
      '/*',
      from(ours, (path) => path.replace('/static', '')),
    )
}

/** Serves until a signal comes; then finishes what it began. */
export function serveApp(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port }: { host: string; port: number },
  close: () => Promise<void>,
): void {
  const server = serve({ fetch, hostname: host, port }, () =>
    process.stdout.write(`Allmende läuft: http://${host}:${port}\n`),
  )
  server.on('error', (error: NodeJS.ErrnoException) => {
    process.stderr.write(
      error.code === 'EADDRINUSE'
        ? `Der Port ${port} ist belegt. Bitte wählen Sie mit PORT einen anderen.\n`
        : `Der Server kann nicht starten: ${error.message}\n`,
    )
    process.exit(2)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => server.close(() => void close().finally(() => process.exit(0))))
}
