import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { catalogueAddresses } from '../addresses.ts'
import { catalogueTitle } from '../texts.de.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
}, 60_000)
afterAll(() => app.close())

describe('the page of the module', () => {
  it('opens for whoever belongs to an organisation', async () => {
    const organisation = await anOrganisation(app.database, { name: 'Lindenbrück' })
    const cookie = await app.as(await aPerson(app.database, { organisation }))
    const page = await app.ask(catalogueAddresses.catalogue, { cookie })
    expect(page.status).toBe(200)
    const text = await page.text()
    expect(text).toContain(`<h1 class="kern-heading-x-large">${catalogueTitle}</h1>`)
    expect(text).toContain('Für Lindenbrück')
  })

  it('leads whoever has not signed in there first', async () => {
    expect((await app.ask(catalogueAddresses.catalogue)).status).toBe(303)
  })
})
