import { peopleAddresses } from '../addresses.ts'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { asCaller } from '../../../platform/database/as-caller.ts'
import { requestsTo, requestsToFirst } from '../store/join-request-rows.ts'

let app: TestApp
let organisation: string
let ada: string
let admin: string
let newcomer: string
let cookie: string

beforeAll(async () => {
  app = await testApp()
}, 60_000)
afterAll(() => app.close())
beforeEach(async () => {
  organisation = await anOrganisation(app.database, { name: 'Musterstadt' })
  ada = await aPerson(app.database, { organisation, role: 'administering' })
  admin = await app.as(ada)
  newcomer = await aPerson(app.database, { name: 'Nora Neu' })
  cookie = await app.as(newcomer)
  app.mails.length = 0
})

const emailOf = async (id: string) =>
  (await app.database.selectFrom('persons').select('email').where('id', '=', id).executeTakeFirstOrThrow()).email
const askFor = (id: string, fields: Record<string, string> = {}, as = cookie) =>
  app.ask(peopleAddresses.joining(id), { cookie: as, form: { rolle: 'editing', nachricht: 'Bauamt', ...fields } })
const requestIn = async (id: string): Promise<string> =>
  (await app.database.selectFrom('join_requests').select('id').where('organisation', '=', id).executeTakeFirstOrThrow())
    .id
const membersOf = (id: string) =>
  app.database.selectFrom('memberships').select(['person', 'role']).where('organisation', '=', id).execute()

describe('asking to join', () => {
  it('tells the administrators by mail, and nothing of it is for others to see', async () => {
    expect(await (await app.ask(peopleAddresses.joining(organisation), { cookie })).text()).toContain(
      'Gewünschte Rolle',
    )
    expect((await askFor(organisation)).headers.get('location')).toBe(peopleAddresses.joining(organisation))
    expect(app.mails.map(({ to }) => to)).toEqual([await emailOf(ada)])
    expect(app.mails[0]!.text).not.toContain('Bauamt')
    expect(await (await app.ask(peopleAddresses.joining(organisation), { cookie })).text()).toContain(
      'Anfrage ist gestellt',
    )
    const reader = await app.as(await aPerson(app.database, { organisation, role: 'deciding' }))
    expect(await (await app.ask(peopleAddresses.people, { cookie: reader })).text()).not.toContain('Nora Neu')
    expect(await (await app.ask(peopleAddresses.people, { cookie: admin })).text()).toContain('Nora Neu')
  })

  it('is for people who have signed in, and for organisations that exist', async () => {
    expect((await askFor(organisation, {}, '')).headers.get('location')).toMatch(/^\/anmeldung/)
    expect((await askFor(randomUUID())).status).toBe(404)
    expect((await app.ask('/organisationen/x/beitreten', { cookie })).status).toBe(404)
  })

  it('is refused with a sentence: twice, from inside, and without end', async () => {
    await askFor(organisation)
    expect(await (await askFor(organisation)).text()).toContain('schon gestellt')
    expect(await (await askFor(organisation, {}, admin)).text()).toContain('gehören schon')
    expect((await askFor(organisation, { nachricht: 'x'.repeat(501) })).status).toBe(422)
    for (let k = 0; k < 9; k++) await askFor(await anOrganisation(app.database))
    expect(await (await askFor(await anOrganisation(app.database))).text()).toContain('sieben Tagen')
  })

  it('is decided by administrators, with the role they give', async () => {
    await askFor(organisation, { rolle: 'administering' })
    const path = peopleAddresses.joinRequest(await requestIn(organisation))
    expect(await (await app.ask(path, { cookie: admin })).text()).toMatch(/Nora Neu[\s\S]*Bauamt/)
    app.mails.length = 0
    const form = { organisation, entscheidung: 'aufnehmen', rolle: 'reading' }
    expect((await app.ask(path, { cookie: admin, form })).status).toBe(303)
    expect(await membersOf(organisation)).toContainEqual({ person: newcomer, role: 'reading' })
    expect(app.mails.map(({ to }) => to)).toEqual([await emailOf(newcomer)])
    expect(await (await app.ask(path, { cookie: admin, form })).text()).toContain('schon jemand entschieden')
  })

  it('is declined without a trace among the people, and the address is hidden again', async () => {
    await askFor(organisation)
    const form = { organisation, entscheidung: 'ablehnen', rolle: 'reading' }
    await app.ask(peopleAddresses.joinRequest(await requestIn(organisation)), { cookie: admin, form })
    expect(await membersOf(organisation)).toHaveLength(1)
    const seen = await asCaller(app.database, { person: ada, organisation }, (transaction) =>
      transaction.selectFrom('persons').select('id').where('id', '=', newcomer).execute(),
    )
    expect(seen).toEqual([])
  })

  it('is decided by nobody below an administrator, and not from another organisation', async () => {
    await askFor(organisation)
    const path = peopleAddresses.joinRequest(await requestIn(organisation))
    const form = { organisation, entscheidung: 'aufnehmen', rolle: 'reading' }
    for (const role of ['reading', 'editing', 'deciding'] as const) {
      const other = await app.as(await aPerson(app.database, { organisation, role }))
      expect((await app.ask(path, { cookie: other, form })).status).toBe(404)
    }
    const elsewhere = await anOrganisation(app.database)
    const there = await app.as(await aPerson(app.database, { organisation: elsewhere, role: 'administering' }))
    const missing = await (await app.ask('/gibt-es-nicht', { cookie: there })).text()
    for (const answer of [
      await app.ask(path, { cookie: there }),
      await app.ask(path, { cookie: there, form: { ...form, organisation: elsewhere } }),
    ])
      expect([answer.status, await answer.text()]).toEqual([404, missing])
    expect((await membersOf(organisation)).map(({ person }) => person)).not.toContain(newcomer)
  })

  it('shows the message as it is written, and runs nothing in it', async () => {
    await askFor(organisation, { nachricht: '<img src=x onerror=alert(1)>' })
    const page = await (
      await app.ask(peopleAddresses.joinRequest(await requestIn(organisation)), { cookie: admin })
    ).text()
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(page).not.toContain('<img')
  })
})

