import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testDatabase } from '../../../../test/support/test-database.ts'
import type { OpenDatabase } from '../../../platform/database/database.ts'
import { sendEvidenceAlarms } from './evidence-alarms.ts'

let opened: OpenDatabase
let evidence: string
const mails: { to: string; subject: string; text: string }[] = []
const inserted = async (query: ReturnType<typeof sql<{ id: string }>>) =>
  (await query.execute(opened.database)).rows[0]!.id

beforeAll(async () => {
  opened = await testDatabase()
  const { database } = opened
  const place = async (name: string, kind: 'vendor' | 'provider' | 'municipality') => {
    const id = await anOrganisation(database, { name, kind })
    for (const role of ['editing', 'reading'] as const)
      await sql`update persons set email = ${`${role}@${name}.example`}
        where id = ${await aPerson(database, { organisation: id, role })}`.execute(database)
    return id
  }
  const [keeper, offering, entering] = [
    await place('hersteller', 'vendor'),
    await place('rechenzentrum', 'provider'),
    await place('lindenbrueck', 'municipality'),
  ]
  await place('unbeteiligt', 'provider')
  const solution = await inserted(sql<{
    id: string
  }>`insert into solutions (organisation, name, field, status, published_at)
    values (${keeper}, 'Steuermarke', 'finance-taxes', 'published', now()) returning id`)
  await sql`insert into offers (solution, organisation, status, number) values (${solution}, ${offering}, 'published', 1)`.execute(
    database,
  )
  evidence = await inserted(sql<{ id: string }>`
    insert into evidence (solution, organisation, kind, title, issuer, issued_on, valid_until, visibility)
    values (${solution}, ${entering}, 'testCampaign', 'Erprobung', 'Wir', '2026-01-01', '2026-12-31', 'public') returning id`)
}, 60_000)
afterAll(() => opened.close())
beforeEach(() => {
  mails.length = 0
})

const run = (day: string, send = async (mail: (typeof mails)[number]) => void mails.push(mail)) =>
  sendEvidenceAlarms(
    { database: opened.database, baseUrl: 'https://allmende.example', mail: { send } },
    new Date(`${day}T12:00:00Z`),
  )
const everybody = ['editing@hersteller.example', 'editing@lindenbrueck.example', 'editing@rechenzentrum.example']
const told = () => mails.map(({ to }) => to).toSorted()

it('tells everybody who relies on evidence 90 and 30 days before its end and on the day, each once', async () => {
  await run('2026-10-01')
  expect(told()).toEqual([])
  for (const day of ['2026-10-02', '2026-12-01', '2026-12-31']) {
    mails.length = 0
    await run(day)
    expect(told(), day).toEqual(everybody)
    await run(day)
    expect(mails, day).toHaveLength(3)
  }
  expect(mails[0]).toMatchObject({ subject: 'Ein Nachweis zu Steuermarke endet heute' })
  expect(mails[0]!.text).toContain('https://allmende.example/loesungen/')
  await run('2027-01-01')
  expect(mails).toHaveLength(3)
})

it('makes good what a server that stood still has missed, with the nearest alarm alone', async () => {
  await sql`delete from evidence_alarms`.execute(opened.database)
  await run('2026-12-20')
  expect(told()).toEqual(everybody)
  expect(mails[0]!.subject).toBe('Ein Nachweis zu Steuermarke endet in 11 Tagen')
})

it('tries again where a mail did not go out', async () => {
  await sql`delete from evidence_alarms`.execute(opened.database)
  await run('2026-12-20', async () => {
    throw new Error('no mail today')
  })
  await run('2026-12-20')
  expect(told()).toEqual(everybody)
})

it('says nothing of what is revoked', async () => {
  await sql`delete from evidence_alarms`.execute(opened.database)
  await sql`update evidence set revoked_on = '2026-12-01' where id = ${evidence}`.execute(opened.database)
  await run('2026-12-20')
  expect(mails).toEqual([])
})
