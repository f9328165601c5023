import { afterAll, beforeAll, expect, it } from 'vitest'
import { testApp, type Asked, type TestApp } from './support/test-app.ts'

const baseUrl = 'https://allmende.example'
let app: TestApp
let own: Asked
beforeAll(async () => {
  app = await testApp()
  own = app.appWith({ baseUrl, localNames: false })
}, 60_000)
afterAll(() => app.close())

const under = (host: string, path: string, init: RequestInit = {}) => own.request(`https://${host}${path}`, init)

it('answers nothing under another name, and names the right one', async () => {
  const page = await under('evil.example', '/rechner')
  expect(page.status).toBe(421)
  expect(await page.text()).toContain(`href="${baseUrl}"`)
  expect((await under('allmende.example', '/rechner')).status).toBe(200)
  const problem = await under('evil.example', '/api/v1/organisation')
  expect([problem.status, problem.headers.get('content-type')]).toEqual([421, 'application/problem+json'])
})

it('takes no form under another name, also where the form stands under it', async () => {
  const headers = { Origin: 'https://evil.example', 'Content-Type': 'application/x-www-form-urlencoded' }
  const form = { method: 'POST', headers, body: 'email=a@b.example&passwort=x' }
  expect((await under('evil.example', '/anmeldung', form)).status).toBe(421)
})

it('never puts a name from a header into a mail', async () => {
  const headers = {
    Origin: baseUrl,
    'X-Forwarded-Host': 'evil.example',
    'Content-Type': 'application/x-www-form-urlencoded',
  }
  const body = new URLSearchParams({ name: 'Ada Beispiel', email: 'ada@b.example', passwort: 'vier hölzerne Stühle' })
  await under('allmende.example', '/registrierung', { method: 'POST', headers, body })
  await expect.poll(() => app.mails.length).toBe(1)
  expect(app.mails[0]!.text).not.toContain('evil.example')
})
