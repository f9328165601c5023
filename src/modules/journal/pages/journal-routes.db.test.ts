import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFiles } from '../../../../test/support/exported-organisation.ts'
import { aRichOrganisation } from '../../../../test/support/rich-organisation.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { anActor, anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { readArchive } from '../../../platform/files/archive.ts'
import { verifyJournal } from '../actions/verify-journal.ts'

let app: TestApp
let rich: Awaited<ReturnType<typeof aRichOrganisation>>
let cookie = ''
beforeAll(async () => {
  app = await testApp()
  rich = await aRichOrganisation(app.database)
  cookie = await app.as(rich.administrator)
}, 60_000)
afterAll(() => app.close(), 60_000)

const textOf = async (path: string, as = cookie) => (await app.ask(path, { cookie: as })).text()

describe('the journal of an organisation', () => {
  it('says who did what, under a mandate for whom, and keeps what deleted people did without their name', async () => {
    const text = await textOf('/organisation/verlauf')
    expect(text).toContain('4 Einträge')
    expect(text).toContain('Ada Muster hat das Profil geändert')
    expect(text).toContain('gelöschte Person hat das Profil geändert')
    expect(text).toContain('Frauke Fremd für Bad &quot;Neustadt&quot;; =1+1 hat das Profil geändert')
    expect(text).not.toContain('Geht Bald')
    expect(text).toMatch(/<dt>Beschreibung<\/dt><dd>vorher: x<\/dd><dd>nachher: Ü<\/dd>/)
  })

  it('narrows to a person, a kind and a period, in German time, and keeps that in the links to the files', async () => {
    expect(await textOf(`/organisation/verlauf?person=${rich.administrator}`)).toContain('2 Einträge')
    expect(await textOf('/organisation/verlauf?art=mandate')).toContain('Zu dieser Auswahl gibt es keinen Eintrag')
    expect(await textOf('/organisation/verlauf?person=%27&von=gestern&seite=-1')).toContain('4 Einträge')
    await sql`update journal set at = '2026-03-29T22:30:00Z' where id = 1`.execute(app.database)
    expect(await textOf('/organisation/verlauf?von=2026-03-30&bis=2026-03-30')).toContain('1 Eintrag')
    expect(await textOf('/organisation/verlauf?bis=2026-03-29')).toContain('keinen Eintrag')
    expect(await textOf('/organisation/verlauf?bis=2026-03-30')).toContain('verlauf.csv?bis=2026-03-30')
  })

  it('goes out as CSV, JSON and XLSX, as narrowed', async () => {
    const narrowed = `?person=${rich.outsider}`
    const csv = await app.ask(`/organisation/verlauf/verlauf.csv${narrowed}`, { cookie })
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="verlauf.csv"')
    expect((await csv.text()).trim().split('\r\n')).toHaveLength(2)
    const json = (await (
      await app.ask(`/organisation/verlauf/verlauf.json${narrowed}`, { cookie })
    ).json()) as unknown[]
    expect(json).toEqual([
      expect.objectContaining({ wer: 'Frauke Fremd für Bad "Neustadt"; =1+1', was: 'hat das Profil geändert' }),
    ])
    const xlsx = await app.ask('/organisation/verlauf/verlauf.xlsx', { cookie })
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  it('shows nothing of it to others', async () => {
    const stranger = await app.as(await aPerson(app.database, { organisation: rich.provider, role: 'administering' }))
    expect(await textOf('/organisation/verlauf', stranger)).toContain('Noch ist nichts geschehen')
    expect(await textOf(`/organisation/verlauf?person=${rich.administrator}`, stranger)).not.toContain('Ada Muster')
  })
})

describe('the export of an organisation on its page', () => {
  it('is a ZIP that another Allmende reads, without what others own, and stands in the journal', async () => {
    const answer = await app.ask('/organisation/export', { cookie, form: { organisation: rich.town } })
    expect(answer.headers.get('content-type')).toBe('application/zip')
    const files = readArchive(new Uint8Array(await answer.arrayBuffer()), {
      entries: 99,
      entryBytes: 1e7,
      totalBytes: 1e7,
    })
    const { organisation, tables } = readFiles(files)
    expect(organisation.id).toBe(rich.town)
    expect(tables.persons.map(({ name }) => name).sort()).toEqual(['Ada Muster', 'Kai Alt'])
    expect(tables.mandates).toHaveLength(2)
    expect(await textOf('/organisation/verlauf')).toContain('hat alle Daten der Organisation als Datei mitgenommen')
  })
})

describe('a person’s own data', () => {
  it('is told completely and without secrets', async () => {
    const person = await aPerson(app.database, { name: 'Ida Selbst', organisation: rich.provider, role: 'reading' })
    const { email } = await app.database
      .selectFrom('persons')
      .select('email')
      .where('id', '=', person)
      .executeTakeFirstOrThrow()
    await sql`insert into invitations (organisation, email, role, token_hash, expires_at) values (${rich.town}, ${email}, 'editing', 'streng-geheim', now())`.execute(
      app.database,
    )
    const own = await app.as(person)
    const text = await textOf('/konto/daten/meine-daten.json', own)
    expect(JSON.parse(text)).toMatchObject({
      person: [{ id: person, name: 'Ida Selbst', email }],
      zugehoerigkeiten: [{ organisation: 'Rechenzentrum', role: 'reading' }],
      einladungen: [{ organisation: rich.town, email, role: 'editing' }],
      beitrittsanfragen: [],
      verlauf: [],
      anmeldungen: [{ organisation: null }],
    })
    expect(text).not.toMatch(/streng-geheim|token|password/)
    expect(await textOf('/konto/daten', own)).toContain('Noch kein Eintrag')
  })

  it('is not deleted by a slip, nor where an organisation would lose its last administrator', async () => {
    expect(await textOf('/konto/daten/loeschen')).toContain(
      'Sie sind die letzte Person, die „Bad &quot;Neustadt&quot;; =1+1“ verwaltet',
    )
    const { email } = await app.database
      .selectFrom('persons')
      .select('email')
      .where('id', '=', rich.administrator)
      .executeTakeFirstOrThrow()
    const refused = await app.ask('/konto/daten/loeschen', { cookie, form: { email } })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('die letzte Person')
    const own = await app.as(await aPerson(app.database, { organisation: rich.town }))
    const slip = await app.ask('/konto/daten/loeschen', { cookie: own, form: { email: 'x@beispiel.example' } })
    expect(await slip.text()).toContain('genau die E-Mail-Adresse')
  })

  it('can always be deleted where nobody else is left, and the page says what stays behind', async () => {
    const lonely = await anOrganisation(app.database, { name: 'Einöde' })
    const person = await aPerson(app.database, { organisation: lonely, role: 'administering' })
    const own = await app.as(person)
    expect(await textOf('/konto/daten/loeschen', own)).toContain('Außer Ihnen gehört niemand zu „Einöde“')
    const { email } = await anActor(app.database, person).then((actor) => actor.person)
    const answer = await app.ask('/konto/daten/loeschen', { cookie: own, form: { email } })
    expect(answer.headers.get('location')).toBe('/konto-geloescht')
    const { rows } = await sql`select id from persons where id = ${person}
      union all select person from memberships where organisation = ${lonely}`.execute(app.database)
    expect(rows).toEqual([])
    const newcomer = await app.as(await aPerson(app.database))
    expect(await textOf(`/organisationen/${lonely}/beitreten`, newcomer)).toContain('verwaltet noch niemand')
  })

  it('is refused by the database itself to the last administrator', async () => {
    const { asCaller } = await import('../../../platform/database/as-caller.ts')
    const work = asCaller(app.database, { person: rich.administrator, organisation: rich.town }, (transaction) =>
      sql`select delete_me()`.execute(transaction),
    )
    await expect(work).rejects.toThrow('last administrator')
  })

  it('goes with every session and invitation, and leaves the journal whole and without the name', async () => {
    const fresh = await testApp()
    const { town } = await aRichOrganisation(fresh.database)
    const person = await aPerson(fresh.database, { name: 'Vera Vergiss', organisation: town, role: 'editing' })
    const own = await fresh.as(person)
    await fresh.as(person)
    const { email } = await fresh.database
      .selectFrom('persons')
      .select('email')
      .where('id', '=', person)
      .executeTakeFirstOrThrow()
    await sql`insert into invitations (organisation, email, role, token_hash, expires_at) values (${town}, ${email}, 'editing', 'x', now())`.execute(
      fresh.database,
    )
    const answer = await fresh.ask('/konto/daten/loeschen', { cookie: own, form: { email: email.toUpperCase() } })
    expect(answer.headers.get('location')).toBe('/konto-geloescht')
    expect(await (await fresh.ask('/konto-geloescht')).text()).toContain('Ihr Zugang ist gelöscht')
    expect((await fresh.ask('/konto/daten', { cookie: own })).status).toBe(303)
    const left =
      await sql`select id from persons where id = ${person} union all select id from sessions where person = ${person}
      union all select id from invitations where email = ${email}`.execute(fresh.database)
    expect(left.rows).toEqual([])
    expect((await verifyJournal(fresh.database)).broken).toBeNull()
    const administrator = await sql<{
      id: string
    }>`select person as id from memberships where organisation = ${town} and role = 'administering'`.execute(
      fresh.database,
    )
    const text = await (
      await fresh.ask('/organisation/verlauf', { cookie: await fresh.as(administrator.rows[0]!.id) })
    ).text()
    expect(text).toContain('gelöschte Person hat den eigenen Zugang gelöscht')
    expect(text).not.toContain('Vera')
    await fresh.close()
  })
})
