import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedCast } from '../../../../test/support/cast.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { people } from '../../../demo/cast.ts'
import { peopleAddresses } from '../addresses.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await seedCast(app.database)
}, 60_000)
afterAll(() => app.close())

const lea = people.find(({ name }) => name === 'Lea Sommer')!
const membershipsOf = async (person: string) =>
  (await sql<{ role: string }>`select role from memberships where person = ${person}`.execute(app.database)).rows

describe('the cast of a demonstration', () => {
  it('belongs to its organisations', async () => {
    expect(await membershipsOf(lea.id)).toEqual([{ role: lea.role }])
  })

  it('stays away from an organisation that somebody has left since', async () => {
    const form = { organisation: lea.organisation }
    const left = await app.ask(peopleAddresses.leaving, { cookie: await app.as(lea.id), form })
    expect(left.status).toBe(303)
    expect(await membershipsOf(lea.id)).toEqual([])
    await seedCast(app.database)
    expect(await membershipsOf(lea.id)).toEqual([])
  })

  it('is complete again when somebody has deleted their account', async () => {
    await sql`delete from persons where id = ${lea.id}`.execute(app.database)
    await seedCast(app.database)
    expect(await membershipsOf(lea.id)).toEqual([{ role: lea.role }])
  })
})
