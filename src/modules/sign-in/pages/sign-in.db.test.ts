import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { safePath } from '../../../kernel/safe-path.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
}, 60_000)
afterAll(() => app.close())

describe('signing in on the page', () => {
  it('refuses a wrong password with a sentence and keeps the address', async () => {
    const answer = await app.ask('/anmeldung', {
      form: { email: 'wer@beispiel.example', passwort: 'irgend etwas', weiter: '/konto' },
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toMatch(
      /passen nicht zusammen[\s\S]*value="wer@beispiel\.example"[\s\S]*value="\/konto"/,
    )
  })

  it('shows who has signed in, and forgets them when they sign out', async () => {
    const cookie = await app.as(await aPerson(app.database, { name: 'Ida Muster' }))
    expect(await (await app.ask('/rechner', { cookie })).text()).toContain('Ida Muster')
    expect((await app.ask('/abmeldung', { cookie, form: {} })).headers.get('location')).toBe('/')
    expect(await (await app.ask('/rechner', { cookie })).text()).not.toContain('Ida Muster')
  })

  it.each(['https://fremd.example', '//fremd.example', '/\\fremd.example', 'javascript:alert(1)', '/a b', '/\tx', ''])(
    'goes nowhere but home for %j',
    (form) => {
      expect(safePath(form)).toBe('/')
    },
  )
})
