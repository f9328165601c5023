import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'

let app: TestApp
let provider: string
const cookie = { decider: '', editor: '', town: '', rival: '' }
beforeAll(async () => {
  app = await testApp()
  const organisation = (name: string, kind: 'provider' | 'municipality' | 'vendor') =>
    anOrganisation(app.database, { name, kind })
  provider = await organisation('Rechenzentrum', 'provider')
  const as = async (place: string, role: 'deciding' | 'editing') =>
    app.as(await aPerson(app.database, { organisation: place, role }))
  cookie.decider = await as(provider, 'deciding')
  cookie.editor = await as(provider, 'editing')
  cookie.town = await as(await organisation('Lindenbrück', 'municipality'), 'editing')
  cookie.rival = await as(await organisation('Rivalin', 'vendor'), 'deciding')
}, 60_000)
afterAll(() => app.close())

const send = (path: string, form: Record<string, string> = {}, by = cookie.editor) =>
  app.ask(path, { cookie: by, form: { organisation: provider, ...form } })
const text = async (path: string, by: string) => {
  const answer = await app.ask(path, { cookie: by })
  return answer.status === 200 ? answer.text() : answer.status
}
const frame = {
  weg: 'inHouse',
  preisart: 'list',
  ab: '01.01.2026',
  bis: '',
  bedingungen: '',
  sichtbar: 'publicBodies',
  genannt: '',
}

async function anOffer(): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into solutions (organisation, name, field, status, published_at)
    values (${provider}, ${`Parken ${Math.random()}`}, 'traffic-mobility', 'published', now()) returning id`.execute(
    app.database,
  )
  const begun = await send(`/loesungen/${rows[0]!.id}/angebot`)
  return begun.headers.get('location')!.replace('/bearbeiten', '')
}
const price = { bezeichnung: 'Pflege', wann: 'perYear', fuer: 'participant', berechnung: 'flat', betrag: '1.200' }

it('an offer is written by editors, published by those who decide, and each version stays readable', async () => {
  const offer = await anOffer()
  expect(await (await send(`${offer}/veroeffentlichen`, {}, cookie.decider)).text()).toContain(
    'mindestens einen Preisbestandteil',
  )
  await send(`${offer}/bestandteil`, price)
  expect((await send(`${offer}/veroeffentlichen`)).status).toBe(404)
  expect(await text(offer, cookie.town)).toBe(404)
  expect((await send(`${offer}/veroeffentlichen`, {}, cookie.decider)).status).toBe(303)
  expect(await text(offer, cookie.town)).toContain('1.200,00')
  expect(await text(offer, cookie.rival)).toBe(404)
  await send(`${offer}/bestandteil/entfernen`, { bestandteil: 'Pflege' })
  await send(`${offer}/bestandteil`, { ...price, betrag: '990' })
  expect(await text(offer, cookie.town)).not.toContain('990,00')
  await send(`${offer}/veroeffentlichen`, {}, cookie.decider)
  expect(await text(offer, cookie.town)).toContain('990,00')
  expect(await text(`${offer}/fassung/1`, cookie.town)).toContain('1.200,00')
  expect(await text(`${offer}/fassung/1`, cookie.rival)).toBe(404)
  await send(`${offer}/zurueckziehen`, {}, cookie.decider)
  expect(await text(`${offer}/kosten`, cookie.town)).toBe(404)
  expect(await text(offer, cookie.town)).toContain('Was galt')
})

it('what cannot be is told with a sentence at its field', async () => {
  const offer = await anOffer()
  const told = async (path: string, form: Record<string, string>) => (await send(`${offer}${path}`, form)).text()
  expect(
    await told('/bestandteil', { ...price, berechnung: 'graduated', einheit: 'faelle', stufen: 'bis x: 1' }),
  ).toContain('Bitte schreiben Sie je Zeile eine Stufe')
  expect(await told('/bestandteil', { ...price, betrag: '', prozent: '5', 'prozent-von': 'Lizenz' })).toContain(
    'Einen Preisbestandteil „Lizenz“ gibt es in diesem Angebot nicht.',
  )
  await send(`${offer}/bestandteil`, price)
  expect(await told('/bestandteil', price)).toContain('„Pflege“ gibt es in diesem Angebot schon')
  expect(await told('/bearbeiten', { ...frame, bis: '31.12.2025' })).toContain('endet nicht, bevor es beginnt')
  expect(await told('/bearbeiten', { ...frame, ab: 'bald' })).toContain('31.12.2028')
  expect(await told('/bearbeiten', { ...frame, sichtbar: 'named' })).toContain('mindestens eine Organisation')
  expect(await told('/bearbeiten', { ...frame, sichtbar: 'named', genannt: 'Rivalin' })).toContain('ist ein Anbieter')
  expect(await told('/bearbeiten', { ...frame, sichtbar: 'named', genannt: 'Nirgendwo' })).toContain(
    'steht nicht im Verzeichnis',
  )
  expect((await send(`${offer}/bearbeiten`, { ...frame, sichtbar: 'named', genannt: 'Lindenbrück' })).status).toBe(303)
})

it('whoever sees a published price is changed by those who decide', async () => {
  const offer = await anOffer()
  await send(`${offer}/bestandteil`, price)
  await send(`${offer}/veroeffentlichen`, {}, cookie.decider)
  const named = { ...frame, sichtbar: 'named', genannt: 'Lindenbrück' }
  expect(await (await send(`${offer}/bearbeiten`, named)).text()).toContain('ändert, wer bei Ihnen entscheiden darf')
  expect((await send(`${offer}/bearbeiten`, named, cookie.decider)).status).toBe(303)
  expect(await text(offer, cookie.town)).toContain('1.200,00')
})
