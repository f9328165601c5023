import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { guarded } from './http.ts'
import { openMetrics, requestMetrics, serveMetrics, type Metrics } from './metrics.ts'

let metrics: Metrics
let server: Awaited<ReturnType<typeof serveMetrics>>
beforeEach(async () => {
  metrics = openMetrics()
  server = await serveMetrics({ host: '127.0.0.1', port: 0, registry: metrics.registry })
})
afterEach(async () => {
  await server.close()
  metrics.registry.clear()
})

const asked = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${server.port}${path}`, { method })

describe('the figures of a process', () => {
  it('count requests by pattern and class of status, never by address', async () => {
    const app = guarded({ watchers: [requestMetrics(metrics)] })
    app.get('/konto/:email', (c) => c.text('hallo'))
    for (const path of ['/konto/anna@example.de', '/konto/bert@example.de?x=anna', '/nirgends/anna'])
      await app.request(path)
    const text = await (await asked('/metrics')).text()
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="/konto/:email",status="2xx"} 2')
    expect(text).toContain('http_request_duration_seconds_count{method="GET",route="none",status="4xx"} 1')
    expect(text).toContain('process_resident_memory_bytes')
    expect(text).not.toMatch(/anna|bert/)
  })

  it('come in the format of Prometheus, from this one address', async () => {
    const answer = await asked('/metrics')
    expect(answer.headers.get('Content-Type')).toContain('text/plain; version=0.0.4')
    for (const path of ['/', '/metrics/', '/metrics?x', '/healthz']) expect((await asked(path)).status).toBe(404)
    expect((await asked('/metrics', 'POST')).status).toBe(404)
  })

  it('cannot be served where somebody else listens', async () => {
    const taken = serveMetrics({ host: '127.0.0.1', port: server.port, registry: metrics.registry })
    await expect(taken).rejects.toMatchObject({ code: 'EADDRINUSE', port: server.port })
  })
})
