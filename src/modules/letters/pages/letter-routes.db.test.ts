import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedDemonstration } from '../../../../test/support/cast.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { people } from '../../../demo/cast.ts'
import { mostTries } from '../schema.ts'

const page = '/buendel/00000000-0000-4000-8030-000000000003/einladen'
const helene = people.find(({ name }) => name === 'Helene Oster')!

let app: TestApp
let cookie: string
beforeAll(async () => {
  app = await testApp()
  await seedDemonstration(app.database)
  cookie = await app.as(helene.id)
}, 120_000)
afterAll(() => app.close(), 60_000)

const shown = async () => (await app.ask(page, { cookie })).text()
const send = async (fields: Record<string, string>) => {
  const form = { organisation: helene.organisation, ...fields }
  const answer = await app.ask(page, { cookie, form })
  return { status: answer.status, text: await answer.text() }
}

it('shows somebody of the cast whom she may invite, and preselects none of them', async () => {
  const text = await shown()
  const towns = [...text.matchAll(/<option value="[\da-f-]{36}"( selected="")?/g)]
  expect(towns.length).toBeGreaterThan(10)
  expect(towns.filter(([, selected]) => selected)).toEqual([])
  expect(text).toMatch(/<select[^>]*id="gemeinde"[^>]*><option value="" selected="">Bitte wählen<\/option>/)
  expect(text.indexOf('in 30 Tagen höchstens eine')).toBeLessThan(text.indexOf('id="gemeinde"'))
})

it('says in German what is missing where no town was chosen', async () => {
  const { status, text } = await send({ gemeinde: '', adresse: 'rathaus@gemeinde.example' })
  expect(status).toBe(422)
  expect(text.match(/Bitte wählen Sie eine Gemeinde\./g)).toHaveLength(2)
  expect(text).not.toContain('Bitte geben Sie eine E-Mail-Adresse an')
})

it('counts tries that lead nowhere too, and says when one may try again', async () => {
  await sql`delete from rate_limits`.execute(app.database)
  for (let tries = 0; tries < mostTries; tries++)
    expect((await send({ gemeinde: '', adresse: 'x' })).text).not.toContain('Weiter geht es ab dem')
  const { status, text } = await send({ gemeinde: '', adresse: 'x' })
  expect(status).toBe(422)
  expect(text).toMatch(/höchstens 40-mal[^.]+\. Weiter geht es ab dem \d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr\./)
})
