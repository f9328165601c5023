import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browse } from '../../../../test/support/browse.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { createOperator } from './create-operator.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
}, 60_000)
afterAll(() => app.close())

describe('the first account', () => {
  it('is an operator that sets its password by a link, once, and signs in with it', async () => {
    const { email, token } = await createOperator(app.services, { email: ' Uta@Gemeinde.example', name: 'Uta Berg' })
    const browser = browse(app)
    expect((await browser.signIn(email, 'vier hölzerne Stühle')).status).toBe(422)
    const form = { token, passwort: 'vier hölzerne Stühle' }
    expect((await browser.go('/passwort-neu', form)).status).toBe(303)
    expect((await browser.go('/passwort-neu', form)).status).toBe(410)
    expect((await browser.signIn(email, form.passwort)).headers.get('location')).toBe('/konto')
    const [person] = await app.database.selectFrom('persons').selectAll().execute()
    expect(person).toMatchObject({ operator: true, email_verified: true, email: 'uta@gemeinde.example' })
    const [entry] = await app.database.selectFrom('journal').selectAll().execute()
    expect(entry).toMatchObject({ action: 'operatorCreated', person: person!['id'], organisation: null })
  })

  it.each([
    [{ email: 'uta@gemeinde.example', name: 'Noch eine' }, 'emailTaken'],
    [{ email: 'ohne Adresse', name: 'Uta Berg' }, 'emailInvalid'],
    [{ email: 'ute@gemeinde.example', name: ' ' }, 'nameMissing'],
  ])('is refused for %j', async (typed, code) => {
    await expect(createOperator(app.services, typed)).rejects.toThrow(code)
    expect(await app.database.selectFrom('persons').selectAll().execute()).toHaveLength(1)
  })
})
