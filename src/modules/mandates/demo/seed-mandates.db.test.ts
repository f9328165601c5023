import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedCast } from '../../../../test/support/cast.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { people } from '../../../demo/cast.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await seedCast(app.database)
}, 60_000)
afterAll(() => app.close())

describe('the seeded mandates', () => {
  it('say who proposed them and which side consented', async () => {
    const clerk = people.find(({ name }) => name === 'Frauke Linnemann')!
    const page = await app.ask('/organisation/vertretungen', { cookie: await app.as(clerk.id) })
    const text = await page.text()
    expect(text.match(/>Frauke Linnemann</g)).toHaveLength(5)
    expect(text).toContain('jemand von Rehwalde')
    expect(text).not.toContain('einer der beiden Seiten')
  })

  it('are seeded once, however often', async () => {
    await seedCast(app.database)
    expect(await app.database.selectFrom('mandates').select('id').execute()).toHaveLength(5)
  })
})