describe('the first administrator', () => {
  it('is decided by those who run the installation, and by nobody else', async () => {
    const fresh = await anOrganisation(app.database, { name: 'Neustadt' })
    const operator = await aPerson(app.database, { operator: true })
    await askFor(fresh, { rolle: 'reading' })
    expect(app.mails.map(({ to }) => to)).toContain(await emailOf(operator))
    const form = { entscheidung: 'aufnehmen' }
    const path = peopleAddresses.firstAdministrator(await requestIn(fresh))
    for (const other of [admin, cookie]) {
      expect((await app.ask(peopleAddresses.firstAdministrators, { cookie: other })).status).toBe(404)
      expect((await app.ask(path, { cookie: other })).status).toBe(404)
      expect((await app.ask(path, { cookie: other, form })).status).toBe(404)
    }
    const asOperator = await app.as(operator)
    expect(await (await app.ask(peopleAddresses.firstAdministrators, { cookie: asOperator })).text()).toMatch(
      /Neustadt[\s\S]*Nora Neu/,
    )
    expect(await (await app.ask(path, { cookie: asOperator })).text()).toContain('Verwaltet Nora Neu künftig Neustadt?')
    expect((await app.ask(path, { cookie: asOperator, form })).status).toBe(303)
    expect(await membersOf(fresh)).toEqual([{ person: newcomer, role: 'administering' }])
    expect((await app.ask(path, { cookie: asOperator, form })).status).toBe(422)
  })

  it('is not for operators to decide where somebody administers already', async () => {
    const operator = await aPerson(app.database, { operator: true })
    await askFor(organisation)
    const id = await requestIn(organisation)
    const form = { entscheidung: 'aufnehmen' }
    const asOperator = await app.as(operator)
    expect((await app.ask(peopleAddresses.firstAdministrator(id), { cookie: asOperator, form })).status).toBe(422)
    const seen = await asCaller(app.database, { person: operator, organisation: null }, async (transaction) => [
      ...(await requestsTo(transaction, organisation)),
      ...(await requestsToFirst(transaction)).filter((request) => request.id === id),
    ])
    expect(seen).toEqual([])
  })
})
