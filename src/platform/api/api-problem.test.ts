import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { problem, type ProblemBody } from './api-problem.ts'

it('a request that is wrong in very many places hears of a hundred', async () => {
  const app = new Hono().get('/', (c) =>
    problem(
      c,
      422,
      'Das passt nicht.',
      Array.from({ length: 10_000 }, (_, at) => ({ detail: `Fehler ${at}` })),
    ),
  )
  const { errors } = (await (await app.request('/')).json()) as ProblemBody
  expect(errors).toHaveLength(100)
  expect(errors![99]).toEqual({ detail: 'Fehler 99' })
})
