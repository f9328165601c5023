import { peopleAddresses } from '../addresses.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'

let app: TestApp
let organisation: string
let invited: string
let cookie: string
let path: string

beforeAll(async () => {
  app = await testApp()
}, 60_000)
afterAll(() => app.close())
beforeEach(async () => {
  organisation = await anOrganisation(app.database, { name: 'Musterstadt' })
  const admin = await app.as(await aPerson(app.database, { name: 'Ada', organisation, role: 'administering' }))
  invited = await aPerson(app.database, { name: 'Neu' })
  cookie = await app.as(invited)
  app.mails.length = 0
  const { email } = await person(invited)
  await app.ask(peopleAddresses.invitations, { cookie: admin, form: { organisation, email, rolle: 'deciding' } })
  path = app.mails[0]!.text.match(/\/einladung\/\S+/)![0]
})

const person = (id: string) =>
  app.database.selectFrom('persons').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const rolesOf = async (id: string) =>
  (await app.database.selectFrom('memberships').select('role').where('person', '=', id).execute()).map(
    ({ role }) => role,
  )
const answer = (antwort: string, as = cookie, more: Record<string, string> = {}) =>
  app.ask(path, { cookie: as, form: { antwort, ...more } })

describe('whoever opens an invitation', () => {
  it('sees who invites to what, and signs in or registers first', async () => {
    const page = await (await app.ask(path)).text()
    expect(page).toMatch(/Ada lädt Sie ein[\s\S]*Musterstadt[\s\S]*Entscheiden/)
    const back = encodeURIComponent(path)
    expect(page).toContain(`href="/anmeldung?weiter=${back}"`)
    expect(page).toContain(`href="/registrierung?weiter=${back}"`)
    const posted = await answer('annehmen', '')
    expect(posted.headers.get('location')).toBe(`/anmeldung?weiter=${back}`)
  })

  it('accepts it, belongs to the organisation from then on and acts for it', async () => {
    expect(await (await app.ask(path, { cookie })).text()).toContain('Einladung annehmen')
    const accepted = await answer('annehmen', cookie, { rolle: 'administering', role: 'administering' })
    expect(accepted.headers.get('location')).toBe('/organisation/personen?hinweis=willkommen')
    expect(await rolesOf(invited)).toEqual(['deciding'])
    const { rows } = await sql<{ action: string; organisation: string }>`
      select action, organisation from journal where person = ${invited}`.execute(app.database)
    expect(rows).toEqual([{ action: 'invitationAccepted', organisation }])
  })

  it('accepts it once, also when clicking twice at once', async () => {
    const statuses = (await Promise.all([answer('annehmen'), answer('annehmen')])).map(({ status }) => status)
    expect(statuses.toSorted((a, b) => a - b)).toEqual([303, 410])
    expect((await app.ask(path, { cookie })).status).toBe(410)
    expect(await rolesOf(invited)).toEqual(['deciding'])
  })

  it('declines it, and it cannot be accepted any more', async () => {
    const { headers } = await answer('ablehnen')
    expect(await (await app.ask(headers.get('location')!)).text()).toContain('Einladung abgelehnt')
    expect((await answer('annehmen')).status).toBe(410)
    expect(await rolesOf(invited)).toEqual([])
  })

  it('cannot accept it with another address, and does not learn whose it is', async () => {
    const other = await app.as(await aPerson(app.database))
    const page = await (await app.ask(path, { cookie: other })).text()
    expect(page).toContain('ging an eine andere E-Mail-Adresse')
    expect(page).not.toContain((await person(invited)).email)
    expect(page).not.toContain('annehmen')
    expect((await answer('annehmen', other)).status).toBe(422)
  })

  it('cannot accept it before the own address is confirmed', async () => {
    await app.database.updateTable('persons').set({ email_verified: false }).where('id', '=', invited).execute()
    expect((await answer('annehmen')).status).toBe(422)
    expect(await rolesOf(invited)).toEqual([])
  })

  it('is told that it has expired', async () => {
    await sql`update invitations set expires_at = now() where organisation = ${organisation}`.execute(app.database)
    const page = await app.ask(path, { cookie })
    expect([page.status, await page.text()]).toEqual([410, expect.stringContaining('abgelaufen')])
    expect((await answer('annehmen')).status).toBe(410)
  })

  it('is told that there is none for a token somebody made up', async () => {
    for (const token of ['x', '%00', "' or true --", 'A'.repeat(5000)])
      expect((await app.ask(`/einladung/${encodeURIComponent(token)}`)).status).toBe(404)
  })

  it('keeps the role they have got in the meantime', async () => {
    await app.database.insertInto('memberships').values({ person: invited, organisation, role: 'reading' }).execute()
    expect((await answer('annehmen')).status).toBe(303)
    expect(await rolesOf(invited)).toEqual(['reading'])
  })
})
