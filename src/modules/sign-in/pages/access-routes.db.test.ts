import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startIdentityProvider } from '../../../../test/support/identity-provider.ts'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'

let app: TestApp
let idp: Awaited<ReturnType<typeof startIdentityProvider>>
let town: string
let cookie: string

beforeAll(async () => {
  app = await testApp()
  idp = await startIdentityProvider({
    redirect: (id) => `http://localhost:8080/anmeldung/dienst/callback/${id}`,
    postLogout: 'http://localhost:8080/',
  })
  town = await anOrganisation(app.database, { name: 'Musterstadt' })
  cookie = await app.as(await aPerson(app.database, { organisation: town, role: 'administering' }))
}, 60_000)
afterAll(async () => {
  await idp.stop()
  await app.close()
})

const post = (path: string, fields: Record<string, string>, as = cookie) =>
  app.ask(`/organisation/zugaenge${path}`, { cookie: as, form: { organisation: town, ...fields } })
const asMachine = (token: string) =>
  app.app.request('/api/v1/organisation', { headers: { Authorization: `Bearer ${token}` } })

describe('a key for programs', () => {
  const form = { name: 'Fachverfahren', umfang: 'read', tage: '30' }
  async function aToken() {
    return (await (await post('/schluessel', form)).text()).match(/allmende_[\w-]{43}/)![0]
  }

  it('is shown once, kept as its hash alone, and speaks for the organisation', async () => {
    const token = await aToken()
    expect(await (await asMachine(token)).json()).toMatchObject({
      organisation: { name: 'Musterstadt' },
      scope: 'read',
    })
    expect(await (await app.ask('/organisation/zugaenge', { cookie })).text()).not.toContain(token)
    const [row] = await app.database.selectFrom('api_tokens').selectAll().execute()
    expect(JSON.stringify(row)).not.toContain(token)
    expect(row!.last_used_on).not.toBeNull()
  })

  it('is refused when it is unknown, revoked or expired, always in the same words', async () => {
    const [revoked, expired] = [await aToken(), await aToken()]
    const rows = await app.database.selectFrom('api_tokens').select(['id', 'beginning']).execute()
    const idOf = (token: string) => rows.find(({ beginning }) => token.startsWith(beginning))!.id
    expect((await post(`/schluessel/${idOf(revoked)}/widerrufen`, {})).status).toBe(303)
    await app.database
      .updateTable('api_tokens')
      .set({ expires_at: new Date(0) })
      .where('id', '=', idOf(expired))
      .execute()
    const answers = await Promise.all(
      [revoked, expired, `allmende_${'x'.repeat(43)}`, ''].map(async (token) => asMachine(token)),
    )
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401])
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
  })

  it.each([
    [{ name: '', umfang: 'read', tage: '30' }, 'wofür der Schlüssel ist'],
    [{ name: 'x', umfang: 'read', tage: '4000' }, 'zwischen 1 und 366'],
    [{ name: 'x', umfang: 'alles', tage: '30' }, 'nicht lesbar'],
  ])('is not made from %j', async (fields, sentence) => {
    const answer = await post('/schluessel', fields)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(sentence)
  })

  it('is revoked after a question that says what ends', async () => {
    const token = await aToken()
    const page = await (await app.ask('/organisation/zugaenge', { cookie })).text()
    const row = page.split('<tr').find((each) => each.includes(token.slice(0, 14)))!
    const address = row.match(/href="([^"]+widerrufen)"/)![1]!
    const question = await (await app.ask(address, { cookie })).text()
    expect(question).toContain('Schlüssel „Fachverfahren“ widerrufen?')
    expect(question).toContain(`<form method="post" action="${address}">`)
    expect((await asMachine(token)).status).toBe(200)
    expect((await app.ask(address, { cookie, form: { organisation: town } })).status).toBe(303)
    expect((await asMachine(token)).status).toBe(401)
    expect((await app.ask(address, { cookie })).status).toBe(404)
  })

  it('of another organisation cannot be revoked', async () => {
    const other = await anOrganisation(app.database)
    const stranger = await app.as(await aPerson(app.database, { organisation: other, role: 'administering' }))
    const { id } = await app.database.selectFrom('api_tokens').select('id').executeTakeFirstOrThrow()
    expect((await post(`/schluessel/${id}/widerrufen`, { organisation: other }, stranger)).status).toBe(404)
    expect((await app.ask(`/organisation/zugaenge/schluessel/${id}/widerrufen`, { cookie: stranger })).status).toBe(404)
  })
})

