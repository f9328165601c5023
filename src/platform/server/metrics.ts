import { createServer, type ServerResponse } from 'node:http'
import type { MiddlewareHandler } from 'hono'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { routePattern } from '../api/route-pattern.ts'

export interface Metrics {
  registry: Registry
  /** In seconds. */
  requestDuration: Histogram<'method' | 'route' | 'status'>
  workDuration: Histogram<'kind'>
}

/** The figures of this process: memory, event loop, and how long requests take. */
export function openMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requestDuration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request by method, route pattern and class of status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  const workDuration = new Histogram({
    name: 'work_duration_seconds',
    help: 'Time that this process took for a piece of work from the queue, by its kind',
    labelNames: ['kind'] as const,
    buckets: [0.1, 0.5, 1, 5, 15, 60, 120, 300, 600],
    registers: [registry],
  })
  return { registry, requestDuration, workDuration }
}

export function requestMetrics({ requestDuration }: Metrics): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now()
    await next()
    const labels = { method: c.req.method, route: routePattern(c), status: `${Math.floor(c.res.status / 100)}xx` }
    requestDuration.observe(labels, (performance.now() - start) / 1000)
  }
}

/** A server of its own, so that the figures are not where the public is; answers /metrics and nothing else. */
export async function serveMetrics({
  host,
  port,
  registry,
}: {
  host: string
  port: number
  registry: Registry
}): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') response.writeHead(404).end()
    else void answer(registry, response)
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { port: (server.address() as { port: number }).port, close }
}

async function answer(registry: Registry, response: ServerResponse): Promise<void> {
  try {
    const text = await registry.metrics()
    response.writeHead(200, { 'Content-Type': registry.contentType }).end(text)
  } catch {
    response.writeHead(500).end()
  }
}
