import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { destination, pino, type DestinationStream } from 'pino'
import { errorTrace } from './error-trace.ts'
import { routePattern } from '../api/route-pattern.ts'
import { isBrokenOff } from './broken-off.ts'

/** `debug` adds the messages of errors, which may hold personal data: it is for development. */
export const logLevels = ['debug', 'info', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

interface AnsweredRequest {
  requestId: string
  method: string
  route: string
  status: number
  milliseconds: number
  /** Whoever asked has gone before all of the request was here. */
  brokenOff?: true
}

/** There is no method for free text: what nobody can write cannot hold personal data. */
export interface Log {
  request: (request: AnsweredRequest) => void
  failure: (error: unknown, requestId?: string) => void
}

/** One JSON object per line, to stderr unless told otherwise. */
export function openLog({
  stream,
  level = 'info',
}: { stream?: DestinationStream; level?: LogLevel | undefined } = {}): Log {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (level: string) => ({ level }) },
  }
  const logger = pino(options, stream ?? destination({ dest: 2, sync: true }))
  return {
    request: (request) => logger[request.status < 500 ? 'info' : 'error'](request, 'request'),
    failure: (error, requestId) => {
      logger.error({ requestId, error: errorTrace(error) }, 'failure')
      if (error instanceof Error) logger.debug({ requestId, stack: error.stack }, 'failure in words')
    },
  }
}

/** What nobody caught ends the process, as it would anyway, but without writing its message. */
export function logCrashes(log: Log): void {
  process.on('uncaughtException', (error) => {
    log.failure(error)
    process.exit(1)
  })
}

/** Logs every request, and what went wrong in it; the answer carries the id under which both are found. */
export function requestLog(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const requestId = randomUUID()
    const start = performance.now()
    await next()
    const { status } = c.res
    const milliseconds = Math.round((performance.now() - start) * 10) / 10
    c.header('X-Request-Id', requestId)
    if (c.error && status >= 500) log.failure(c.error, requestId)
    const brokenOff = isBrokenOff(c.error) && ({ brokenOff: true } as const)
    log.request({ requestId, method: c.req.method, route: routePattern(c), status, milliseconds, ...brokenOff })
  }
}
