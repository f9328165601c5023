import { Hono } from 'hono'

/**
 * For whoever watches over the process: /healthz as long as it lives, /readyz while it should get requests.
 * An answer that takes longer than `patience` milliseconds is a no.
 */
export function healthRoutes({ ready, patience = 2000 }: { ready: () => Promise<boolean>; patience?: number }): Hono {
  const routes = new Hono()
  routes.get('/healthz', (c) => c.text('ok', 200, { 'Cache-Control': 'no-store' }))
  routes.get('/readyz', async (c) => {
    const isReady = await inTime(ready, patience)
    return c.text(isReady ? 'ready' : 'not ready', isReady ? 200 : 503, { 'Cache-Control': 'no-store' })
  })
  return routes
}

async function inTime(ready: () => Promise<boolean>, patience: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), patience)))
  try {
    return await Promise.race([ready(), late])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