describe('the identity provider of an organisation', () => {
  const form = () => ({
    dienst: idp.issuer,
    kennung: 'allmende',
    geheimnis: 'sehr geheim',
    domain: 'musterstadt.example',
    merkmal: 'groups',
    'rolle-editing': 'allmende-bearbeiten',
    sonst: 'reading',
  })

  it('is held against what answers under its address', async () => {
    const answer = await post('/anmeldedienst', { ...form(), dienst: `${idp.issuer}/nirgends` })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('antwortet kein OpenID-Connect-Dienst')
    expect(page).not.toContain('sehr geheim')
  })

  it('is refused in the same words and the same time, whatever stands under the address', async () => {
    const answers = await Promise.all(
      ['http://127.0.0.1:1', 'http://169.254.169.254', `${idp.issuer}/x`, 'http://nirgends.invalid'].map(
        async (dienst) => {
          const begin = performance.now()
          const page = await (await post('/anmeldedienst', { ...form(), dienst })).text()
          return { time: performance.now() - begin, page: page.replaceAll(dienst, '') }
        },
      ),
    )
    expect(new Set(answers.map(({ page }) => page)).size).toBe(1)
    const times = answers.map(({ time }) => time)
    expect(Math.min(...times)).toBeGreaterThan(3000)
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(1000)
  })

  it('waits for the operator, and its secret is never shown again', async () => {
    expect((await post('/anmeldedienst', form())).headers.get('location')).toContain('eingetragen')
    const page = await (await app.ask('/organisation/zugaenge', { cookie })).text()
    expect(page).toContain('Wartet auf die Freigabe')
    expect(page).not.toContain('sehr geheim')
    const operator = await app.as(await aPerson(app.database, { operator: true }))
    const { id } = await app.database.selectFrom('identity_providers').select('id').executeTakeFirstOrThrow()
    for (const part of ['callback', 'abmeldung'])
      expect(page).toContain(`<code>http://localhost:8080/anmeldung/dienst/${part}/${id}</code>`)
    expect(await (await app.ask('/verwaltung/anmeldedienste', { cookie: operator })).text()).toContain(
      'musterstadt.example',
    )
    expect((await app.ask(`/verwaltung/anmeldedienste/${id}`, { cookie, form: {} })).status).toBe(404)
    expect((await app.ask(`/verwaltung/anmeldedienste/${id}`, { cookie: operator, form: {} })).status).toBe(303)
    expect(await (await app.ask('/organisation/zugaenge', { cookie })).text()).toContain('Freigegeben')
  })

  it('cannot be entered twice for one domain, nor removed by strangers', async () => {
    expect(await (await post('/anmeldedienst', form())).text()).toContain('ist schon ein Anmeldedienst eingetragen')
    const other = await anOrganisation(app.database)
    const stranger = await app.as(await aPerson(app.database, { organisation: other, role: 'administering' }))
    const { id } = await app.database.selectFrom('identity_providers').select('id').executeTakeFirstOrThrow()
    const address = `/organisation/zugaenge/anmeldedienst/${id}/entfernen`
    expect((await post(`/anmeldedienst/${id}/entfernen`, { organisation: other }, stranger)).status).toBe(404)
    expect((await app.ask(address, { cookie: stranger })).status).toBe(404)
    expect(await (await app.ask('/organisation/zugaenge', { cookie })).text()).toContain(`href="${address}"`)
    const question = await (await app.ask(address, { cookie })).text()
    expect(question).toContain('Anmeldedienst für musterstadt.example entfernen?')
    expect(question).toContain(`<form method="post" action="${address}">`)
    expect((await post(`/anmeldedienst/${id}/entfernen`, {})).headers.get('location')).toContain('entfernt')
  })

  it('keeps nobody from their domain by claiming it first, and is approved for one organisation only', async () => {
    const other = await anOrganisation(app.database)
    const squatter = await app.as(await aPerson(app.database, { organisation: other, role: 'administering' }))
    const operator = await app.as(await aPerson(app.database, { operator: true }))
    const claim = { ...form(), domain: 'begehrt.example' }
    for (const [organisation, as] of [
      [other, squatter],
      [town, cookie],
    ] as const)
      expect((await post('/anmeldedienst', { ...claim, organisation }, as)).status).toBe(303)
    const rows = await app.database
      .selectFrom('identity_providers')
      .select('id')
      .orderBy('created_at', 'desc')
      .execute()
    const approvals = []
    for (const { id } of rows)
      approvals.push(await app.ask(`/verwaltung/anmeldedienste/${id}`, { cookie: operator, form: {} }))
    expect(approvals.map(({ status }) => status)).toEqual([303, 409])
    expect(await approvals[1]!.text()).toContain('ist schon ein Anmeldedienst eingetragen')
  })

  it('leaves what was done in the journal, without the secret', async () => {
    const rows = await app.database.selectFrom('journal').selectAll().execute()
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'tokenMade',
        'tokenRevoked',
        'identityProviderConnected',
        'identityProviderApproved',
        'identityProviderRemoved',
      ]),
    )
    expect(JSON.stringify(rows)).not.toContain('sehr geheim')
  })
})
