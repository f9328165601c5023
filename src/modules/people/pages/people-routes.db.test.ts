import { peopleAddresses } from '../addresses.ts'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aKey, anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'

let app: TestApp
let organisation: string
let ada: string
let ben: string
/** Cookies of the administrator and of the other. */
let admin: string
let editor: string

beforeAll(async () => {
  app = await testApp()
}, 60_000)
afterAll(() => app.close())
beforeEach(async () => {
  organisation = await anOrganisation(app.database)
  ada = await aPerson(app.database, { name: 'Ada Verwaltung', organisation, role: 'administering' })
  ben = await aPerson(app.database, { name: 'Ben Bauamt', organisation, role: 'editing' })
  admin = await app.as(ada)
  editor = await app.as(ben)
  app.mails.length = 0
})

const post = (path: string, fields: Record<string, string>, cookie = admin) =>
  app.ask(path, { cookie, form: { organisation, ...fields } })
const invite = (email: string, rolle = 'editing', cookie = admin) =>
  post(peopleAddresses.invitations, { email, rolle }, cookie)
const roleOf = async (person: string) =>
  (
    await app.database
      .selectFrom('memberships')
      .select('role')
      .where('person', '=', person)
      .where('organisation', '=', organisation)
      .executeTakeFirst()
  )?.role
const page = async (cookie = admin) => (await app.ask(peopleAddresses.people, { cookie })).text()

