import { afterAll, beforeAll, expect, it } from 'vitest'
import { testApp, type TestApp } from './support/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
}, 60_000)
afterAll(() => app.close())

const told = async (model?: { host: string; isPublicOnly: boolean }) =>
  (await app.appWith({ modelNotice: model }).request('http://localhost:8080/datenschutz')).text()

it('tells everybody on the page on data protection where texts go, where they go anywhere', async () => {
  expect(await told()).not.toContain('Sprachmodell')
  expect(await told({ host: 'ki.example', isPublicOnly: true })).toMatch(
    /ki\.example.*öffentlicher Bedarfe, sonst nichts/s,
  )
  expect(await told({ host: 'ki.example', isPublicOnly: false })).toMatch(
    /ki\.example.*in die Suche oder einen Entwurf/s,
  )
})
