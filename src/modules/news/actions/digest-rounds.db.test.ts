import { afterEach, beforeEach, expect, it } from 'vitest'
import { sql } from 'kysely'
import { anOrganisation, aPerson } from '../../../../test/support/people.ts'
import { testApp, type TestApp } from '../../../../test/support/test-app.ts'
import { keepSendingDigests } from './digest-rounds.ts'

let app: TestApp
beforeEach(async () => {
  app = await testApp()
}, 60_000)
afterEach(() => app.close())

/** Somebody whose mail has been due for years, with something new that is an hour old. */
async function someoneDue(): Promise<void> {
  const organisation = await anOrganisation(app.database)
  const person = await aPerson(app.database, { organisation })
  await sql`insert into news_settings (person, digested_at) values (${person}, '2020-01-01')`.execute(app.database)
  await sql`insert into follows (person, organisation, query, seen_until) values (${person}, ${organisation}, '', '2020-01-01')`.execute(
    app.database,
  )
  await sql`insert into needs (organisation, title, status, opened_at, changed_at)
    values (${organisation}, 'Gräber verwalten', 'open', now() - interval '1 hour', now() - interval '1 hour')`.execute(
    app.database,
  )
}

const until = async (isSo: () => boolean) => {
  for (let waited = 0; !isSo() && waited < 400; waited++) await new Promise((resolve) => setTimeout(resolve, 25))
}

it('sends what is due by the clock of the database, once, until it is stopped', async () => {
  await someoneDue()
  const failures: unknown[] = []
  const rounds = keepSendingDigests(app.machines, { every: 20, failed: (error) => failures.push(error) })
  await until(() => app.mails.length > 0)
  await new Promise((resolve) => setTimeout(resolve, 200))
  await rounds.stop()
  expect(app.mails.map(({ subject }) => subject)).toEqual(['Neues zu „Gräber verwalten“'])
  await sql`update news_settings set digested_at = '2020-01-01'`.execute(app.database)
  await sql`update follows set seen_until = '2020-01-01'`.execute(app.database)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(app.mails).toHaveLength(1)
  expect(failures).toEqual([])
})

it('tells of a round that failed, and goes on', async () => {
  await someoneDue()
  const failures: unknown[] = []
  const send = async () => {
    throw new Error('out of paper')
  }
  const rounds = keepSendingDigests(
    { ...app.machines, mail: { send } },
    { every: 20, failed: (error) => failures.push(error) },
  )
  await until(() => failures.length > 0)
  await sql`update news_settings set claimed_until = null`.execute(app.database)
  await until(() => failures.length > 1)
  await rounds.stop()
  expect(failures.map(String)).toEqual(['Error: out of paper', 'Error: out of paper'])
})
