import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { unsubscribeToken } from '../actions/unsubscribe.ts'

let app: TestApp
const person = { linden: '', ahorn: '' }
let cookie = ''

beforeAll(async () => {
  app = await testApp()
  for (const who of ['linden', 'ahorn'] as const)
    person[who] = await aPerson(app.database, { organisation: await anOrganisation(app.database, { name: who }) })
  await sql`insert into news_settings (person) values (${person.linden})`.execute(app.database)
  cookie = await app.as(person.ahorn)
}, 60_000)
afterAll(() => app.close())

const setPace = (takt: string) => app.ask('/abos/takt', { cookie, form: { takt } })
const press = (link: string) => app.ask(link, { form: {} })
const linkOf = async (who: string) => `/abos/abbestellen/${await unsubscribeToken(app.database, { person: who })}`
const paceOf = async (who: string) =>
  (await sql<{ pace: string }>`select pace from news_settings where person = ${who}`.execute(app.database)).rows[0]
    ?.pace

describe('the link that ends the mails', () => {
  it('works without a sign-in, and only when it has been confirmed', async () => {
    await setPace('hourly')
    const link = await linkOf(person.ahorn)
    expect(await (await app.ask(link)).text()).toContain('Keine Mails mehr schicken')
    expect(await paceOf(person.ahorn)).toBe('hourly')
    expect(await (await press(link)).text()).toContain('Sie bekommen keine Mails mehr')
    expect(await paceOf(person.ahorn)).toBe('never')
    expect(await paceOf(person.linden)).toBe('daily')
  })

  it('is also pressed by mail programs, which come from elsewhere', async () => {
    await setPace('weekly')
    expect(await paceOf(person.ahorn)).toBe('weekly')
    const link = await linkOf(person.ahorn)
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
    const answer = await app.app.request(`http://localhost:8080${link}`, { method: 'POST', body })
    expect(answer.status).toBe(200)
    expect(await paceOf(person.ahorn)).toBe('never')
  })

  it('is signed: nobody ends the mails of others', async () => {
    const token = await unsubscribeToken(app.database, { person: person.ahorn })
    const signature = token.split('.')[1]!
    const swapped = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)
    for (const forged of [`${person.linden}.${signature}`, `${person.ahorn}.${swapped}`, person.ahorn, 'x']) {
      expect((await app.ask(`/abos/abbestellen/${forged}`)).status).toBe(404)
      expect((await press(`/abos/abbestellen/${forged}`)).status).toBe(404)
    }
    expect(await paceOf(person.linden)).toBe('daily')
  })

  it('does no harm where the account is gone', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000'
    const link = await linkOf(nobody)
    expect((await press(link)).status).toBe(200)
  })
})
