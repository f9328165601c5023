import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { formLimit } from './form-limit.ts'

const app = new Hono()
app.use(formLimit((c) => c.text('too many', 413)))
app.post('/', async (c) => c.text(String(Object.keys(await c.req.parseBody()).length)))

const post = async (type: string, body: string) => {
  const answer = await app.request('/', { method: 'POST', headers: { 'Content-Type': type }, body })
  return `${answer.status} ${await answer.text()}`
}
const fields = (count: number) => Array.from({ length: count }, (_, at) => at)
const parts = (count: number) =>
  `${fields(count)
    .map((at) => `--B\r\nContent-Disposition: form-data; name="a${at}"\r\n\r\n1\r\n`)
    .join('')}--B--\r\n`

it.each([
  [
    'application/x-www-form-urlencoded',
    fields(5000)
      .map((at) => `a${at}=1`)
      .join('&'),
    '200 5000',
  ],
  ['application/x-www-form-urlencoded', 'a&'.repeat(2_500_000), '413 too many'],
  ['multipart/form-data; boundary=B', parts(5000), '200 5000'],
  ['Multipart/Form-Data; Boundary="B"', parts(60_000), '413 too many'],
  ['multipart/form-data', parts(60_000), '413 too many'],
  ['text/plain', 'a&'.repeat(20_000), '200 0'],
])('a form as %s is counted before it is parsed, %#', async (type, body, expected) => {
  expect(await post(type, body)).toBe(expected)
})
