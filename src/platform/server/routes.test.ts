import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { mountRoutes } from './routes.ts'

it('An address that is written out is not taken for one that may be anything, whichever comes first', async () => {
  const app = new Hono()
  const route = (path: string) => ({ method: 'GET' as const, path, permission: null, answer: () => new Response(path) })
  mountRoutes(app, ['/a/:id', '/a/:id/x', '/a/new', '/:any', '/a/:id/:part'].map(route), () => (_, next) => next())
  const answers = ['/a/new', '/a/7', '/a/7/x', '/a/7/y', '/a'].map(async (path) => (await app.request(path)).text())
  expect(await Promise.all(answers)).toEqual(['/a/new', '/a/:id', '/a/:id/x', '/a/:id/:part', '/:any'])
})