describe('the people of an organisation', () => {
  it('are seen by all who belong to it, and only administrators see how to change them', async () => {
    const seen = await page(editor)
    expect(seen).toContain('Ada Verwaltung')
    expect(seen).not.toMatch(/Jemanden einladen|Ändern/)
    expect(await page()).toMatch(/Ben Bauamt[\s\S]*Jemanden einladen/)
  })

  it('get a role from an administrator, whatever else the form says', async () => {
    const answer = await post(peopleAddresses.person(ben), {
      rolle: 'deciding',
      bisher: 'editing',
      person: ada,
      id: ada,
    })
    expect(answer.headers.get('location')).toBe('/organisation/personen?hinweis=rolle')
    expect([await roleOf(ben), await roleOf(ada)]).toEqual(['deciding', 'administering'])
  })

  it('cannot give themselves a role', async () => {
    const fields = { rolle: 'administering', bisher: 'editing', role: 'administering' }
    expect((await post(peopleAddresses.person(ben), fields, editor)).status).toBe(404)
    expect((await invite('neu@beispiel.example', 'administering', editor)).status).toBe(404)
    expect(await roleOf(ben)).toBe('editing')
  })

  it('are removed after a question', async () => {
    expect(await (await app.ask(peopleAddresses.personRemoval(ben), { cookie: admin })).text()).toContain(
      'Ben Bauamt entfernen?',
    )
    expect((await post(peopleAddresses.personRemoval(ben), {})).status).toBe(303)
    expect(await roleOf(ben)).toBeUndefined()
    expect((await app.ask(peopleAddresses.people, { cookie: editor })).status).toBe(404)
  })

  it('leave after a question, all but the last administrator', async () => {
    expect(await (await post(peopleAddresses.leaving, {}, admin)).text()).toContain('als einzige Person')
    const to = (await post(peopleAddresses.leaving, {}, editor)).headers.get('location')!
    expect(await (await app.ask(to, { cookie: editor })).text()).toContain('gehören nicht mehr')
    expect([await roleOf(ada), await roleOf(ben)]).toEqual(['administering', undefined])
  })

  it('go on knowing secrets: whoever administers reads which ones, and ends them', async () => {
    await app.database.updateTable('memberships').set({ role: 'administering' }).where('person', '=', ben).execute()
    const question = async (path: string, cookie = admin) => (await app.ask(path, { cookie })).text()
    expect(await question(peopleAddresses.personRemoval(ben))).not.toContain('noch offensteht')
    await aKey(app.database, organisation, 'write', { madeBy: ben })
    await aKey(app.database, organisation, 'read', { madeBy: ben, expiresAt: new Date(0) })
    await aKey(app.database, organisation, 'read', { madeBy: ada })
    await post('/abos/organisation/adressen', {})
    const removal = await question(peopleAddresses.personRemoval(ben))
    const leaving = await question(peopleAddresses.leaving, editor)
    for (const page of [removal, leaving]) {
      expect(page.match(/schluessel\/[^"]+\/widerrufen/g)).toHaveLength(1)
      expect(page).toContain('Geheime Adressen Ihrer Organisation')
    }
    const [revocation] = removal.match(/\/organisation\/zugaenge\/schluessel\/[^"]+/)!
    await post(revocation, {})
    await post('/abos/organisation/adressen/abschalten', {})
    expect(await question(peopleAddresses.personRemoval(ben))).not.toContain('noch offensteht')
  })

  it('do not read about secrets as they leave, unless they administer', async () => {
    await aKey(app.database, organisation, 'write', { madeBy: ben })
    expect(await (await app.ask(peopleAddresses.leaving, { cookie: editor })).text()).not.toContain('noch offensteht')
  })

  it('of another organisation look like nobody, for whatever address is typed', async () => {
    const elsewhere = await anOrganisation(app.database)
    const there = await aPerson(app.database, { organisation: elsewhere, role: 'reading' })
    for (const id of [there, randomUUID(), 'x', "' or 1=1"]) {
      const path = peopleAddresses.person(encodeURIComponent(id))
      const answers = [await app.ask(path, { cookie: admin }), await post(`${path}/entfernen`, {})]
      const missing = await (await app.ask(`${peopleAddresses.people}/gibt/es/nicht`, { cookie: admin })).text()
      for (const answer of answers) expect([answer.status, await answer.text()]).toEqual([404, missing])
    }
  })

  it('are not changed by a form that was opened for another organisation', async () => {
    const elsewhere = await anOrganisation(app.database)
    await app.database
      .insertInto('memberships')
      .values({ person: ada, organisation: elsewhere, role: 'administering' })
      .execute()
    const answer = await post(peopleAddresses.person(ben), {
      rolle: 'reading',
      bisher: 'editing',
      organisation: elsewhere,
    })
    expect([answer.status, await roleOf(ben)]).toEqual([409, 'editing'])
    expect((await app.ask(peopleAddresses.leaving, { cookie: editor, form: {} })).status).toBe(409)
  })
})

describe('an invitation', () => {
  it('goes to an address with or without an account, in the same words', async () => {
    const stranger = await aPerson(app.database)
    const { email } = await app.database
      .selectFrom('persons')
      .select('email')
      .where('id', '=', stranger)
      .executeTakeFirstOrThrow()
    const answers = [await invite(email), await invite('niemand@beispiel.example')]
    const invited = '303 /organisation/personen?hinweis=eingeladen'
    expect(answers.map(({ status, headers }) => `${status} ${headers.get('location')}`)).toEqual([invited, invited])
    const [known, unknown] = app.mails.map(({ text }) => text.replace(/einladung\/\S+/, ''))
    expect(known).toBe(unknown)
    expect(await page()).toMatch(/niemand@beispiel\.example[\s\S]*Ada Verwaltung/)
  })

  it('is kept as the hash of its token, for 14 days', async () => {
    await invite('neu@beispiel.example')
    const [, token] = app.mails[0]!.text.match(/einladung\/(\S+)/)!
    expect(Buffer.from(token!, 'base64url')).toHaveLength(32)
    const row = await app.database
      .selectFrom('invitations')
      .selectAll()
      .where('organisation', '=', organisation)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain(token)
    expect(Math.round((row.expires_at - row.created_at) / 86_400_000)).toBe(14)
  })

  it('is refused with a sentence to those who are in, or invited already', async () => {
    const { email } = await app.database
      .selectFrom('persons')
      .select('email')
      .where('id', '=', ben)
      .executeTakeFirstOrThrow()
    expect(await (await invite(email.toUpperCase())).text()).toContain('gehört schon zu Ihrer Organisation')
    await invite('neu@beispiel.example')
    const again = await invite(' Neu@Beispiel.example ')
    expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('schon eine Einladung offen')])
  })

  it.each(['neu@beispiel.example\r\nBcc: alle@beispiel.example', 'a@b\n.de', '<a@b.de>', 'a@b.de, c@d.de', 'kein', ''])(
    'does not go to %j',
    async (email) => {
      expect((await invite(email)).status).toBe(422)
      expect(app.mails).toEqual([])
    },
  )

  it('has no role that is not on the list', async () => {
    expect((await invite('neu@beispiel.example', 'operator')).status).toBe(422)
  })

  it('is sent again with a new link, and withdrawn', async () => {
    await invite('neu@beispiel.example')
    const { id } = await app.database
      .selectFrom('invitations')
      .select('id')
      .where('organisation', '=', organisation)
      .executeTakeFirstOrThrow()
    await post(peopleAddresses.invitationAgain(id), {})
    const [first, second] = app.mails.map(({ text }) => text.match(/\/einladung\/\S+/)![0])
    expect((await app.ask(first!)).status).toBe(404)
    expect((await app.ask(second!)).status).toBe(200)
    await post(peopleAddresses.invitationWithdrawal(id), {})
    expect((await app.ask(second!)).status).toBe(410)
    expect((await invite('neu@beispiel.example')).status).toBe(303)
  })

  it('of another organisation is neither sent again nor withdrawn', async () => {
    await invite('neu@beispiel.example')
    const { id } = await app.database
      .selectFrom('invitations')
      .select('id')
      .where('organisation', '=', organisation)
      .executeTakeFirstOrThrow()
    const elsewhere = await anOrganisation(app.database)
    const cookie = await app.as(await aPerson(app.database, { organisation: elsewhere, role: 'administering' }))
    for (const path of [peopleAddresses.invitationAgain(id), peopleAddresses.invitationWithdrawal(id)])
      expect((await post(path, { organisation: elsewhere }, cookie)).status).toBe(404)
    expect(app.mails).toHaveLength(1)
  })

  it('stands even if its mail does not go out, and the page says so', async () => {
    const { send } = app.services.mail
    app.services.mail.send = () => Promise.reject(new Error('no post today'))
    const answer = await invite('neu@beispiel.example')
    app.services.mail.send = send
    expect(answer.headers.get('location')).toBe('/organisation/personen?hinweis=ohne-mail')
  })

  it('shows names as they are written, and runs nothing in them', async () => {
    const name = '<script>alert(1)</script>'
    await aPerson(app.database, { name, organisation, role: 'administering' })
    expect(await page()).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(await page()).not.toContain(name)
  })
})
