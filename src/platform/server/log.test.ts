import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { errorTrace, type ErrorTrace } from './error-trace.ts'
import { guarded } from './http.ts'
import { openLog, requestLog, type LogLevel } from './log.ts'
import { MailNotSent } from '../mail/post.ts'

interface Line {
  level: string
  requestId: string
  route: string
  status: number
  milliseconds: number
  msg: string
  error: ErrorTrace
}

function written(level?: LogLevel) {
  const lines: string[] = []
  return { log: openLog({ stream: { write: (line) => lines.push(line) }, level }), lines }
}

function appWith(level?: LogLevel) {
  const { log, lines } = written(level)
  const app = guarded({ watchers: [requestLog(log)] })
  const konto = new Hono()
  konto.use(async (_, next) => next())
  konto.post('/konto/:email', async (c) => {
    const { name } = await c.req.json<{ name: string }>()
    throw Object.assign(new Error(`no ${name} at ${c.req.param('email')}\n    at ${name} (/anna@example.de:1:1)`), {
      code: '23505',
      detail: 'Key (email)=(anna@example.de) already exists.',
      cause: new TypeError('anna@example.de is no address'),
    })
  })
  konto.get('/konto/:email', (c) => c.text('hallo'))
  app.route('/', konto)
  app.onError((_, c) => c.text('failed', 500))
  return { app, lines, parsed: () => lines.map((line) => JSON.parse(line) as Line) }
}

const personal = {
  method: 'POST',
  body: JSON.stringify({ name: 'Anna Muster' }),
  headers: {
    'Content-Type': 'application/json',
    Cookie: 'session=anna-cookie',
    Authorization: 'Bearer anna-token',
    'X-Request-Id': 'anna-request',
    'X-Forwarded-For': '203.0.113.7',
    'User-Agent': 'Anna Browser',
    Referer: 'https://allmende.example/anna-referer',
  },
}

describe('the log', () => {
  it('says what was asked by pattern, how it ended and how long it took', async () => {
    const { app, parsed } = appWith()
    const { headers } = await app.request('/konto/anna@example.de')
    const [line] = parsed()
    expect(line).toMatchObject({ level: 'info', msg: 'request', method: 'GET', route: '/konto/:email', status: 200 })
    expect(line!.milliseconds).toBeGreaterThanOrEqual(0)
    expect(line!.requestId).toBe(headers.get('X-Request-Id'))
  })

  it('says where an error came from, under the same id', async () => {
    const { app, parsed } = appWith()
    await app.request('/konto/anna@example.de', personal)
    const [failure, request] = parsed()
    expect(failure!.error).toMatchObject({ name: 'Error', code: '23505', cause: { name: 'TypeError' } })
    expect(failure!.error.frames[0]).toMatch(
      /^src\/platform\/server\/log\.test\.ts:\d+:\d+$|src\/platform\/server\/log\.test\.ts:\d+/,
    )
    expect(request).toMatchObject({ level: 'error', status: 500, requestId: failure!.requestId })
  })

  it('holds nothing personal, wherever a request or an error brought it', async () => {
    const { app, lines } = appWith()
    await app.request('/konto/anna@example.de?name=Anna', personal)
    await app.request('/konto/anna@example.de?name=Anna')
    await app.request('/nirgends/anna@example.de')
    await app.request('/static/anna.css')
    expect(lines).toHaveLength(5)
    expect(lines.join('').toLowerCase()).not.toMatch(/anna|muster|203\.0\.113/)
  })

  it('names no pattern where nothing answers', async () => {
    const { app, parsed } = appWith()
    await app.request('/nirgends/anna@example.de')
    expect(parsed()).toMatchObject([{ route: 'none', status: 404 }])
  })

  it('can be reduced to what went wrong, or to nothing', async () => {
    for (const [level, count] of [
      ['error', 2],
      ['silent', 0],
    ] as const) {
      const { app, lines } = appWith(level)
      await app.request('/konto/anna@example.de')
      await app.request('/konto/anna@example.de', personal)
      expect(lines).toHaveLength(count)
    }
  })

  it('gives the words of an error to developers who ask for them', async () => {
    const { app, lines } = appWith('debug')
    await app.request('/konto/anna@example.de', personal)
    expect(lines.join('')).toContain('no Anna Muster')
  })
})

describe('the trace of an error', () => {
  it('has frames of this project by their path, and no words', () => {
    const { name, frames } = errorTrace(new RangeError('words'))
    expect(name).toBe('RangeError')
    expect(frames[0]).toContain('src/platform/server/log.test.ts')
    expect(frames.join()).not.toContain('words')
  })

  it('is not taken in by words that look like frames, not even if they were changed later', () => {
    const error = new Error('first\n    at anna (/anna:1:1)')
    expect(JSON.stringify(errorTrace(error))).not.toContain('anna')
    error.message = 'second'
    error.name = 'anna@example.de'
    expect(errorTrace(error).name).toBe('Error')
    expect(errorTrace(Object.assign(error, { code: 'anna@example.de' })).code).toBeUndefined()
  })

  it('says why a mail was not sent', () => {
    expect(errorTrace(new MailNotSent('EAUTH 535'))).toMatchObject({ name: 'MailNotSent', code: 'EAUTH 535' })
  })

  it('is short for what is no error', () => {
    expect(errorTrace('anna@example.de')).toEqual({ name: 'string', frames: [] })
  })
})
