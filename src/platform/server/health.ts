import { Hono } from 'hono'

interface Health {
  ready: () => Promise<boolean>
  /** Whether anything more can be stored. */
  room?: () => Promise<boolean>
  patience?: number
}

/**
 * For whoever watches over the process: /healthz as long as it lives, /readyz while it should get requests.
 * An answer that takes longer than `patience` milliseconds is a no.
 */
export function healthRoutes({ ready, room = async () => true, patience = 2000 }: Health): Hono {
  const routes = new Hono()
  routes.get('/healthz', (c) => c.text('ok', 200, { 'Cache-Control': 'no-store' }))
  routes.get('/readyz', async (c) => {
    const [isReady, hasRoom] = await Promise.all([inTime(ready, patience), inTime(room, patience)])
    const said = !isReady ? 'not ready' : hasRoom ? 'ready' : 'not ready: no room'
    return c.text(said, isReady && hasRoom ? 200 : 503, { 'Cache-Control': 'no-store' })
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
